using System.Text;

namespace Dit.Core.Codes;

/// <summary>
/// A Deanery Post Number: BODY/SITE/SPECIALTY/GRADE/NNN[/SUFFIX], five or six segments, at most 30 characters,
/// trimmed and upper-case. The inner form of the segments is not checked (rules.md, Positions).
/// </summary>
public sealed record DeaneryPostNumber
{
    /// <summary>The most characters that ESR holds.</summary>
    public const int MaxLength = 30;

    private DeaneryPostNumber(string text) => Text = text;

    /// <summary>The number as it is compared and written.</summary>
    public string Text { get; }

    /// <summary>The first segment, which routes the post to a body through the bodies' prefixes.</summary>
    public string Prefix => Text[..Text.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Trims and upper-cases what was typed; says nothing about its form.</summary>
    public static string Normalise(string? typed) => (typed ?? "").Trim().ToUpperInvariant();

    /// <summary>Reads a number that fits its form; null when it does not (finding P002).</summary>
    public static DeaneryPostNumber? Read(string? typed)
    {
        var text = Normalise(typed);
        return Fits(text) ? new DeaneryPostNumber(text) : null;
    }

    /// <summary>Trims and upper-cases what was typed without a string where it is in that form already, as nearly all are.</summary>
    internal static ReadOnlySpan<char> Normalise(ReadOnlySpan<char> typed)
    {
        var text = typed.Trim();
        return Ascii.IsValid(text) && !text.ContainsAnyInRange('a', 'z') ? text : text.ToString().ToUpperInvariant();
    }

    /// <summary>True when a trimmed, upper-case text is of the form of a number.</summary>
    internal static bool Fits(string text)
    {
        if (text.Length is 0 or > MaxLength) return false;
        var segments = 0;
        foreach (var range in text.AsSpan().Split('/'))
        {
            if (text.AsSpan(range).IsWhiteSpace()) return false;
            segments++;
        }

        return segments is 5 or 6;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
