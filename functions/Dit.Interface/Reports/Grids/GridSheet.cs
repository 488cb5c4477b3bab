using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Grids;

/// <summary>The first sheet of an employer's workbook: the rotation grid, a line per post, holder and person to come.</summary>
internal static class GridSheet
{
    private static readonly SheetColumn[] _columns =
    [
        new("Look at", 23), new("DPN", 26), new("Position id", 13), new("Position number", 11), new("Post", 36), new("Host or lead", 10),
        new("Current holder", 27, SheetGroup.Second), new("Holder GMC", 11, SheetGroup.Second), new("Holder start", 12, SheetGroup.Second),
        new("Projected end", 12, SheetGroup.Second), new("Assignment status", 23, SheetGroup.Second), new("FTE", 7, SheetGroup.Second),
        new("Next placement", 27, SheetGroup.Third), new("Next GMC", 11, SheetGroup.Third), new("Projected hire", 12, SheetGroup.Third),
        new("WTE", 7, SheetGroup.Third), new("Applicant state", 20, SheetGroup.Third),
    ];

    internal static ReportSheet Of(RotationGrid grid, string employer) =>
        new("Rotation grid", TitleOf(grid, employer), _columns, grid.Rows.Select(row => RowOf(row, grid.Day))) { FrozenColumns = 2 };

    private static string TitleOf(RotationGrid grid, string employer)
    {
        var marks = new[] { GridMarks.Vacant, GridMarks.VacantNext, GridMarks.StartsSoon, GridMarks.OnLeave, GridMarks.PossibleDuplicate }
            .Where(mark => grid.Count(mark) > 0)
            .Select(mark => string.Create(CultureInfo.InvariantCulture, $"{GridWords.Of(mark).ToLowerInvariant()}: {grid.Count(mark)}"));
        var posts = string.Create(CultureInfo.InvariantCulture, $"posts: {grid.Positions}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{employer}: rotation grid on {grid.Day:dd/MM/yyyy} – {string.Join("; ", marks.Prepend(posts))}");
    }

    private static SheetRow RowOf(GridRow row, DateOnly day)
    {
        var position = row.Position;
        return new(
            [
                SheetCell.Of(GridWords.Of(row.Marks), ToneOf(row.Marks)), SheetCell.Of(position.Dpn), SheetCell.Id(position.Id.Value),
                SheetCell.Id(position.Number), SheetCell.Of(PostName.Of(position)), SheetCell.Of(position.HostLead.Split(' ')[0]),
                .. HolderCells(row), .. NextCells(row, day),
            ],
            row.IsFirst);
    }

    private static IEnumerable<SheetCell> HolderCells(GridRow row)
    {
        if (row.Holder is not { } holder)
            return [row.Marks.HasFlag(GridMarks.Vacant) ? SheetCell.Of("Vacant", SheetTone.Amber) : SheetCell.Empty,
                .. Enumerable.Repeat(SheetCell.Empty, 5)];
        return
        [
            SheetCell.Of(holder.Name, holder.IsPossibleDuplicate ? SheetTone.Red : SheetTone.Plain), SheetCell.Of(holder.Gmc),
            SheetCell.Of(holder.Start), SheetCell.Of(holder.End),
            SheetCell.Of(holder.Status, holder.IsOnLeave ? SheetTone.Lilac : SheetTone.Plain), SheetCell.Of(holder.Fte),
        ];
    }

    private static IEnumerable<SheetCell> NextCells(GridRow row, DateOnly day)
    {
        if (row.Next is not { } next)
            return [row.Marks.HasFlag(GridMarks.VacantNext) && row.IsFirst ? SheetCell.Of("Vacant", SheetTone.Amber) : SheetCell.Empty,
                .. Enumerable.Repeat(SheetCell.Empty, 4)];
        return
        [
            SheetCell.Of(next.Name, next.IsPossibleDuplicate ? SheetTone.Red : SheetTone.Plain), SheetCell.Of(next.Gmc),
            SheetCell.Of(next.ProjectedHire, next.StartsSoon(day) ? SheetTone.Blue : SheetTone.Plain),
            SheetCell.Of(next.Wte), SheetCell.Of(next.State),
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
}

/// <summary>A post in words: job role and area of work, which ESR joins with numbers in the position's name.</summary>
internal static class PostName
{
    internal static string Of(Position position)
    {
        var parts = new[] { position.JobRole, position.AreaOfWork }.Where(part => part.Length > 0).ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : position.Name.Trim('|', ' ');
    }
}
