using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Interface.Answers;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Lists;

/// <summary>Funded against actual FTE by training post, for establishment control [F], with the organisation of the workplace.</summary>
internal static class EstablishmentList
{
    private static readonly SheetColumn[] _columns =
    [
        new("DPN", 27), new("Position id", 13), new("Post", 36), new("Grade", 12), new("Specialty", 24), new("Workplace Org", 14),
        new("Funded FTE", 11, SheetGroup.Second), new("Actual FTE", 11, SheetGroup.Second), new("Difference", 11, SheetGroup.Second),
            new("Holders", 9, SheetGroup.Second),
    ];

    internal static ReportSheet Of(EmployerView employer) => new(
        "Establishment",
        string.Create(CultureInfo.InvariantCulture, $"{employer.Name}: funded and actual FTE on {employer.Day:dd/MM/yyyy}"),
        _columns,
        employer.Grid.Rows.GroupBy(row => row.Position.Id)
            .Select(post => RowOf(post.First().Position, [.. post.Select(row => row.Holder).OfType<GridHolder>()])))
    { FrozenColumns = 2 };

    private static SheetRow RowOf(Position post, IReadOnlyList<GridHolder> holders)
    {
        var (actual, funded) = (holders.Sum(holder => holder.Fte ?? 0), post.BudgetedFte);
        return new(
        [
            SheetCell.Of(post.Dpn), SheetCell.Id(post.Id.Value), SheetCell.Of(PostName.Of(post)), SheetCell.Of(post.GradeStep),
                SheetCell.Of(post.AreaOfWork), SheetCell.Of(post.WorkplaceOrgCode),
            SheetCell.Of(funded), SheetCell.Of(actual),
                SheetCell.Of(funded is { } budget ? actual - budget : null, funded is { } most && actual > most ? SheetTone.Red
                    : SheetTone.Plain), SheetCell.Of(holders.Count),
        ]);
    }
}
