using Dit.Core.People;
using Dit.Core.Placements.Duplicates;

namespace Dit.Core.Placements.Grid;

/// <summary>Who holds a post on a day: every employee whose assignment on it covers the day (rule A015).</summary>
internal sealed class GridHolders(PeopleBook people, IReadOnlySet<EntryKey> doubled, DateOnly today)
{
    /// <summary>The holders by start, then name.</summary>
    internal IReadOnlyList<GridHolder> On(PositionId position) =>
        [.. people.AssignmentsOn(position)
            .Where(assignment => assignment.IsEmployee && assignment.Covers(today))
            .Select(Read)
            .OrderBy(holder => holder.Start).ThenBy(holder => holder.Name, StringComparer.Ordinal)
            .ThenBy(holder => holder.AssignmentId, StringComparer.Ordinal)];

    private GridHolder Read(EsrAssignment assignment)
    {
        var person = people.People.GetValueOrDefault(assignment.PersonId);
        return new GridHolder
        {
            AssignmentId = assignment.AssignmentId,
            // An assignment without its person's record is a fault of the feed; the post is held all the same.
            Name = person is null ? "(name not sent)" : GridWords.Name(person.LastName, person.FirstName),
            Gmc = string.Join(", ", person?.GmcNumbers ?? []),
            Start = assignment.Start,
            End = assignment.End,
            Status = assignment.Status,
            Fte = assignment.FteNumber,
            IsPossibleDuplicate = doubled.Contains(EntryKey.Of(assignment)),
        };
    }
}
