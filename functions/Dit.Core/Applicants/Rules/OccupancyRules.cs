using Dit.Core.Identity;
using Dit.Core.People;
using Dit.Core.Positions;

namespace Dit.Core.Applicants.Rules;

/// <summary>A015: a position of type SINGLE takes one person [F].</summary>
internal static class OccupancyRules
{
    internal static readonly RowRule SingleIncumbent = RowRule.Fail(
        "A015",
        "the position is SINGLE and held by or promised to someone else on the projected hire date",
        // Who is on the position of another body is no question of this file, and may change while that body's own file is at work.
        static on => on.PositionAtStart is { Type: PositionType.Single } position && on.Row.ProjectedHire is { } hire
            && PositionRules.IsOfTheFile(on)
            ? Judge(on, position.Id, hire)
            : null);

    private static string? Judge(RowInQuestion on, PositionId position, DateOnly hire)
    {
        if (on.Employer.People is { } people && IsHeldByAnother(people, position, hire, on.Row))
            return "position is SINGLE and held by someone else on the start date: SHARED or NONE takes several people";
        return IsPromisedToAnother(on.Applicants, position, hire, on.Row)
            ? "position is SINGLE and promised to another applicant on the start date: SHARED or NONE takes several people"
            : null;
    }

    // The Certain match is always the same identity (it agrees in the GMC number), so identity alone tells who is someone else.
    private static bool IsHeldByAnother(PeopleBook people, PositionId position, DateOnly hire, ApplicantRow row)
    {
        foreach (var assignment in people.AssignmentsOn(position))
        {
            if (!assignment.IsEmployee || !assignment.Covers(hire)) continue;
            var isKnown = people.People.TryGetValue(assignment.PersonId, out var holder);
            if (isKnown ? IsSomeoneElse(row, holder!.Identity) : row.SaysWho) return true;
        }

        return false;
    }

    private static bool IsPromisedToAnother(ApplicantBook applicants, PositionId position, DateOnly hire, ApplicantRow row)
    {
        for (var applicant = applicants.FirstOn(position); applicant is not null; applicant = applicant.Next)
            if (applicant.IsOpen && applicant.Expects(hire) && IsSomeoneElse(row, applicant.Person)) return true;
        return false;
    }

    // A row that fails for want of a name or birth date is told from others where both sides hold a GMC number, else not at all.
    private static bool IsSomeoneElse(ApplicantRow row, PersonIdentity other) =>
        !row.Person.IsSameAs(other) && (row.SaysWho || (row.GmcNumber is not null && other.GmcNumbers.Count > 0));
}
