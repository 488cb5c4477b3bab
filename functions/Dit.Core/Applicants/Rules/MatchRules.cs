using Dit.Core.Applicants.Matching;

namespace Dit.Core.Applicants.Rules;

/// <summary>A060 and M010: what ESR already holds. They come with S001 and S002, and with A042 when the match changed.</summary>
internal static class MatchRules
{
    internal static readonly RowRule DuplicateApplicant = RowRule.Warn(
        "A060",
        "ESR already holds an applicant for the same person and position that did not come through this interface",
        static on => on.Position is { } position && HasOtherApplicant(on, position.Id)
            ? "duplicate applicant: ESR already holds one for this person and position from a vacancy (E-Recruitment or TRAC), keep one"
            : null);

    internal static readonly RowRule PossiblePerson = RowRule.Warn(
        "M010",
        "the person may already be in ESR: names what agrees and what differs; the MSO decides");

    /// <summary>The warnings that a new or changed match brings, in order of id.</summary>
    internal static IReadOnlyList<RowMessage> Warnings(RowInQuestion on, PersonMatch match)
    {
        var duplicate = DuplicateApplicant.Test!(on) is { } words ? DuplicateApplicant.Says(words) : null;
        var possible = Describe(match) is { } found ? PossiblePerson.Says(found) : null;
        return (duplicate, possible) switch
        {
            (null, null) => [],
            (not null, null) => [duplicate],
            (null, not null) => [possible],
            _ => [duplicate!, possible!],
        };
    }

    // A leaver, or an applicant: certainly the person, but nobody to whom an applicant assignment could be added.
    private static string? Describe(PersonMatch match) => match switch
    {
        PersonMatch.Certain { IsEmployee: false } =>
            "ESR holds this person already, without an employee assignment (a leaver or an applicant): attach the applicant to that record",
        PersonMatch.Possible { People: [var only] } => $"possibly a person whom ESR already holds: {only.Words}",
        PersonMatch.Possible { People: [var nearest, ..] people } =>
            $"possibly one of {people.Count} people whom ESR already holds; of the nearest: {nearest.Words}",
        _ => null,
    };

    private static bool HasOtherApplicant(RowInQuestion on, PositionId position)
    {
        if (on.Employer.People is not { } people) return false;
        foreach (var assignment in people.AssignmentsOn(position))
        {
            if (assignment.IsEmployee || assignment.VacancyId.Length == 0 || assignment.Days.IsBehind(on.Today)) continue;
            if (people.People.TryGetValue(assignment.PersonId, out var person) && on.Row.Person.IsSameAs(person.Identity)) return true;
        }

        return false;
    }
}
