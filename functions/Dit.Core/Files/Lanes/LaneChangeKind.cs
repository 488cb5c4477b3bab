namespace Dit.Core.Files.Lanes;

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
