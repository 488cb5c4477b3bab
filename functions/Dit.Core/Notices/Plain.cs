using System.Text;

namespace Dit.Core.Notices;

/// <summary>How values are written in a plain-text mail.</summary>
internal static class Plain
{
    /// <summary>The column at which prose is wrapped.</summary>
    internal const int Width = 100;

    internal static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    internal static string Date(DateOnly? date, string otherwise) => date is { } day ? Date(day) : otherwise;

    internal static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A value on one line: data may hold line breaks, which would otherwise read as lines of the notice.</summary>
    internal static string OneLine(string text)
    {
        if (IsOneLine(text)) return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Lines of at most <see cref="Width"/> columns, the given indent included; a longer word stays whole.</summary>
    internal static IEnumerable<string> Wrap(string text, int indent)
    {
        var all = OneLine(text);
        return indent + all.Length <= Width ? [all] : Break(all, indent);
    }

    // Nearly every value is, and a digest has thousands.
    private static bool IsOneLine(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ' && (at == 0 || at == text.Length - 1 || text[at - 1] == ' ')) return false;
            if (text[at] != ' ' && (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))) return false;
        }

        return true;
    }

    private static IEnumerable<string> Break(string text, int indent)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }
}
