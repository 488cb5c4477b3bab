using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Positions.Findings;

/// <summary>The placements on one employer's positions, from its ESR people and this interface's applicants.</summary>
/// <param name="applicants">The employer's applicant records, open or not.</param>
public sealed class Placements(PeopleBook people, IEnumerable<ApplicantRecord> applicants, DateOnly day)
{
    private readonly ILookup<PositionId, Incumbent> _applicants = applicants
        .Where(applicant => applicant.State == ApplicantState.PreferredApplicant)
        .ToLookup(applicant => applicant.Position, Read);

    /// <summary>Who is on a position and who comes next.</summary>
    public Placement On(PositionId position)
    {
        var employees = people.AssignmentsOn(position).Where(assignment => assignment.IsEmployee).ToList();
        return new Placement(
            [.. employees.Where(assignment => assignment.Covers(day)).Select(Read)],
            [.. employees.Where(assignment => assignment.Days.IsAhead(day)).Select(Read), .. _applicants[position]]);
    }

    private Incumbent Read(EsrAssignment assignment) => new()
    {
        Person = people.People.GetValueOrDefault(assignment.PersonId)?.Identity ?? new PersonIdentity { EsrId = assignment.PersonId },
        Start = assignment.Start,
        End = assignment.End,
        Fte = assignment.FteNumber,
    };

    private static Incumbent Read(ApplicantRecord applicant) => new()
    {
        Person = applicant.Person,
        Start = applicant.ProjectedHire,
        End = applicant.ProjectedEnd,
    };
}
