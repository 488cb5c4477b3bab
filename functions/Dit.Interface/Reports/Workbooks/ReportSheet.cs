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
