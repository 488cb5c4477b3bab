using System.Globalization;
using System.Text;

namespace DitFunctions.Local.Commands;

/// <summary>A table of texts for people, the same on a terminal and in a log.</summary>
/// <param name="Title">What it lists; empty when that is plain.</param>
/// <param name="Columns">The columns' heads.</param>
/// <param name="Rows">The rows, each with a text for each column.</param>
public sealed record Listing(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string Gap = "  ";

    /// <summary>Writes the table: columns as wide as their widest text, those of numbers to the right.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="gap">What stands between columns.</param>
    public void Write(TextWriter output, string gap = Gap)
    {
        if (Title.Length > 0) output.WriteLine(Title);
        if (Rows.Count == 0)
        {
            output.WriteLine("Nothing.");
            return;
        }

        var widths = Columns.Select((head, column) => Rows.Max(row => Math.Max(head.Length, row[column].Length))).ToArray();
        var numbers = Columns.Select((_, column) => Rows.All(row => IsNumber(row[column]))).ToArray();
        output.WriteLine(Line(Columns, widths, numbers, gap));
        foreach (var row in Rows) output.WriteLine(Line(row, widths, numbers, gap));
    }

    private static bool IsNumber(string text) =>
        text.Length == 0 || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string Line(IReadOnlyList<string> texts, int[] widths, bool[] numbers, string gap)
    {
        var line = new StringBuilder();
        for (var column = 0; column < texts.Count; column++)
        {
            if (column > 0) line.Append(gap);
            line.Append(numbers[column] ? texts[column].PadLeft(widths[column]) : texts[column].PadRight(widths[column]));
        }

        return line.ToString().TrimEnd();
    }
}
