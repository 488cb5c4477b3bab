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
