using Dit.Core.Applicants;

namespace Dit.Core.Positions.Findings;

/// <summary>A rule about positions: an id, a severity and a test.</summary>
/// <param name="Id">P001 to P009.</param>
/// <param name="KeepsOut">True when a position with this finding is not sent.</param>
/// <param name="About">What the rule finds, for the catalogue.</param>
/// <param name="Test">Answers what is wrong and what to do, or null when nothing is.</param>
public sealed record PositionRule(string Id, Severity Severity, bool KeepsOut, string About, Func<PositionCase, string?> Test)
{
    /// <summary>What is wrong and to be done where all positions have the same: a list says it once, each position in one line.</summary>
    public string? SameForAll { get; init; }

    /// <summary>Applies the rule to a position.</summary>
    public PositionFinding? Find(PositionCase about) =>
        Test(about) is { } words ? new PositionFinding(Id, Severity, about.Position.Id, about.Position.Dpn, words) : null;
}
