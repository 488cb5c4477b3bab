using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Dit.Interface.Reports.Workbooks;

/// <summary>Writes a sheet's part: title, headings that stay in sight, a filter, and a print set-up for A4.</summary>
internal static class SheetWriter
{
    /// <summary>The row of the headings; the title is above them.</summary>
    internal const int HeadingRow = 2;

    /// <returns>How many rows are below the headings.</returns>
    internal static int Write(Stream part, ReportSheet sheet, PrintedEdge edge, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet, isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Columns.Select((column, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(TextCell(1, 0, sheet.Title, WorkbookStyles.Title)) { RowIndex = 1, Height = 26, CustomHeight = true });
        var headings = sheet.Columns.Select((column, i) => TextCell(HeadingRow, i, column.Heading, WorkbookStyles.Heading(column.Group)));
        writer.WriteElement(new Row(headings) { RowIndex = HeadingRow, Height = 32, CustomHeight = true });
        var rows = WriteRows(writer, sheet);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FilterRange(sheet, rows) });
        WritePrinting(writer, sheet, edge);
        writer.WriteEndElement();
        return rows;
    }

    /// <summary>The range that the filter covers: headings and rows.</summary>
    internal static string FilterRange(ReportSheet sheet, int rows, bool isAbsolute = false)
    {
        var (first, last) = (Letters(0), Letters(sheet.Columns.Count - 1));
        return isAbsolute
            ? string.Create(CultureInfo.InvariantCulture, $"${first}${HeadingRow}:${last}${HeadingRow + rows}")
            : string.Create(CultureInfo.InvariantCulture, $"{first}{HeadingRow}:{last}{HeadingRow + rows}");
    }

    private static int WriteRows(OpenXmlWriter writer, ReportSheet sheet)
    {
        var count = 0;
        foreach (var row in sheet.Rows)
        {
            var index = HeadingRow + ++count;
            writer.WriteElement(new Row(row.Cells.Select((cell, column) => CellOf(index, column, cell, row.HasLineAbove)))
            {
                RowIndex = (uint)index,
                Height = RowHeight.Of(row, sheet.Columns),
                CustomHeight = true,
            });
        }

        return count;
    }

    private static Cell CellOf(int row, int column, SheetCell cell, bool hasLineAbove)
    {
        var style = WorkbookStyles.Cell(cell, hasLineAbove);
        if (cell.Text.Length > 0 && cell.Number is null) return TextCell(row, column, cell.Text, style);
        var written = new Cell { CellReference = Reference(row, column), StyleIndex = style };
        if (cell.Number is { } number) written.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        return written;
    }

    private static Cell TextCell(int row, int column, string text, uint style) =>
        new(new InlineString(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Reference(row, column),
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };

    private static SheetView View(ReportSheet sheet, bool isFirst)
    {
        var corner = Reference(HeadingRow + 1, sheet.FrozenColumns);
        var pane = new Pane { VerticalSplit = HeadingRow, TopLeftCell = corner, State = PaneStateValues.Frozen };
        pane.ActivePane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        if (sheet.FrozenColumns > 0) pane.HorizontalSplit = sheet.FrozenColumns;
        var chosen = new ListValue<StringValue> { InnerText = corner };
        var selection = new Selection { Pane = pane.ActivePane, ActiveCell = corner, SequenceOfReferences = chosen };
        return new SheetView(pane, selection) { WorkbookViewId = 0, ShowGridLines = false, TabSelected = isFirst ? true : null };
    }

    private static void WritePrinting(OpenXmlWriter writer, ReportSheet sheet, PrintedEdge edge)
    {
        const uint A4 = 9;
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.7, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(
            new OddHeader(
                $"&L{Printed(edge.Subject)}&C{Printed(sheet.Name)}&R{edge.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"),
            new OddFooter($"{(edge.HasPersonalData ? "&LConfidential: personal data" : "")}&RPage &P of &N")));
    }

    // In a print header the ampersand begins a code, and the whole may have 255 characters.
    private static string Printed(string text) =>
        CellText.Of(text.Length > 80 ? text[..80] : text).Replace("&", "&&", StringComparison.Ordinal);

    private static string Reference(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    private static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <summary>What is printed above and below each printed page.</summary>
/// <param name="Subject">Whose workbook this is.</param>
/// <param name="Day">The business date of what is in it.</param>
/// <param name="HasPersonalData">True when the page is to say so.</param>
internal sealed record PrintedEdge(string Subject, DateOnly Day, bool HasPersonalData);
