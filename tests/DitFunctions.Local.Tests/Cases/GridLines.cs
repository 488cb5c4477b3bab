using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DitFunctions.Local.Tests.Cases;

/// <summary>
/// The rows of a rotation grid as text: position, holder with GMC number, next placement with GMC number, hire date, WTE and state.
/// </summary>
internal static class GridLines
{
    private const int FirstRow = 3;
    private static readonly string[] _columns = ["C", "G", "H", "M", "N", "O", "P", "Q"];

    internal static IEnumerable<string> Read(string workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var first = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First();
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(first.Id!.Value!);
        foreach (var row in part.Worksheet!.Descendants<Row>().Where(row => row.RowIndex!.Value >= FirstRow))
        {
            var cells = row.Elements<Cell>()
                .ToDictionary(cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]), cell => cell.InnerText,
                    StringComparer.Ordinal);
            yield return string.Join(" | ", _columns.Select(column => Text(column, cells.GetValueOrDefault(column, ""))));
        }
    }

    private static string Text(string column, string value) => column == "O" && value.Length > 0
        ? FormattableString.Invariant($"{DateTime.FromOADate(double.Parse(value, CultureInfo.InvariantCulture)):yyyyMMdd}")
        : value;
}
