using Dit.Core.Applicants;
using Dit.Core.Applicants.Matching;
using Dit.Core.Identity;
using Dit.Core.People;
using Dit.Core.Placements.Duplicates;

namespace Dit.Core.Placements.Grid;

/// <summary>Who comes to a post: open applicants, people hired in ESR from a later day, and whom TIS announced and are neither.</summary>
internal sealed class GridNexts(PeopleBook people, IEnumerable<ApplicantRecord> applicants, IReadOnlySet<EntryKey> doubled, DateOnly today)
{
    private readonly ILookup<PositionId, ApplicantRecord> _open = applicants
        .Where(record => ApplicantLifecycle.StateOn(record, people, today) == ApplicantState.PreferredApplicant)
        .ToLookup(record => record.Position);

    /// <summary>The people to come by projected hire, then name.</summary>
    /// <param name="announced">What TIS announced of its DPN.</param>
    internal IReadOnlyList<GridNext> On(PositionId position, IReadOnlyList<NextPlacement> announced)
    {
        var known = people.AssignmentsOn(position).Where(assignment => assignment.IsEmployee && assignment.Days.IsAhead(today)).Select(Read)
            .Concat(_open[position].Select(Read)).ToList();
        var nameless = announced.Where(placement => !placement.NamesSomebody && placement.Wte is not null).ToList();
        var rest = announced.Where(placement =>
            placement.NamesSomebody && !known.Exists(next => Names(placement, next)) && IsToCome(placement, position));
        return [.. known.Select(next => WithWte(next, announced, known.Count == 1 && nameless.Count == 1 ? nameless[0] : null))
                .Concat(rest.Select(Read))
                .OrderBy(next => next.ProjectedHire is null).ThenBy(next => next.ProjectedHire)
                .ThenBy(next => next.Name, StringComparer.Ordinal)];
    }

    // TIS tells the WTE of a placement; ESR's own, once somebody is hired, is surer.
    private static GridNext WithWte(GridNext next, IReadOnlyList<NextPlacement> announced, NextPlacement? only) =>
        next with
        {
            Wte = next.Wte ?? announced.FirstOrDefault(one => one.NamesSomebody && Names(one, next))?.Wte ?? only?.Wte,
        };

    private static bool Names(NextPlacement placement, GridNext next) => placement.Person.IsSameAs(next.Person);

    // Somebody who is on the post already, or whose day has passed without a word from ESR, is not to come.
    private bool IsToCome(NextPlacement placement, PositionId position) =>
        !(placement.ProjectedStart < today)
        && !people.AssignmentsOn(position).Any(assignment => assignment.IsEmployee && assignment.Covers(today)
            && people.People.GetValueOrDefault(assignment.PersonId)?.Identity.IsSameAs(placement.Person) == true);

    private static GridNext Read(NextPlacement placement) => new()
    {
        Person = placement.Person,
        Name = GridWords.Name(placement.LastName, placement.FirstName),
        Gmc = placement.Gmc,
        ProjectedHire = placement.ProjectedStart,
        Wte = placement.Wte,
        State = "Announced by TIS, no applicant yet",
    };

    private GridNext Read(EsrAssignment assignment)
    {
        var person = people.People.GetValueOrDefault(assignment.PersonId);
        return new GridNext
        {
            Person = person?.Identity ?? new PersonIdentity { EsrId = assignment.PersonId },
            Name = person is null ? "(name not sent)" : GridWords.Name(person.LastName, person.FirstName),
            Gmc = string.Join(", ", person?.GmcNumbers ?? []),
            ProjectedHire = assignment.Start,
            Wte = assignment.FteNumber,
            State = GridWords.Of(ApplicantState.Hired),
            IsPossibleDuplicate = doubled.Contains(EntryKey.Of(assignment)),
        };
    }

    private GridNext Read(ApplicantRecord record) => new()
    {
        Person = record.Person,
        Name = record.ListName,
        Gmc = record.GmcNumber?.Digits ?? "",
        ProjectedHire = record.ProjectedHire,
        State = GridWords.Of(ApplicantState.PreferredApplicant),
        IsPossibleDuplicate = PersonMatch.IsToldOf(record.Match) || doubled.Contains(EntryKey.Of(record)),
    };
}
