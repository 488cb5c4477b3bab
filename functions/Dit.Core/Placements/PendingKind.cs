namespace Dit.Core.Placements;

/// <summary>What waits for an applicant who has not come yet.</summary>
public enum PendingKind
{
    /// <summary>The applicant is withdrawn.</summary>
    Withdrawal,
    /// <summary>The applicant's place is taken by another.</summary>
    Replacement,
    /// <summary>The applicant's dates are others.</summary>
    DateChange,
    /// <summary>The applicant comes instead of one who is known.</summary>
    ComesInstead,
}
