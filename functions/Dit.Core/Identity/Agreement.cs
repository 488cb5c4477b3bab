using System.Numerics;

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

/// <summary>In which fields two sides agree and differ; a field that a side does not hold is in neither.</summary>
/// <param name="Agrees">The fields that both hold and that are equal.</param>
/// <param name="Differs">The fields that both hold and that are not.</param>
public readonly record struct Agreement(PersonFields Agrees, PersonFields Differs)
{
    private const PersonFields Names = PersonFields.Surname | PersonFields.FirstName;
    private const PersonFields BirthAndNames = PersonFields.DateOfBirth | Names;

    /// <summary>Date of birth, both names and GMC number agree, and the NI number does not differ (rules.md, Matching).</summary>
    public bool IsCertain => Agrees.HasFlag(BirthAndNames | PersonFields.GmcNumber) && !Differs.HasFlag(PersonFields.NiNumber);

    /// <summary>GMC number, or NI number, or date of birth with both names agrees (rules.md, Matching).</summary>
    public bool IsPossible =>
        Agrees.HasFlag(PersonFields.GmcNumber) || Agrees.HasFlag(PersonFields.NiNumber) || Agrees.HasFlag(BirthAndNames);

    /// <summary>Orders possible people: certain ones first, then by how many fields agree, then by how few differ.</summary>
    public int Strength => (IsCertain ? 1000 : 0) + (10 * BitOperations.PopCount((uint)Agrees)) - BitOperations.PopCount((uint)Differs);

    /// <summary>Says whether the two sides are one person, and by what (rules.md, the applicant record).</summary>
    /// <param name="isByNames">True when a side is a notification: it has no date of birth, so both names stand for it.</param>
    public Sameness Judge(bool isByNames)
    {
        if (Agrees.HasFlag(PersonFields.GmcNumber))
            return (Agrees & BirthAndNames) != 0 || (Differs & BirthAndNames) == 0 ? Sameness.GmcNumber : Sameness.SharedGmcNumber;
        if (Agrees.HasFlag(isByNames ? Names : BirthAndNames))
        {
            if (!Differs.HasFlag(PersonFields.GmcNumber)) return Sameness.BirthAndNames;
            return Agrees.HasFlag(PersonFields.DateOfBirth) && !Differs.HasFlag(PersonFields.NiNumber)
                ? Sameness.CorrectedGmcNumber
                : Sameness.Different;
        }

        return (Differs & ~PersonFields.NiNumber) != 0 ? Sameness.Different : Sameness.CannotTell;
    }
}
