using System.Buffers;
using System.Text;

namespace Dit.Core.Identity;

/// <summary>
/// One name of a person: a surname or a first name. Two are equal by NFC, trimmed, inner white space (no-break space too) as one
/// space, simple case folding, and nothing looser (rules.md, Matching). Personal data: never logged.
/// </summary>
public readonly record struct PersonName
{
    // A name of these alone, as nearly all are, has no other form, no space, and folds letter by letter.
    private static readonly SearchValues<char> _plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'-");

    private PersonName(string folded) => Folded = folded;

    /// <summary>The form in which two equal names are the same string.</summary>
    public string Folded { get; }

    /// <summary>
    /// Reads a name; null when there is none: nothing, or a placeholder, because two people called UNKNOWN are not one. NA is a
    /// surname that people have, so in a name it is one.
    /// </summary>
    public static PersonName? Read(ReadOnlySpan<char> written)
    {
        var folded = Fold(written);
        return folded != "na" && Placeholder.Stands(folded) ? null : new PersonName(folded);
    }

    /// <summary>Folds any text as names are folded; empty for nothing.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return "";
        if (!name.ContainsAnyExcept(_plain))
            return string.Create(name.Length, name, static (folded, plain) => Ascii.ToLower(plain, folded, out _));
        // Upper then lower is simple case folding: it brings together what either mapping alone leaves apart (final sigma, long s,
        // Kelvin sign).
        var text = name.ToString();
        var composed = Ascii.IsValid(text) ? text : Normalise(text, NormalizationForm.FormC) ?? text;
        return CollapseSpaces(composed).ToUpperInvariant().ToLowerInvariant();
    }

    /// <summary>Hidden on purpose: names are personal data.</summary>
    public override string ToString() => "name";

    // A lone surrogate has no normal form, then null; such a name compares as it stands.
    internal static string? Normalise(string name, NormalizationForm form)
    {
        try
        {
            return name.Normalize(form);
        }
        catch (ArgumentException)
        {
            return null;
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
