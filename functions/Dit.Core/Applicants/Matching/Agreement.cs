using System.Numerics;

namespace Dit.Core.Applicants.Matching;

/// <summary>In which fields a row and a person in ESR agree and differ; a field that a side does not hold is in neither.</summary>
/// <param name="Agrees">The fields that both hold and that are equal.</param>
/// <param name="Differs">The fields that both hold and that are not.</param>
public readonly record struct Agreement(MatchFields Agrees, MatchFields Differs)
{
    private const MatchFields BirthAndNames = MatchFields.DateOfBirth | MatchFields.Surname | MatchFields.FirstName;

    /// <summary>Date of birth, both names and GMC number agree, and the NI number does not differ.</summary>
    public bool IsCertain => Agrees.HasFlag(BirthAndNames | MatchFields.GmcNumber) && !Differs.HasFlag(MatchFields.NiNumber);

    /// <summary>GMC number, or NI number, or date of birth with both names agrees.</summary>
    public bool IsPossible => Agrees.HasFlag(MatchFields.GmcNumber) || Agrees.HasFlag(MatchFields.NiNumber) || Agrees.HasFlag(BirthAndNames);

    /// <summary>Orders possible people: certain ones first, then by how many fields agree, then by how few differ.</summary>
    public int Strength => (IsCertain ? 1000 : 0) + (10 * BitOperations.PopCount((uint)Agrees)) - BitOperations.PopCount((uint)Differs);

    /// <summary>Which fields agree and which differ, in words, without any value.</summary>
    public string Words
    {
        get
        {
            var agrees = Names(Agrees) + (BitOperations.IsPow2((int)Agrees) ? " agrees" : " agree");
            if (Differs == MatchFields.None) return agrees;
            return agrees + "; " + Names(Differs) + (BitOperations.IsPow2((int)Differs) ? " differs" : " differ");
        }
    }

    private static string Names(MatchFields fields)
    {
        var names = new List<string>(5);
        if (fields.HasFlag(MatchFields.GmcNumber)) names.Add("GMC number");
        if (fields.HasFlag(MatchFields.NiNumber)) names.Add("NI number");
        if (fields.HasFlag(MatchFields.DateOfBirth)) names.Add("date of birth");
        if (fields.HasFlag(MatchFields.Surname)) names.Add("surname");
        if (fields.HasFlag(MatchFields.FirstName)) names.Add("first name");
        return string.Join(", ", names);
    }
}
