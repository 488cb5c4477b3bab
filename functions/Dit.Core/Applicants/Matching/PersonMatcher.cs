using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Applicants.Matching;

/// <summary>Matches an applicant against all people of an employer [F] (rules.md, Matching).</summary>
public static class PersonMatcher
{
    private static readonly PersonMatch.None _none = new();

    /// <summary>Says who in ESR the applicant is.</summary>
    /// <param name="row">A row that passed validation.</param>
    /// <param name="people">The employer's people; null when nobody is known.</param>
    public static PersonMatch Match(ApplicantRow row, PeopleBook? people)
    {
        if (people is null) return _none;
        var found = FindPossible(row.Person, people);
        if (found is null) return _none;
        var certain = found.FindAll(person => person.Agreement.IsCertain);
        if (certain.Count == 1) return new PersonMatch.Certain(certain[0].PersonId, people.IsEmployed(certain[0].PersonId));
        found.Sort(StrongestFirst);
        return new PersonMatch.Possible(found);
    }

    private static List<PossiblePerson>? FindPossible(PersonIdentity applicant, PeopleBook people)
    {
        List<PossiblePerson>? found = null;
        foreach (var gmc in applicant.GmcNumbers) Collect(people.WithGmc(gmc), applicant, ref found);
        if (applicant.NiNumber is { } ni) Collect(people.WithNi(ni), applicant, ref found);
        if (applicant.DateOfBirth is { } born) Collect(people.BornOn(born), applicant, ref found);
        return found;
    }

    private static void Collect(IEnumerable<EsrPerson> candidates, PersonIdentity applicant, ref List<PossiblePerson>? found)
    {
        foreach (var candidate in candidates)
        {
            if (found is not null && found.Exists(person => person.PersonId == candidate.PersonId)) continue;
            var person = candidate.Identity;
            var agreement = applicant.AgreementWith(person);
            if (!agreement.IsPossible) continue;
            (found ??= []).Add(new PossiblePerson(candidate.PersonId, agreement) { Words = MatchWords.Of(agreement, applicant, person) });
        }
    }

    // Person ids are numbers: the shorter is the lower. The order must not depend on how the book was filled.
    private static int StrongestFirst(PossiblePerson one, PossiblePerson other)
    {
        var byStrength = other.Agreement.Strength.CompareTo(one.Agreement.Strength);
        if (byStrength != 0) return byStrength;
        var byLength = one.PersonId.Length.CompareTo(other.PersonId.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(one.PersonId, other.PersonId);
    }
}
