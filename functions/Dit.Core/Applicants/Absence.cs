using Dit.Core.Positions;

namespace Dit.Core.Applicants;

/// <summary>What is known about somebody or a position that was looked for.</summary>
/// <param name="Dpn">The DPN that was looked for; empty when it was something else.</param>
/// <param name="Positions">The positions in question (with that id or DPN), each with whether it is live today; none when nothing is
/// known.</param>
/// <param name="Rows">The rows that named the person or the position, in any order.</param>
/// <param name="Records">The applicant records found, in any state.</param>
public sealed record AbsenceFacts(
    DateOnly Today,
    string Dpn,
    IReadOnlyList<(Position Position, Liveness State)> Positions,
    IReadOnlyList<SeenRow> Rows,
    IReadOnlyList<ApplicantRecord> Records)
{
    /// <summary>What was looked for, as it was typed; empty when that does not matter.</summary>
    public string Wanted { get; init; } = "";
}

/// <summary>A row of an APP file that named the person or the position in question.</summary>
/// <param name="On">The business date on which it was processed.</param>
/// <param name="ProjectedHire">Its projected hire date; null when it did not parse.</param>
public sealed record SeenRow(
    string File, DateOnly On, int Ordinal, RowResult Result, IReadOnlyList<RowMessage> Messages, DateOnly? ProjectedHire);

/// <summary>One reason why there is no open applicant, in words for an operator or a trust.</summary>
/// <param name="Words">A sentence without personal data.</param>
public sealed record AbsenceReason(AbsenceCause Cause, string Words);

/// <summary>Why a person has no open applicant.</summary>
public enum AbsenceCause
{
    /// <summary>No row of an APP file named the person or the position.</summary>
    NotSent,
    /// <summary>Nothing is known by what was looked for.</summary>
    NotKnown,
    /// <summary>The start is 13 weeks away or more (A021).</summary>
    TooEarly,
    /// <summary>The start was less than 2 days away (A020).</summary>
    TooLate,
    /// <summary>No position of any employer carries the DPN, or the position is not known (A010).</summary>
    DpnUnknown,
    /// <summary>The position is not live.</summary>
    PositionNotLive,
    /// <summary>A row was rejected for another cause.</summary>
    Rejected,
    /// <summary>There was an applicant, and the record is closed.</summary>
    Closed,
}
