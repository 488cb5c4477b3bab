using Dit.Core.Reference;

namespace Dit.Core.Positions.Findings;

/// <summary>A position that is live, or would be but for its body, with all that the rules ask about it.</summary>
/// <param name="IsLive">False when its body is unknown or off.</param>
/// <param name="SameDpn">The live positions of its employer with its DPN, itself among them when it is live.</param>
public sealed record PositionCase(Position Position, bool IsLive, IReadOnlyList<Position> SameDpn, Placement Placement,
    PositionDirectory Directory, ReferenceData Reference, DateOnly Day);
