using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Positions.Findings;

/// <summary>The placements on one employer's positions, from its ESR people and this interface's applicants.</summary>
/// <param name="applicants">The employer's applicant records, open or not.</param>
public sealed class Occupants(PeopleBook people, IEnumerable<ApplicantRecord> applicants, DateOnly day)
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

/// <summary>Who is on a position and who comes next.</summary>
/// <param name="Now">Those who hold it on the day that is asked about.</param>
/// <param name="Next">Those who come later, or have come and are not hired yet: open applicants, and employees whose assignment begins
/// later.</param>
public sealed record Placement(IReadOnlyList<Incumbent> Now, IReadOnlyList<Incumbent> Next)
{
    /// <summary>Nobody, and nobody to come.</summary>
    public static Placement Vacant { get; } = new([], []);

    /// <summary>The days on which somebody to come starts, first to last: the next rotations of the post.</summary>
    public IEnumerable<DateOnly> Rotations => Next.Select(next => next.Start).OfType<DateOnly>().Distinct().Order();

    /// <summary>How many people, each counted once, are on the position on a day.</summary>
    public int PeopleOn(DateOnly day)
    {
        var people = new List<Incumbent>();
        foreach (var incumbent in Now.Concat(Next))
            if (incumbent.Covers(day) && !people.Exists(known => known.Person.IsSameAs(incumbent.Person))) people.Add(incumbent);
        return people.Count;
    }
}

/// <summary>Somebody who is on a position, or is to come to it. Personal data: never logged, never in a finding's words.</summary>
public sealed record Incumbent
{
    /// <summary>Who it is.</summary>
    public PersonIdentity Person { get; init; } = new();

    /// <summary>The first day; null is since ever.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, which still belongs; null is open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whole-time equivalent; null when not given.</summary>
    public decimal? Fte { get; init; }

    /// <summary>True when the day is within the dates; both end days belong.</summary>
    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);
}
