using Dit.Core.Codes;

namespace Dit.Core.People.Updates;

/// <summary>An employee assignment as a person update tells it.</summary>
/// <param name="AssignmentId">Its id.</param>
/// <param name="Number">Its number, as employees know it.</param>
/// <param name="Position">The position; null when none.</param>
/// <param name="Start">EffectiveStart; null is since ever.</param>
/// <param name="End">ContractEndDate, else AssignmentEndDate, else EffectiveEnd, else null for open.</param>
/// <param name="Status">The user's assignment status.</param>
public sealed record Employment(string AssignmentId, string Number, PositionId? Position, DateOnly? Start, DateOnly? End, string Status)
{
    /// <summary>True when the day is within its dates; both end days belong.</summary>
    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);
}
