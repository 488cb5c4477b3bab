using DocumentFormat.OpenXml.Spreadsheet;

namespace Dit.Interface.Reports.Workbooks;

/// <summary>The style sheet, the same in every workbook: a style per format, tone and line, and where to find it.</summary>
internal static class WorkbookStyles
{
    internal const uint Title = 1;
    private const uint FirstHeading = 2;
    private const uint DateFormatId = 164;
    private const uint NumberFormatId = 165;
    private const uint ShareFormatId = 166;
    private const string Ink = "FF1B1F24";
    private static readonly string[] _headingFills = ["FF1F3A5F", "FF1E5B4F", "FF5B2E5D"];
    private static readonly string[] _toneFills = ["", "FFFFE8B3", "FFCFE8FC", "FFE6DAF5", "FFFFD6D6", "FFD9F2E0"];
    private static readonly int _formats = Enum.GetValues<SheetFormat>().Length;
    private static readonly uint _firstCell = FirstHeading + (uint)_headingFills.Length;

    internal static uint Heading(SheetGroup group) => FirstHeading + (uint)group;

    internal static uint Cell(SheetCell cell, bool hasLineAbove) =>
        _firstCell + (uint)((((int)cell.Tone * _formats) + (int)cell.Format) * 2) + (hasLineAbove ? 1u : 0u);

    internal static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormatId, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = NumberFormatId, FormatCode = "0.0#" },
            new NumberingFormat { NumberFormatId = ShareFormatId, FormatCode = "0.0%" })
        { Count = 3 },
        new Fonts(Font(10, Ink), Font(14, _headingFills[0], isBold: true), Font(10, "FFFFFFFF", isBold: true),
            Font(10, Ink, isBold: true))
        { Count = 4 },
        new Fills(
            [new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. _headingFills.Select(Solid),
                    .. _toneFills.Skip(1).Select(Solid)]),
        new Borders(new Border(), Lined("FFD5DAE0"), Lined("FF97A1AC")) { Count = 3 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            [new CellFormat { FormatId = 0 }, TitleFormat(), .. _headingFills.Select((_, i) => HeadingFormat((uint)i)), .. Cells()]),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static IEnumerable<CellFormat> Cells() =>
        from tone in Enum.GetValues<SheetTone>()
        from format in Enum.GetValues<SheetFormat>()
        from line in new uint[] { 1, 2 }
        select CellFormat(tone, format, line);

    private static CellFormat CellFormat(SheetTone tone, SheetFormat format, uint border) => new(Alignment(format))
    {
        FormatId = 0,
        NumberFormatId = format switch
        {
            SheetFormat.Date => DateFormatId,
            SheetFormat.Number => NumberFormatId,
            SheetFormat.Share => ShareFormatId,
            SheetFormat.Whole or SheetFormat.Id => 1,
            _ => 0
        },
        FontId = tone == SheetTone.Plain ? 0u : 3u,
        FillId = tone == SheetTone.Plain ? 0u : 1u + (uint)_headingFills.Length + (uint)tone,
        BorderId = border,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static CellFormat TitleFormat() => new(new Alignment { Vertical = VerticalAlignmentValues.Center })
    {
        FormatId = 0,
        FontId = 1,
        ApplyFont = true,
        ApplyAlignment = true,
    };

    private static CellFormat HeadingFormat(uint group) => new(Alignment(SheetFormat.Text))
    {
        FormatId = 0,
        FontId = 2,
        FillId = 2 + group,
        BorderId = 1,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static Alignment Alignment(SheetFormat format)
    {
        var side = format switch
        {
            SheetFormat.Text or SheetFormat.Date or SheetFormat.Id => HorizontalAlignmentValues.Left,
            SheetFormat.Number => HorizontalAlignmentValues.Center,
            _ => HorizontalAlignmentValues.Right,
        };
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, Horizontal = side };
        if (format != SheetFormat.Number) alignment.Indent = 1;
        if (format == SheetFormat.Text) alignment.WrapText = true;
        return alignment;
    }

    private static Font Font(double size, string colour, bool isBold = false)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" },
            new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour },
            new BackgroundColor { Indexed = 64 })
        { PatternType = PatternValues.Solid });

    // A faint line under each cell; where something new begins, a stronger one above.
    private static Border Lined(string top) => new(
        new LeftBorder(), new RightBorder(), new TopBorder(Grey(top)) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey("FFD5DAE0")) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Color Grey(string colour) => new() { Rgb = colour };
}
