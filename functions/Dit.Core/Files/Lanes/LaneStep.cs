namespace Dit.Core.Files.Lanes;

/// <summary>A transition of a lane: what it is afterwards and the rows to write. One transaction, from the version that was read.</summary>
public sealed record LaneStep(Lane After, IReadOnlyList<LaneChange> Changes);

/// <summary>What a step does to one file: the row to write. All changes of a step are written together, or none.</summary>
/// <param name="File">The file as it is after the step; of one that leaves the lane, as it was.</param>
/// <param name="Words">The detail for people that the ledger keeps of it; null when the one that stands is kept.</param>
public sealed record LaneChange(LaneChangeKind Kind, LaneFile File, string? Words = null);

/// <summary>What happens to a file in its lane.</summary>
public enum LaneChangeKind
{
    /// <summary>It is taken, and its number with it.</summary>
    Taken,
    /// <summary>It goes to work.</summary>
    Entered,
    /// <summary>It is held for its reason.</summary>
    Held,
    /// <summary>It comes back from work and waits: files before it go first.</summary>
    Back,
    /// <summary>Something about it is noted: released by an operator, told, waits for somebody else.</summary>
    Noted,
    /// <summary>It is at its end and leaves the lane.</summary>
    Done,
    /// <summary>It was at its end and waits again: what came of it was lost, and is to be made once more.</summary>
    Again,
    /// <summary>It is refused and leaves the lane; its number is free again.</summary>
    Quarantined,
}
