namespace Dit.Core.Identity;

/// <summary>
/// The answer to "are these two the same person?". From <see cref="CorrectedGmcNumber"/> on they are; of those, the greater is
/// the surer (rules.md, the applicant record).
/// </summary>
public enum Sameness
{
    /// <summary>Two people: something that both sides hold differs.</summary>
    Different,
    /// <summary>The sides hold too little in common. Nobody is called the same person for this.</summary>
    CannotTell,
    /// <summary>Two people with one GMC number: it agrees, but nothing else that both sides hold does (A044).</summary>
    SharedGmcNumber,
    /// <summary>One person: date of birth and both names agree, the NI numbers do not differ, but the GMC numbers do (A045).</summary>
    CorrectedGmcNumber,
    /// <summary>One person by date of birth and both names (both names, of a notification), as not both sides hold a GMC number.</summary>
    BirthAndNames,
    /// <summary>One person by the GMC number; date of birth, surname or first name agrees too, or no side can say.</summary>
    GmcNumber,
    /// <summary>One and the same person record of an employer's ESR.</summary>
    EsrRecord,
}

/// <summary>What follows from <see cref="Sameness"/>.</summary>
public static class SamenessAnswers
{
    /// <summary>True when the two are one person.</summary>
    public static bool IsOnePerson(this Sameness sameness) => sameness >= Sameness.CorrectedGmcNumber;

    /// <summary>True when the two are known to be two people, not when too little is known.</summary>
    public static bool AreTwoPeople(this Sameness sameness) => sameness is Sameness.Different or Sameness.SharedGmcNumber;
}
