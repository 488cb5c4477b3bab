namespace Dit.Interface.Notices;

/// <summary>A notice as the table knows it; its text lies in the container.</summary>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind's code.</param>
/// <param name="Path">Where its text lies.</param>
/// <param name="Subject">Its subject, without personal data.</param>
/// <param name="Positions">The positions it speaks of.</param>
/// <param name="History">To whom it was given, in order.</param>
public sealed record NoticeRow(
    string Folder, string Id, string Kind, string Path, string Subject, IReadOnlyList<string> Positions, IReadOnlyList<Reassignment> History)
{
    /// <summary>True when sending was switched off for the employer when it was posted: it is kept as text.</summary>
    public bool IsKept { get; init; }

    /// <summary>The business date of its event.</summary>
    public string Day => Path[..Math.Max(Path.IndexOf('/', StringComparison.Ordinal), 0)];
}
