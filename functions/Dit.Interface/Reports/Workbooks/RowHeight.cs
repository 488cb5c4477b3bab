namespace Dit.Interface.Reports.Workbooks;

/// <summary>How high a row must be for its texts: spreadsheets other than Excel do not work it out when they open a file.</summary>
internal static class RowHeight
{
    private const double LinePoints = 13.5;
    private const double PaddingPoints = 3;
    private const int MostLines = 20;

    /// <summary>The height in points.</summary>
    internal static double Of(SheetRow row, IReadOnlyList<SheetColumn> columns) =>
        PaddingPoints + (LinePoints * Math.Min(MostLines, row.Cells.Select((cell, i) => Lines(cell, columns[i].Width)).Max()));

    // A width counts digits, and letters are narrower on average; the indent takes one, and toned cells are bold.
    private static int Lines(SheetCell cell, int width) =>
        cell.Text.Split('\n').Sum(line => LinesOf(line, cell.Tone == SheetTone.Plain ? width : width - 1));

    private static int LinesOf(string text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width) (lines, used) = (lines + 1, 0);
            lines += Math.Max(0, word.Length - 1) / width;
            used += (used > 0 ? 1 : 0) + word.Length;
        }

        return lines;
    }
}
