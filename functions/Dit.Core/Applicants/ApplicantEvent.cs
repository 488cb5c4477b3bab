namespace Dit.Core.Applicants;

/// <summary>What can happen to an applicant record.</summary>
public enum ApplicantEvent
{
    /// <summary>A row of an APP file made it (S001, S002).</summary>
    Created,
    /// <summary>A later APP file brought new values (A042).</summary>
    Updated,
    /// <summary>TIS changed its dates (DNC type 4).</summary>
    DatesChanged,
    /// <summary>TIS withdrew the person (DNC type 2).</summary>
    Withdrawn,
    /// <summary>TIS put another person in the place (DNC type 3).</summary>
    Replaced,
    /// <summary>The person was named as the one who comes in another's place (DNC type 3).</summary>
    ComesInstead,
    /// <summary>ESR shows the person on the position.</summary>
    Hired,
    /// <summary>The start passed without a hire.</summary>
    Lapsed,
}
