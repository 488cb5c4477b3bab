using Dit.Core.Applicants.Matching;
using Dit.Core.Codes;

namespace Dit.Core.Applicants.Rules;

/// <summary>A060 and M010: what ESR already holds. They come with S001 and S002, and with A042 when the match changed.</summary>
internal static class MatchRules
{
    internal static readonly ApplicantRule DuplicateApplicant = ApplicantRule.Warn(
        "A060",
        "ESR already holds an applicant for the same person and position that did not come through this interface",
        static on => on.Position is { } position && HasOtherApplicant(on, position.Id)
            ? "duplicate applicant: ESR already holds one for this person and position from a vacancy (E-Recruitment or TRAC), keep one"
            : null);

    internal static readonly ApplicantRule PossiblePerson = ApplicantRule.Warn(
        "M010",
        "the person may already be in ESR: names what agrees and what differs; the MSO decides");

    /// <summary>The warnings that a new or changed match brings, in order of id.</summary>
    internal static IReadOnlyList<RowMessage> Warnings(RowInQuestion on, PersonMatch match)
    {
        var duplicate = DuplicateApplicant.Test!(on) is { } words ? DuplicateApplicant.Says(words) : null;
        var possible = match is PersonMatch.Possible found ? PossiblePerson.Says(Describe(found)) : null;
        return (duplicate, possible) switch
        {
            (null, null) => [],
            (not null, null) => [duplicate],
            (null, not null) => [possible],
            _ => [duplicate!, possible!],
        };
    }

    private static string Describe(PersonMatch.Possible found)
    {
        var strongest = found.People[0].Agreement.Words;
        return found.People.Count == 1
            ? $"possibly a person whom ESR already holds: {strongest}"
            : $"possibly one of {found.People.Count} people whom ESR already holds; of the nearest: {strongest}";
    }

    private static bool HasOtherApplicant(RowInQuestion on, PositionId position)
    {
        if (on.Employer.People is not { } people) return false;
        foreach (var assignment in people.AssignmentsOn(position))
        {
            if (assignment.IsEmployee || assignment.VacancyId.Length == 0 || assignment.End < on.Today) continue;
            if (people.People.TryGetValue(assignment.PersonId, out var person) && on.Row.Person.SameAs(person) != IdentityBasis.Different) return true;
        }

        return false;
    }
}
