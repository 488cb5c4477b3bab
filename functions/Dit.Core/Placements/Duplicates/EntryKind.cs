namespace Dit.Core.Placements.Duplicates;

/// <summary>How a person stands on a post.</summary>
public enum EntryKind
{
    /// <summary>An employee's assignment in ESR.</summary>
    Employee,
    /// <summary>An applicant in ESR that came from a vacancy (E-Recruitment or TRAC), not through this interface.</summary>
    EsrApplicant,
    /// <summary>An open applicant record of this interface.</summary>
    TisApplicant,
}
