namespace DitFunctions.Local.Commands;

/// <summary>How far a piece of work is.</summary>
/// <param name="What">The piece, such as "2026-05-04 TIS files".</param>
/// <param name="Done">How many of its parts are done; the first report of a piece has 0 of them, the last all.</param>
/// <param name="Of">How many parts it has.</param>
public sealed record WorkProgress(string What, int Done, int Of);

/// <summary>Progress for a log: a line when a piece of work begins, and one when it is done.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<WorkProgress>
{
    private readonly Lock _gate = new();

    public void Report(WorkProgress value)
    {
        if (value.Done != 0 && value.Done != value.Of) return;
        var words = value.Done < value.Of ? $"started, {value.Of} to do" : $"done, {value.Of} of {value.Of}";
        lock (_gate) output.WriteLine($"{value.What}: {words}");
    }
}
