using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dit.Interface.Reports.Workbooks;

/// <summary>
/// Text as a cell may hold it. What begins like a formula gets an apostrophe before it, and here only (issue 4): the mark
/// stays when the sheet is saved as CSV, where a cell's type would be lost.
/// </summary>
public static partial class CellText
{
    private const int MaxLength = 32_767;

    /// <summary>The text as it is written.</summary>
    public static string Of(string text)
    {
        var safe = Clean(text);
        if (safe.Length > 0 && safe[0] is '=' or '+' or '-' or '@' or '\t' or '\r') safe = "'" + safe;
        // XML would turn a carriage return into a line feed by itself, after the look at the first character.
        safe = safe.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return safe.Length > MaxLength ? safe[..MaxLength] : safe;
    }

    /// <summary>The text without what XML cannot hold, and with what spreadsheets would read as an escape (_x0041_) escaped.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else clean.Append('\uFFFD');
        }

        return Escape().Replace(clean.ToString(), match => string.Create(CultureInfo.InvariantCulture, $"_x005F{match.Value}"));
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
