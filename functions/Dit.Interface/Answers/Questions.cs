using Dit.Core.Applicants;

namespace Dit.Interface.Answers;

/// <summary>Which files are asked for; what is null is not asked about.</summary>
public sealed record FileQuestion
{
    /// <summary>From this business date on; the last seven days when neither date is given.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Until this business date, which belongs to it.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>Of this sender: a VPD, or the code of a body.</summary>
    public string? Sender { get; init; }
    /// <summary>Of this kind: GO, APP, DNC (with DNF), RTC.</summary>
    public string? Kind { get; init; }
    /// <summary>With this status; Waiting includes those at work.</summary>
    public FileStatus? Status { get; init; }
    /// <summary>True for files with rejected rows alone.</summary>
    public bool Rejected { get; init; }
    /// <summary>True for files that are not at their end alone: they wait, are at work, are held, or lie in quarantine.</summary>
    public bool Open { get; init; }
}

/// <summary>Which rows of a file are asked for; what is null is not asked about.</summary>
public sealed record RowQuestion
{
    /// <summary>With this result.</summary>
    public RowResult? Result { get; init; }
    /// <summary>Of this employer's positions: a VPD.</summary>
    public string? Vpd { get; init; }
    /// <summary>Of people who start on this day.</summary>
    public DateOnly? Start { get; init; }
    /// <summary>Of people who start on this day or later.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Of people who start on this day or before.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>How many of them are passed over.</summary>
    public int Skip { get; init; }
    /// <summary>How many are shown at most.</summary>
    public int Most { get; init; } = FileAnswer.PageRows;

    internal bool Fits(RowOutcome row) =>
        (Result is null || row.Result == Result) && (Vpd is null || row.Vpd == Vpd) && (Start is null || row.ProjectedHire == Start)
        && (From is null || row.ProjectedHire >= From) && (Until is null || row.ProjectedHire <= Until);
}

/// <summary>Which notices are asked for; what is null is not asked about.</summary>
public sealed record NoticeQuestion
{
    /// <summary>Of this address's folder: a VPD, <c>bodies/WMD</c>, <c>operators</c>.</summary>
    public string? Folder { get; init; }
    /// <summary>Of this kind, by its code.</summary>
    public string? Kind { get; init; }
    /// <summary>Of events from this business date on.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Of events until this business date, which belongs to it.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>True for those that were dealt with, false for those that are open.</summary>
    public bool? Dealt { get; init; }
}
