using System.Text;
using Dit.Interface.Answers;

namespace DitFunctions.Local.Commands;

/// <summary>
/// A table of texts for people, the same on a terminal and in a log: at most 80 columns wide, and without a control character of a
/// partner's text.
/// </summary>
/// <param name="Title">What it lists; empty when that is plain.</param>
/// <param name="Columns">The columns' heads.</param>
/// <param name="Rows">The rows, each with a text for each column.</param>
public sealed record Listing(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>How wide a terminal is.</summary>
    internal const int Widest = 80;

    private const string Gap = "  ";
    private const string Indent = "    ";

    /// <summary>The longest word that is not broken while there is another way.</summary>
    private const int LongestWord = 40;

    /// <summary>More about each row, on lines of their own below it; null when there is nothing more.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Details { get; init; }

    /// <summary>A text below the rows; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>
    /// Writes the table: columns as wide as their widest text, those of numbers to the right; what is too wide goes on below.
    /// </summary>
    /// <param name="widest">How wide it may be.</param>
    public void Write(TextWriter output, string gap = Gap, int widest = Widest)
    {
        if (Title.Length > 0) output.WriteLine(Plain.Text(Title));
        if (Rows.Count == 0) output.WriteLine("Nothing.");
        else WriteRows(output, gap, widest);
        if (Note.Length == 0) return;
        foreach (var line in Wrap(Plain.Text(Note), widest)) output.WriteLine(line);
    }

    /// <summary>A text in lines of a width: parted at blanks, within a word only where it is wider than the line.</summary>
    internal static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var cut = text.LastIndexOf(' ', width);
            if (cut <= 0) cut = IsPair(text, width) ? width - 1 : width;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }

        yield return text;
    }

    private void WriteRows(TextWriter output, string gap, int widest)
    {
        List<string[]> texts = [[.. Columns], .. Rows.Select(row => row.Select(Plain.Text).ToArray())];
        var widths = Fit(texts, widest - (gap.Length * (Columns.Count - 1)));
        var numbers = Columns.Select((_, column) => Rows.All(row => IsNumber(row[column]))).ToArray();
        for (var row = 0; row < texts.Count; row++)
        {
            foreach (var line in Lines(texts[row], widths, numbers, gap)) output.WriteLine(line);
            if (row == 0 || Details is null) continue;
            foreach (var line in Details[row - 1].SelectMany(detail => Wrap(Plain.Text(detail), widest - Indent.Length)))
                output.WriteLine($"{Indent}{line}");
        }
    }

    private static bool IsPair(string text, int cut) => cut > 1 && char.IsHighSurrogate(text[cut - 1]);

    // Columns of words become narrower, the widest first; words are broken when that is not enough.
    private static int[] Fit(IReadOnlyList<string[]> texts, int room)
    {
        var columns = Enumerable.Range(0, texts[0].Length).ToList();
        var widths = columns.Select(column => Math.Max(1, texts.Max(row => row[column].Length))).ToArray();
        var words = columns.Select(column => texts.Max(row => row[column].Split(' ').Max(word => Math.Clamp(word.Length, 1, LongestWord))))
            .ToArray();
        while (widths.Sum() > room)
        {
            var loose = columns.Where(column => widths[column] > words[column]).ToList();
            var column = (loose.Count > 0 ? loose : columns).MaxBy(column => widths[column]);
            if (widths[column] == 1) break;
            widths[column]--;
        }

        return widths;
    }

    private static bool IsNumber(string text) =>
        text.Length == 0 || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Lines(string[] texts, int[] widths, bool[] numbers, string gap)
    {
        var cells = texts.Select((text, column) => Wrap(text, widths[column]).ToList()).ToList();
        for (var at = 0; at < cells.Max(cell => cell.Count); at++)
        {
            var line = new StringBuilder();
            for (var column = 0; column < cells.Count; column++)
            {
                if (column > 0) line.Append(gap);
                var text = at < cells[column].Count ? cells[column][at] : "";
                line.Append(numbers[column] ? text.PadLeft(widths[column]) : text.PadRight(widths[column]));
            }

            yield return line.ToString().TrimEnd();
        }
    }
}
