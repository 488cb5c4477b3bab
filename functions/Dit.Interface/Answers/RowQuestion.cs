using Dit.Core.Applicants;

namespace Dit.Interface.Answers;

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
