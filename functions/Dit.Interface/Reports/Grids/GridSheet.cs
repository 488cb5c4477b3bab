using System.Globalization;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Grids;

/// <summary>The first sheet of an employer's workbook: the rotation grid, a line per post, holder and person to come.</summary>
internal static class GridSheet
{
    private static readonly SheetColumn[] _columns =
    [
        new("Look at", 17), new("DPN", 25), new("Position id", 12), new("Position number", 11), new("Post", 30), new("Host or lead", 11),
        new("Current holder", 24, SheetGroup.Second), new("Holder GMC", 10, SheetGroup.Second), new("Holder start", 11, SheetGroup.Second),
        new("Projected end", 11, SheetGroup.Second), new("Assignment status", 19, SheetGroup.Second), new("FTE", 6, SheetGroup.Second),
        new("Next placement", 24, SheetGroup.Third), new("Next GMC", 10, SheetGroup.Third), new("Projected hire", 11, SheetGroup.Third),
        new("WTE", 6, SheetGroup.Third), new("Applicant state", 19, SheetGroup.Third),
    ];

    internal static ReportSheet Of(RotationGrid grid, string employer) =>
        new("Rotation grid", TitleOf(grid, employer), _columns, grid.Rows.Select(row => RowOf(row, grid.Day))) { FrozenColumns = 2 };

    private static string TitleOf(RotationGrid grid, string employer)
    {
        var marks = new[] { GridMarks.Vacant, GridMarks.VacantNext, GridMarks.StartsSoon, GridMarks.OnLeave, GridMarks.PossibleDuplicate }
            .Where(mark => grid.Count(mark) > 0)
            .Select(mark => string.Create(CultureInfo.InvariantCulture, $"{grid.Count(mark)} {GridWords.Of(mark).ToLowerInvariant()}"));
        var posts = grid.Positions == 1 ? "1 post" : string.Create(CultureInfo.InvariantCulture, $"{grid.Positions} posts");
        return string.Create(CultureInfo.InvariantCulture, $"{employer}: rotation grid on {grid.Day:dd/MM/yyyy} – {string.Join(", ", marks.Prepend(posts))}");
    }

    private static SheetRow RowOf(GridRow row, DateOnly day)
    {
        var position = row.Position;
        return new(
            [
                SheetCell.Of(GridWords.Of(row.Marks), ToneOf(row.Marks)),
                SheetCell.Of(position.Dpn),
                SheetCell.Of(position.Id.Value),
                SheetCell.Of(position.Number),
                SheetCell.Of(PostName.Of(position)),
                SheetCell.Of(HostOrLead(position)),
                .. HolderCells(row),
                .. NextCells(row, day),
            ],
            row.IsFirst);
    }

    private static IEnumerable<SheetCell> HolderCells(GridRow row)
    {
        if (row.Holder is not { } holder)
            return [row.Marks.HasFlag(GridMarks.Vacant) ? SheetCell.Of("Vacant", SheetTone.Amber) : SheetCell.Empty, .. Enumerable.Repeat(SheetCell.Empty, 5)];
        return
        [
            SheetCell.Of(holder.Name, holder.IsPossibleDuplicate ? SheetTone.Red : SheetTone.Plain),
            SheetCell.Of(holder.Gmc),
            SheetCell.Of(holder.Start),
            SheetCell.Of(holder.End),
            SheetCell.Of(holder.Status, holder.IsOnLeave ? SheetTone.Lilac : SheetTone.Plain),
            SheetCell.Of(holder.Fte),
        ];
    }

    private static IEnumerable<SheetCell> NextCells(GridRow row, DateOnly day)
    {
        if (row.Next is not { } next)
            return [row.Marks.HasFlag(GridMarks.VacantNext) && row.IsFirst ? SheetCell.Of("Vacant", SheetTone.Amber) : SheetCell.Empty, .. Enumerable.Repeat(SheetCell.Empty, 4)];
        return
        [
            SheetCell.Of(next.Name, next.IsPossibleDuplicate ? SheetTone.Red : SheetTone.Plain),
            SheetCell.Of(next.Gmc),
            SheetCell.Of(next.ProjectedHire, next.StartsSoon(day) ? SheetTone.Blue : SheetTone.Plain),
            SheetCell.Of(next.Wte),
            SheetCell.Of(next.State),
        ];
    }

    private static SheetTone ToneOf(GridMarks marks) => marks switch
    {
        GridMarks.None => SheetTone.Plain,
        _ when marks.HasFlag(GridMarks.PossibleDuplicate) => SheetTone.Red,
        _ when (marks & (GridMarks.Vacant | GridMarks.VacantNext)) != 0 => SheetTone.Amber,
        _ when marks.HasFlag(GridMarks.StartsSoon) => SheetTone.Blue,
        _ => SheetTone.Lilac,
    };

    private static string HostOrLead(Position position) => position.HostLead.Split(' ')[0];
}
