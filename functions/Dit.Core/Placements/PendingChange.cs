namespace Dit.Core.Placements;

/// <summary>
/// A notification that came before the applicant it is about: kept for one employer, and applied when the applicant comes.
/// Personal data: never logged, never a table key; <see cref="Id"/> holds none.
/// </summary>
public sealed record PendingChange
{
    /// <summary>How many days it is kept: applicants come less than 13 weeks before their start (A021).</summary>
    public const int DaysKept = 13 * 7;

    /// <summary>Made from file, row, employer and kind: the same row again gives the same id.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required PendingKind Kind { get; init; }

    /// <summary>The employer.</summary>
    public required string Vpd { get; init; }

    /// <summary>The post.</summary>
    public required string Dpn { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Trainee Trainee { get; init; }

    /// <summary>The changed hire date; null when it stays.</summary>
    public DateOnly? NewStart { get; init; }

    /// <summary>The changed end date; null when it stays.</summary>
    public DateOnly? NewEnd { get; init; }

    /// <summary>The reason of a withdrawal; empty when none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who comes instead of the applicant.</summary>
    public Trainee? Replacement { get; init; }

    /// <summary>The applicant number of the one whose place is taken (<see cref="PendingKind.ComesInstead"/>).</summary>
    public string OldNumber { get; init; } = "";

    /// <summary>The row's place in its file.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The file that said so.</summary>
    public required string File { get; init; }

    /// <summary>That file's date.</summary>
    public required DateOnly FileDate { get; init; }

    /// <summary>That file's number.</summary>
    public required int FileSequence { get; init; }

    /// <summary>The business date on which it was taken.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>True while it waits.</summary>
    public bool Waits(DateOnly today) => today <= Since.AddDays(DaysKept);
}

/// <summary>What waits for an applicant who has not come yet.</summary>
public enum PendingKind
{
    /// <summary>The applicant is withdrawn.</summary>
    Withdrawal,
    /// <summary>The applicant's place is taken by another.</summary>
    Replacement,
    /// <summary>The applicant's dates are others.</summary>
    DateChange,
    /// <summary>The applicant comes instead of one who is known.</summary>
    ComesInstead,
}
