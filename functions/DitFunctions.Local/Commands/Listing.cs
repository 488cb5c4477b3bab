using System.Globalization;
using System.Text;

namespace DitFunctions.Local.Commands;

/// <summary>A table of texts for people, the same on a terminal and in a log, within 80 columns.</summary>
/// <param name="Title">What it lists; empty when that is plain.</param>
/// <param name="Columns">The columns' heads.</param>
/// <param name="Rows">The rows, each with a text for each column.</param>
public sealed record Listing(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>How many columns a terminal has that nobody made wider.</summary>
    public const int Width = 80;

    private const string Gap = "  ";
    private const string Indent = "    ";

    /// <summary>
    /// Writes the table: columns as wide as their widest text, those of numbers to the right. Columns for which there is no room
    /// stand beneath their row, each with its head.
    /// </summary>
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
        var beside = Beside(widths, gap.Length);
        if (beside > 0) output.WriteLine(Line(Columns, beside, widths, numbers, gap));
        foreach (var row in Rows)
        {
            if (beside > 0) output.WriteLine(Line(row, beside, widths, numbers, gap));
            foreach (var line in Beneath(row, beside)) output.WriteLine(line);
        }
    }

    // The columns that stand beside each other: as many from the left as there is room for.
    private static int Beside(int[] widths, int gap)
    {
        var (count, used) = (0, -gap);
        while (count < widths.Length && (used += gap + widths[count]) <= Width) count++;
        return count;
    }

    private IEnumerable<string> Beneath(IReadOnlyList<string> row, int beside)
    {
        var line = new StringBuilder();
        foreach (var column in Enumerable.Range(beside, Columns.Count - beside).Where(column => row[column].Length > 0))
        {
            var isFirst = true;
            foreach (var word in $"{Columns[column]}: {row[column]}".Split(' '))
            {
                var gap = line.Length == 0 ? Indent : isFirst ? Gap : " ";
                if (line.Length > 0 && line.Length + gap.Length + word.Length > Width)
                {
                    yield return line.ToString();
                    line.Clear();
                    gap = isFirst ? Indent : Indent + Gap;
                }

                line.Append(gap).Append(word);
                isFirst = false;
            }
        }

        if (line.Length > 0) yield return line.ToString();
    }

    private static bool IsNumber(string text) =>
        text.Length == 0 || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string Line(IReadOnlyList<string> texts, int beside, int[] widths, bool[] numbers, string gap)
    {
        var line = new StringBuilder();
        for (var column = 0; column < beside; column++)
        {
            if (column > 0) line.Append(gap);
            line.Append(numbers[column] ? texts[column].PadLeft(widths[column]) : texts[column].PadRight(widths[column]));
        }

        return line.ToString().TrimEnd();
    }
}
