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
