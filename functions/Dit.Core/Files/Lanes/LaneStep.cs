namespace Dit.Core.Files.Lanes;

/// <summary>A transition of a lane: what it is afterwards and the rows to write. One transaction, from the version that was read.</summary>
public sealed record LaneStep(Lane After, IReadOnlyList<LaneChange> Changes);
