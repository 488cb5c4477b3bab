using Dit.Core.Positions;

namespace Dit.Core.Placements.Grid;

/// <summary>
/// A line of the rotation grid. A post has as many lines as it has holders or people to come, whichever are more, and at
/// least one; each line names the post, so that sorting and filtering lose nothing.
/// </summary>
/// <param name="Holder">Who holds it; null when nobody does, or this line is there for somebody to come.</param>
/// <param name="Next">Who comes; null when nobody is known, or this line is there for a holder.</param>
/// <param name="IsFirst">True for the first line of a post.</param>
public sealed record GridRow(Position Position, GridHolder? Holder, GridNext? Next, GridMarks Marks, bool IsFirst);

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
