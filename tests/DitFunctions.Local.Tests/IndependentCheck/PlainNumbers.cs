using System.Text.RegularExpressions;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The forms of NI number, GMC number and postcode (rules.md, A030 to A032).</summary>
internal static partial class PlainNumbers
{
    /// <summary>Placeholders (words, one digit repeated) and nothing are not provided, without a warning.</summary>
    internal static bool IsNotProvided(string typed)
    {
        var text = typed.Trim().ToUpperInvariant();
        return text is "" or "0" or "UNKNOWN" or "N/A" or "NA" or "TBC" or "NONE" || IsOneDigit(text);
    }

    /// <summary>GMC, its full name, or blank.</summary>
    internal static bool IsGmcBody(string typed) => typed.Trim().ToUpperInvariant() is "" or "GMC" or "GENERAL MEDICAL COUNCIL";

    /// <summary>The first eight characters of a National Insurance number; null when it is not of the form.</summary>
    internal static string? Ni(string typed)
    {
        var text = typed.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (!NiForm().IsMatch(text) || text[..2] is "BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ") return null;
        return text[..8];
    }

    /// <summary>Seven digits; a C before them is taken off. Null when it is not of the form, or a placeholder.</summary>
    internal static string? Gmc(string typed)
    {
        var text = typed.Trim();
        if (text.Length > 0 && text[0] is 'C' or 'c') text = text[1..].Trim();
        return text.Length == 7 && text.All(char.IsAsciiDigit) && !IsNotProvided(text) ? text : null;
    }

    /// <summary>True when something is written for a GMC number that is none: a placeholder may have the C before it too.</summary>
    internal static bool IsBadGmc(string typed) =>
        !IsNotProvided(typed) && Gmc(typed) is null && !(typed.Trim().ToUpperInvariant() is ['C', .. var rest] && IsOneDigit(rest.Trim()));

    private static bool IsOneDigit(string text) => text.Length > 1 && char.IsAsciiDigit(text[0]) && text.All(c => c == text[0]);

    internal static bool IsPostcode(string postcode, string country)
    {
        var code = country.Trim().ToUpperInvariant();
        if (code.Length > 0 && !(code.Length == 2 && code.All(char.IsAsciiLetter))) return false;
        var text = postcode.Trim().ToUpperInvariant();
        if (text.Length == 0) return true;
        return code is "" or "GB" ? UkForm().IsMatch(text) : text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-');
    }

    [GeneratedRegex("^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]?$")]
    private static partial Regex NiForm();

    [GeneratedRegex("^(GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})$")]
    private static partial Regex UkForm();
}
