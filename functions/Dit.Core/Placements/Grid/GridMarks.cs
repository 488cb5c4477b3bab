namespace Dit.Core.Placements.Grid;

/// <summary>What a reader of the rotation grid should see at once; each has a word and a colour.</summary>
[Flags]
public enum GridMarks
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Nobody holds the post today.</summary>
    Vacant = 1,
    /// <summary>TIS says that nobody comes at the next rotation.</summary>
    VacantNext = 2,
    /// <summary>Somebody starts today or within the next 14 days.</summary>
    StartsSoon = 4,
    /// <summary>A holder is on leave (Maternity &amp; Adoption and the like).</summary>
    OnLeave = 8,
    /// <summary>A person may be held twice (M010, A060, or twice on the post).</summary>
    PossibleDuplicate = 16,
}
