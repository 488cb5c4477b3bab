using Dit.Core.Applicants;

namespace Dit.Core.Positions.Findings;

/// <summary>Something about a position that its employer should look at (rules.md, P001 to P009).</summary>
/// <param name="Words">What is wrong and what to do, without personal data.</param>
public sealed record PositionFinding(string Rule, Severity Severity, PositionId Position, string Dpn, string Words);
