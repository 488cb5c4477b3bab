namespace Dit.Core.Positions.Findings;

/// <summary>A DPN that two or more live positions of one employer carry (P001).</summary>
/// <param name="Positions">The positions in numeric order of id.</param>
public sealed record DuplicateGroup(string Dpn, IReadOnlyList<Position> Positions);
