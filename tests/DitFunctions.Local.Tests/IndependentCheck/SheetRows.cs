using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The people of a rotation grid, a line for each who is on a post or comes to it.</summary>
internal static class SheetRows
{
    internal static List<string> Read(string workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var first = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First();
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(first.Id!.Value!);
        var lines = new List<string>();
        foreach (var row in part.Worksheet!.Descendants<Row>().Where(row => row.RowIndex!.Value > 2))
        {
            var cells = row.Elements<Cell>().ToDictionary(ColumnOf, cell => cell.InnerText, StringComparer.Ordinal);
            string Of(string column) => cells.GetValueOrDefault(column, "");
            if (Of("K").Length > 0 || Of("I").Length > 0)
                lines.Add($"{Of("C")} now {Of("G")} {Of("H")} {Day(Of("I"))} {Day(Of("J"))} {Of("K")}");
            // ESR's own FTE of somebody who is hired is not looked at.
            var wte = Of("Q") == "Hired" ? "" : Wte(Of("P"));
            if (Of("Q").Length > 0) lines.Add($"{Of("C")} next {Of("M")} {Of("N")} {Day(Of("O"))} {wte} {Of("Q")}");
        }

        return lines;
    }

    private static string ColumnOf(Cell cell) => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]);

    private static string Day(string number) =>
        number.Length == 0 ? ""
            : FormattableString.Invariant($"{DateTime.FromOADate(double.Parse(number, CultureInfo.InvariantCulture)):yyyyMMdd}");

    private static string Wte(string number) =>
        number.Length == 0 ? "" : decimal.Parse(number, CultureInfo.InvariantCulture).ToString("0.0", CultureInfo.InvariantCulture);
}
