namespace Dit.Core.Files.Lanes;

/// <summary>What becomes of a good file that was dropped: exactly one of these.</summary>
public abstract record TakeAnswer
{
    private TakeAnswer() { }

    /// <summary>It is taken: write the step.</summary>
    public sealed record Taken(LaneStep Step) : TakeAnswer;

    /// <summary>The same name with the same content was taken before; nothing changes.</summary>
    /// <param name="Run">The run that was taken.</param>
    public sealed record SeenAgain(string Run) : TakeAnswer;

    /// <summary>Its number was used by another file: it goes to quarantine as <see cref="FileFault.NameReused"/>.</summary>
    /// <param name="Words">By which, for people.</param>
    public sealed record NameReused(string Words) : TakeAnswer;
}

/// <summary>A file that has a number of a stream: one that was taken and is not in quarantine.</summary>
/// <param name="Name">Its name by the grammar, as this project writes it.</param>
/// <param name="Hash">The SHA-256 of its content.</param>
public sealed record NumberUse(string Run, string Name, string Hash);
