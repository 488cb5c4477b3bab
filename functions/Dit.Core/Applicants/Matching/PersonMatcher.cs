using Dit.Core.Codes;
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
        var found = FindPossible(row, people);
        if (found is null) return _none;
        var certain = found.FindAll(person => person.Agreement.IsCertain);
        if (certain.Count == 1) return new PersonMatch.Certain(certain[0].PersonId, IsEmployee(certain[0].PersonId, people));
        found.Sort(StrongestFirst);
        return new PersonMatch.Possible(found);
    }

    private static List<PossiblePerson>? FindPossible(ApplicantRow row, PeopleBook people)
    {
        List<PossiblePerson>? found = null;
        if (row.GmcNumber is { } gmc) Collect(people.WithGmc(gmc), row, ref found);
        if (row.NiNumber is { } ni) Collect(people.WithNi(ni), row, ref found);
        if (row.DateOfBirth is { } born) Collect(people.WithBirthAndName(born, row.Person.FoldedName), row, ref found);
        return found;
    }

    private static void Collect(IEnumerable<EsrPerson> candidates, ApplicantRow row, ref List<PossiblePerson>? found)
    {
        foreach (var candidate in candidates)
        {
            if (found is not null && found.Exists(person => person.PersonId == candidate.PersonId)) continue;
            var agreement = Compare(row, candidate);
            if (agreement.IsPossible) (found ??= []).Add(new PossiblePerson(candidate.PersonId, agreement));
        }
    }

    private static Agreement Compare(ApplicantRow row, EsrPerson person)
    {
        var agrees = MatchFields.None;
        var differs = MatchFields.None;
        void Judge(MatchFields field, bool bothHold, bool isEqual)
        {
            if (!bothHold) return;
            if (isEqual) agrees |= field;
            else differs |= field;
        }

        Judge(MatchFields.DateOfBirth, person.DateOfBirth is not null && row.DateOfBirth is not null, person.DateOfBirth == row.DateOfBirth);
        JudgeName(MatchFields.Surname, row.Values[ApplicantColumns.LastName], person.LastName);
        JudgeName(MatchFields.FirstName, row.Values[ApplicantColumns.FirstName], person.FirstName);
        Judge(MatchFields.GmcNumber, person.GmcNumbers.Count > 0 && row.GmcNumber is not null, row.GmcNumber is { } gmc && person.GmcNumbers.Contains(gmc, StringComparer.Ordinal));
        Judge(MatchFields.NiNumber, person.NiNumber is not null && row.NiNumber is not null, string.Equals(person.NiNumber, row.NiNumber, StringComparison.Ordinal));
        return new Agreement(agrees, differs);

        void JudgeName(MatchFields field, string one, string other) =>
            Judge(field, !Placeholder.Stands(one) && !Placeholder.Stands(other), PersonName.Same(one, other));
    }

    private static bool IsEmployee(string personId, PeopleBook people) =>
        people.AssignmentsOf(personId).Any(assignment => assignment.IsEmployee);

    // Person ids are numbers: the shorter is the lower. The order must not depend on how the book was filled.
    private static int StrongestFirst(PossiblePerson one, PossiblePerson other)
    {
        var byStrength = other.Agreement.Strength.CompareTo(one.Agreement.Strength);
        if (byStrength != 0) return byStrength;
        var byLength = one.PersonId.Length.CompareTo(other.PersonId.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(one.PersonId, other.PersonId);
    }
}
