namespace Dit.Core.Identity;

/// <summary>What follows from <see cref="Sameness"/>.</summary>
public static class SamenessAnswers
{
    /// <summary>True when the two are one person.</summary>
    public static bool IsOnePerson(this Sameness sameness) => sameness >= Sameness.CorrectedGmcNumber;

    /// <summary>True when the two are known to be two people, not when too little is known.</summary>
    public static bool AreTwoPeople(this Sameness sameness) => sameness is Sameness.Different or Sameness.SharedGmcNumber;
}
