namespace Dit.Core.Placements.Grid;

/// <summary>Somebody who holds a post today. Personal data: in the grid only.</summary>
public sealed record GridHolder
{
    // The status is a list that each employer may word; "Maternity & Adoption" is the FAQ's own, with and without the sign.
    private static readonly string[] _leaves =
        ["MATERNITY", "ADOPTION", "PATERNITY", "PARENTAL", "CAREER BREAK", "LEAVE OF ABSENCE", "ON LEAVE"];

    /// <summary>The assignment in ESR.</summary>
    public required string AssignmentId { get; init; }

    /// <summary>Surname, first name.</summary>
    public required string Name { get; init; }

    /// <summary>GMC number; several are parted by a comma; empty when ESR holds none.</summary>
    public string Gmc { get; init; } = "";

    /// <summary>The assignment's first day; null is since ever.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The projected end; null is open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The assignment status in the employer's words.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whole-time equivalent; null when not given.</summary>
    public decimal? Fte { get; init; }

    /// <summary>True when the status is a leave: the post is held, and somebody else may cover it.</summary>
    public bool IsOnLeave => _leaves.Any(word => Status.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the person stands on the post twice.</summary>
    public bool IsPossibleDuplicate { get; init; }
}
