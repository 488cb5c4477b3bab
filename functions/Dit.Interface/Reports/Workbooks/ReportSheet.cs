namespace Dit.Interface.Reports.Workbooks;

/// <summary>A sheet: a title, headings, rows. The rows are taken once, one at a time.</summary>
/// <param name="Name">The tab's name: at most 31 characters, no apostrophe and none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Title">The title above the headings: what this is, whose, of which day.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record ReportSheet(string Name, string Title, IReadOnlyList<SheetColumn> Columns, IEnumerable<SheetRow> Rows)
{
    /// <summary>How many columns stay in sight when a reader scrolls to the right.</summary>
    public int FrozenColumns { get; init; }
}

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Group">Which columns it belongs with.</param>
public sealed record SheetColumn(string Heading, int Width, SheetGroup Group = SheetGroup.First);

/// <summary>Which columns belong together: their headings have one colour.</summary>
public enum SheetGroup
{
    /// <summary>The first columns.</summary>
    First,
    /// <summary>The second group.</summary>
    Second,
    /// <summary>The third group.</summary>
    Third,
}

/// <summary>A row of a sheet.</summary>
/// <param name="Cells">A cell per column.</param>
/// <param name="HasLineAbove">True where something new begins: a post, a case.</param>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, bool HasLineAbove = false);
