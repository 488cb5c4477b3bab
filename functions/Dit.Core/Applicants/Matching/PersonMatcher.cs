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
        if (people is null || Find(row.Person, people) is not { } found) return _none;
        if (OnlyCertain(found) is { } certain) return new PersonMatch.Certain(certain.PersonId, people.IsEmployed(certain.PersonId));
        found.Sort(StrongestFirst);
        return new PersonMatch.Possible(found.ConvertAll(one => one.Describe(row.Person)));
    }

    // Two who are certainly the applicant are two who may be.
    private static KnownPerson? OnlyCertain(List<Candidate> found)
    {
        var first = found.FindIndex(static one => one.Agreement.IsCertain);
        return first >= 0 && first == found.FindLastIndex(static one => one.Agreement.IsCertain) ? found[first].Person : null;
    }

    private static List<Candidate>? Find(PersonIdentity applicant, PeopleBook people)
    {
        List<Candidate>? found = null;
        for (var i = 0; i < applicant.GmcNumbers.Count; i++) Collect(people.WithGmc(applicant.GmcNumbers[i]), applicant, ref found);
        if (applicant.NiNumber is { } ni) Collect(people.WithNi(ni), applicant, ref found);
        if (applicant.DateOfBirth is { } born) Collect(people.BornOn(born), applicant, ref found);
        return found;
    }

    private static void Collect(ReadOnlySpan<KnownPerson> people, PersonIdentity applicant, ref List<Candidate>? found)
    {
        foreach (var person in people)
        {
            var agreement = applicant.AgreementWith(person.Identity);
            if (agreement.IsPossible && !IsAmong(found, person)) (found ??= new(1)).Add(new(person, agreement));
        }
    }

    private static bool IsAmong(List<Candidate>? found, KnownPerson person) =>
        found is not null && found.Exists(one => one.Person == person);

    // Person ids are numbers: the shorter is the lower. The order must not depend on how the book was filled.
    private static int StrongestFirst(Candidate one, Candidate other)
    {
        var byStrength = other.Agreement.Strength.CompareTo(one.Agreement.Strength);
        if (byStrength != 0) return byStrength;
        var (id, otherId) = (one.Person.PersonId, other.Person.PersonId);
        return id.Length != otherId.Length ? id.Length.CompareTo(otherId.Length) : string.CompareOrdinal(id, otherId);
    }

    private readonly record struct Candidate(KnownPerson Person, Agreement Agreement)
    {
        internal PossiblePerson Describe(PersonIdentity applicant) =>
            new(Person.PersonId, Agreement) { Words = MatchWords.Of(Agreement, applicant, Person.Identity) };
    }
}
