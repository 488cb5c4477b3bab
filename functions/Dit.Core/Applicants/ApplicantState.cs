namespace Dit.Core.Applicants;

/// <summary>Where an applicant record stands.</summary>
public enum ApplicantState
{
    /// <summary>Created and open [F].</summary>
    PreferredApplicant,
    /// <summary>ESR shows the person hired on the position.</summary>
    Hired,
    /// <summary>TIS withdrew the person.</summary>
    Withdrawn,
    /// <summary>TIS put another person in the place.</summary>
    Replaced,
    /// <summary>The start passed without a hire.</summary>
    Lapsed,
}
