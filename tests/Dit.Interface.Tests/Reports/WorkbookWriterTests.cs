using System.IO.Compression;
using Dit.Interface.Reports.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Dit.Interface.Tests.Reports;

public sealed class WorkbookWriterTests
{
    private static readonly DateOnly _day = new(2026, 5, 4);

    [Fact]
    public void Write_EverySortOfCell_IsValidOpenXml()
    {
        using var document = Open(Write([.. EveryCell()]));

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Write_NoRows_IsValidOpenXml()
    {
        using var document = Open(Write());

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Equal("A2:B2", SheetOf(document).GetFirstChild<AutoFilter>()!.Reference!.Value);
    }

    [Fact]
    public void Write_Headings_StayInSightAndFilterAndRepeatOnPaper()
    {
        using var document = Open(Write(Row("a"), Row("b")));
        var sheet = SheetOf(document);
        var pane = sheet.Descendants<Pane>().Single();

        Assert.Equal((2d, 1d, "B3", PaneStateValues.Frozen),
            (pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal("A2:B4", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        var names = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>()
            .ToDictionary(name => name.Name!.Value!, name => name.Text);
        Assert.Equal("'Sheet one'!$1:$2", names["_xlnm.Print_Titles"]);
        Assert.Equal("'Sheet one'!$A$2:$B$4", names["_xlnm._FilterDatabase"]);
    }

    [Fact]
    public void Write_Printing_IsA4LandscapeOnePageWide()
    {
        using var document = Open(Write(Row("a")));
        var setup = SheetOf(document).GetFirstChild<PageSetup>()!;

        Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u),
            (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.True(SheetOf(document).GetFirstChild<SheetProperties>()!.PageSetupProperties!.FitToPage!.Value);
        Assert.Equal("&LA && B (431)&CSheet one&R04/05/2026", SheetOf(document).GetFirstChild<HeaderFooter>()!.OddHeader!.Text);
    }

    [Fact]
    public void Write_Day_IsANumberShownAsADay()
    {
        using var document = Open(Write(new SheetRow([SheetCell.Of(new DateOnly(2026, 8, 5)), SheetCell.Of(new DateOnly(1900, 1, 1))])));
        var cells = CellsOfRow(document, 3);

        Assert.Null(cells[0].DataType);
        Assert.Equal(new DateTime(2026, 8, 5),
            DateTime.FromOADate(double.Parse(cells[0].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("dd/mm/yyyy", FormatOf(document, cells[0]));
        Assert.Equal("01/01/1900", cells[1].InnerText);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\n=1")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("a=1", "a=1")]
    [InlineData(" =1", " =1")]
    [InlineData("O'Brien & \"Sons\" <b>", "O'Brien & \"Sons\" <b>")]
    [InlineData("Zoë\u00A0Müller \U0001F600", "Zoë\u00A0Müller \U0001F600")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    public void Write_Text_StandsAsTextAndNeverAsAFormula(string text, string written)
    {
        using var document = Open(Write(Row(text)));
        var cell = CellsOfRow(document, 3)[0];

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(written, cell.InlineString!.Text!.Text);
        Assert.Null(cell.CellFormula);
    }

    [Fact]
    public void Write_WhatXmlCannotHold_IsReplaced()
    {
        using var document = Open(Write(Row("a\u0001b\uD800c")));

        Assert.Equal("a\uFFFDb\uFFFDc", CellsOfRow(document, 3)[0].InnerText);
    }

    [Fact]
    public void Write_SameRowsTwice_SameBytes()
    {
        var first = Write([.. EveryCell()]);

        Assert.Equal(first, Write([.. EveryCell()]));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Write_Tone_ChangesTheFillAndNotTheText()
    {
        using var document = Open(Write(new SheetRow([SheetCell.Of("Vacant", SheetTone.Amber), SheetCell.Of("Vacant")])));
        var cells = CellsOfRow(document, 3);

        Assert.Equal("Vacant", cells[0].InnerText);
        Assert.Equal("FFFFE8B3", FillOf(document, cells[0]));
        Assert.Null(FillOf(document, cells[1]));
    }

    private static IEnumerable<SheetRow> EveryCell() =>
        from tone in Enum.GetValues<SheetTone>()
        from line in Enumerable.Range(0, 2)
        from cells in new SheetCell[][]
        {
            [SheetCell.Of("text", tone), SheetCell.Of(_day, tone)],
            [SheetCell.Of(0.8m, tone), SheetCell.Id(12345678901234L, tone)],
            [SheetCell.Share(0.125m, tone), SheetCell.Empty],
        }
        select new SheetRow(cells, line == 1);

    private static SheetRow Row(string text) => new([SheetCell.Of(text), SheetCell.Empty]);

    private static byte[] Write(params SheetRow[] rows)
    {
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, "A & B (431)", _day,
            [new ReportSheet("Sheet one", "A title", [new("One", 10), new("Two", 12, SheetGroup.Second)], rows) { FrozenColumns = 1 }]);
        return bytes.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Worksheet SheetOf(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static List<Cell> CellsOfRow(SpreadsheetDocument document, uint row) =>
        [.. SheetOf(document).Descendants<Row>().Single(found => found.RowIndex!.Value == row).Elements<Cell>()];

    private static CellFormat StyleOf(SpreadsheetDocument document, Cell cell) =>
        (CellFormat)document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!
        .Elements<NumberingFormat>()
            .Single(format => format.NumberFormatId!.Value == StyleOf(document, cell).NumberFormatId!.Value).FormatCode!.Value!;

    private static string? FillOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fills!.Elements<Fill>()
            .ElementAt((int)StyleOf(document, cell).FillId!.Value).PatternFill!.ForegroundColor?.Rgb?.Value;
}
