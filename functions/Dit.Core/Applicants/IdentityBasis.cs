namespace Dit.Core.Applicants;

/// <summary>What two sides were found to be one person by; the greater the surer.</summary>
public enum IdentityBasis
{
    /// <summary>They are not the same person, or it cannot be told.</summary>
    Different,

    /// <summary>Date of birth and both names, because not both sides hold a GMC number.</summary>
    BirthAndNames,

    /// <summary>The GMC number.</summary>
    GmcNumber,
}
