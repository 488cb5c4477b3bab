using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Placements.Grid;

/// <summary>An employer's rotation grid on a day (rules.md, Rotation grid). Personal data: for the employer's own people only.</summary>
/// <param name="Rows">The lines by DPN, then position id.</param>
public sealed record RotationGrid(Vpd Vpd, DateOnly Day, IReadOnlyList<GridRow> Rows)
{
    /// <summary>How many posts are in the grid.</summary>
    public int Positions => Rows.Count(row => row.IsFirst);

    /// <summary>How many posts, or people for the other marks, carry a mark.</summary>
    public int Count(GridMarks mark) =>
        Rows.Count(row => row.Marks.HasFlag(mark) && (row.IsFirst || mark is not (GridMarks.Vacant or GridMarks.VacantNext)));

    /// <summary>Makes the grid of every live training position: a position with a DPN that is live for the interface.</summary>
    /// <param name="applicants">The employer's applicant records, in every state.</param>
    /// <param name="announced">What TIS last announced of next placements, by DPN; may be empty.</param>
    public static RotationGrid Of(PositionBook positions, PeopleBook people, IReadOnlyList<ApplicantRecord> applicants,
        ILookup<string, NextPlacement> announced, ReferenceData reference, DateOnly today)
    {
        var doubled = DuplicatesOnPosition.Of(positions, people, applicants, reference, today)
            .Where(found => !found.IsOneWhoStays).SelectMany(found => found.Entries).Select(entry => entry.Key).ToHashSet();
        var holders = new GridHolders(people, doubled, today);
        var nexts = new GridNexts(people, applicants, doubled, today);
        var rows = positions.Positions.Values
            .Where(position => LiveRule.IsLive(position, reference, today))
            .OrderBy(position => position.Dpn, StringComparer.Ordinal).ThenBy(position => position.Id)
            .SelectMany(position => RowsOf(position, holders.On(position.Id), [.. announced[position.Dpn]], nexts, today));
        return new(positions.Vpd, today, [.. rows]);
    }

    private static IEnumerable<GridRow> RowsOf(
        Position position, IReadOnlyList<GridHolder> holders, IReadOnlyList<NextPlacement> announced, GridNexts known, DateOnly today)
    {
        var nexts = known.On(position.Id, announced);
        var ofPost = holders.Count == 0 ? GridMarks.Vacant : GridMarks.None;
        // One row of TIS may say vacant while another names somebody: then the post is not.
        if (nexts.Count == 0 && announced.Any(placement => placement.IsVacant) && !announced.Any(placement => placement.NamesSomebody))
            ofPost |= GridMarks.VacantNext;
        for (var line = 0; line < Math.Max(1, Math.Max(holders.Count, nexts.Count)); line++)
        {
            var holder = holders.ElementAtOrDefault(line);
            var next = nexts.ElementAtOrDefault(line);
            yield return new(position, holder, next, ofPost | MarksOf(holder, next, today), line == 0);
        }
    }

    private static GridMarks MarksOf(GridHolder? holder, GridNext? next, DateOnly today)
    {
        var marks = GridMarks.None;
        if (holder is { IsOnLeave: true }) marks |= GridMarks.OnLeave;
        if (next is not null && next.StartsSoon(today)) marks |= GridMarks.StartsSoon;
        if (holder is { IsPossibleDuplicate: true } || next is { IsPossibleDuplicate: true }) marks |= GridMarks.PossibleDuplicate;
        return marks;
    }
}
