using Dit.Core.Applicants;
using Dit.Core.Reference;

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

/// <summary>A position that is live, or would be but for its body, with all that the rules ask about it.</summary>
/// <param name="IsLive">False when its body is unknown or off.</param>
/// <param name="SameDpn">The live positions of its employer with its DPN, itself among them when it is live.</param>
public sealed record PositionCase(Position Position, bool IsLive, IReadOnlyList<Position> SameDpn, Placement Placement,
    PositionDirectory Directory, ReferenceData Reference, DateOnly Day);

/// <summary>Something about a position that its employer should look at (rules.md, P001 to P009).</summary>
/// <param name="Words">What is wrong and what to do, without personal data.</param>
public sealed record PositionFinding(string Rule, Severity Severity, PositionId Position, string Dpn, string Words);
