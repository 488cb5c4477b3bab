namespace Dit.Core.Files.Lanes;

/// <summary>What a step does to one file: the row to write. All changes of a step are written together, or none.</summary>
/// <param name="File">The file as it is after the step; of one that leaves the lane, as it was.</param>
/// <param name="Words">The detail for people that the ledger keeps of it; null when the one that stands is kept.</param>
public sealed record LaneChange(LaneChangeKind Kind, LaneFile File, string? Words = null);
