namespace Dit.Core.Files.Lanes;

/// <summary>
/// A transition of a lane: what it is afterwards, and the rows to write. One transaction, from the version that was read.
/// </summary>
/// <param name="After">The lane afterwards.</param>
/// <param name="Changes">What happens to its files.</param>
public sealed record LaneStep(Lane After, IReadOnlyList<LaneChange> Changes);
