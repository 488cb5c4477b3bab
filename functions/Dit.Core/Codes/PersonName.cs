using System.Buffers;
using System.Text;

namespace Dit.Core.Codes;

/// <summary>
/// How names compare (rules.md, Matching): NFC, trimmed, inner white space (no-break space too) as one space, simple case
/// folding, and nothing looser.
/// </summary>
public static class PersonName
{
    // A name of these alone, as nearly all are, has no other form, no space, and folds letter by letter.
    private static readonly SearchValues<char> _plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'-");

    /// <summary>The form in which two equal names are the same string.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "";
        if (!name.AsSpan().ContainsAnyExcept(_plain)) return name.ToLowerInvariant();
        // Upper then lower is simple case folding: it brings together what either mapping alone leaves apart (final sigma, long s, Kelvin sign).
        return CollapseSpaces(Nfc(name)).ToUpperInvariant().ToLowerInvariant();
    }

    /// <summary>True when the two names count as equal.</summary>
    public static bool Same(string? one, string? other) => string.Equals(Fold(one), Fold(other), StringComparison.Ordinal);

    // A lone surrogate has no normal form; such a name compares as it stands.
    private static string Nfc(string name)
    {
        if (Ascii.IsValid(name)) return name;
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static string CollapseSpaces(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }
}
