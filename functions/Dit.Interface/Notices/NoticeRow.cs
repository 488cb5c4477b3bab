namespace Dit.Interface.Notices;

/// <summary>A notice as the table knows it; its text lies in the container.</summary>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind's code.</param>
/// <param name="Path">Where its text lies.</param>
/// <param name="Subject">Its subject, without personal data.</param>
/// <param name="Positions">The positions it is about.</param>
/// <param name="History">To whom it was given, in order.</param>
public sealed record NoticeRow(
    string Folder, string Id, string Kind, string Path, string Subject, IReadOnlyList<string> Positions,
        IReadOnlyList<Reassignment> History)
{
    /// <summary>True when sending was switched off for the employer when it was posted: it is kept as text.</summary>
    public bool IsKept { get; init; }

    /// <summary>The date by which it matters; null for a notice of before dates were kept.</summary>
    public DateOnly? MattersBy { get; init; }

    /// <summary>Who dealt with it; empty while it is open.</summary>
    public string DealtBy { get; init; } = "";

    /// <summary>When it was dealt with; null while it is open.</summary>
    public DateTimeOffset? DealtAt { get; init; }

    /// <summary>True until somebody has dealt with it.</summary>
    public bool IsOpen => DealtAt is null;

    /// <summary>The business date of its event.</summary>
    public string Day => Path[..Math.Max(Path.IndexOf('/', StringComparison.Ordinal), 0)];
}

/// <summary>A notice was given to another person. Holds a name and an address: never logged.</summary>
/// <param name="At">When.</param>
/// <param name="Name">The person's or the office's name.</param>
/// <param name="Email">The address.</param>
/// <param name="Note">Why, in the operator's words.</param>
public sealed record Reassignment(DateTimeOffset At, string Name, string Email, string Note);

/// <summary>A notice whose emails are not all claimed yet.</summary>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Notice">Its id.</param>
/// <param name="Version">The version of the mark that says so.</param>
internal sealed record DueNotice(string Folder, string Notice, ETag Version);
