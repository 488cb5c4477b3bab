namespace Dit.Core.Placements.Grid;

/// <summary>Which assignment statuses mean that a holder is away while keeping the post.</summary>
public static class LeaveStatus
{
    // The status is a list that each employer may word; "Maternity & Adoption" is the FAQ's own, with and without the sign.
    private static readonly string[] _words =
        ["MATERNITY", "ADOPTION", "PATERNITY", "PARENTAL", "CAREER BREAK", "LEAVE OF ABSENCE", "ON LEAVE"];

    /// <summary>True for Maternity &amp; Adoption and its like; letter case does not matter.</summary>
    /// <param name="status">The user's assignment status as ESR sent it.</param>
    public static bool IsLeave(string status) => _words.Any(word => status.Contains(word, StringComparison.OrdinalIgnoreCase));
}
