using System.Globalization;
using Dit.Samples.Expectation;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Reads the rows of a position from an employer's rotation grid.</summary>
internal static class GridSheetReader
{
    internal static IEnumerable<ExpectedGridRow> Read(string workbook, string vpd, long position)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var first = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First();
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(first.Id!.Value!);
        foreach (var row in part.Worksheet!.Descendants<Row>())
        {
            var cells = row.Elements<Cell>()
                .ToDictionary(cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]), Text, StringComparer.Ordinal);
            if (cells.GetValueOrDefault("C") != position.ToString(CultureInfo.InvariantCulture)) continue;
            string Of(string column) => cells.GetValueOrDefault(column, "");
            yield return new ExpectedGridRow(
                vpd, position, Of("A"), Of("G"), Of("H"), Day(Of("I"))!.Value, Day(Of("J")), Of("K"), Of("L"), Of("M"), Of("N"),
                    Day(Of("O")), Of("P"), Of("Q"));
        }
    }

    private static string Text(Cell cell) => cell.InnerText;

    private static DateOnly? Day(string number) =>
        number.Length == 0 ? null : DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(number, CultureInfo.InvariantCulture)));
}
