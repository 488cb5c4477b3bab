namespace Dit.Core.Identity;

/// <summary>The fields by which people are told apart and matched [F].</summary>
[Flags]
public enum PersonFields
{
    /// <summary>No field.</summary>
    None = 0,
    /// <summary>Date of birth.</summary>
    DateOfBirth = 1,
    /// <summary>Surname.</summary>
    Surname = 2,
    /// <summary>First name.</summary>
    FirstName = 4,
    /// <summary>GMC number.</summary>
    GmcNumber = 8,
    /// <summary>National Insurance number.</summary>
    NiNumber = 16,
}
