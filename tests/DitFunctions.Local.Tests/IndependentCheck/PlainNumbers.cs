using System.Text.RegularExpressions;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The forms of NI number, GMC number and postcode (rules.md, A030 to A032).</summary>
internal static partial class PlainNumbers
{
    /// <summary>UNKNOWN, N/A, NA, TBC, NONE, one digit repeated and nothing are not provided, without a warning.</summary>
    internal static bool IsNotProvided(string typed)
    {
        var text = typed.Trim().ToUpperInvariant();
        return text is "" or "0" or "UNKNOWN" or "N/A" or "NA" or "TBC" or "NONE" || RepeatedDigit().IsMatch(text);
    }

    /// <summary>The first eight characters of a National Insurance number; null when it is not of the form.</summary>
    internal static string? Ni(string typed)
    {
        var text = typed.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (!NiForm().IsMatch(text) || text[..2] is "BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ") return null;
        return text[..8];
    }

    /// <summary>True when the registration is one of the GMC.</summary>
    internal static bool IsGmc(string body) => body.Trim().ToUpperInvariant() is "" or "GMC" or "GENERAL MEDICAL COUNCIL";

    internal static string? Gmc(string typed) =>
        GmcForm().Match(typed.Trim()) is { Success: true } match && !IsNotProvided(match.Groups[1].Value) ? match.Groups[1].Value : null;

    /// <summary>True when something is written for a GMC number that is none: a placeholder may have the C before it too.</summary>
    internal static bool IsBadGmc(string typed) =>
        !IsNotProvided(typed) && Gmc(typed) is null && !(typed.Trim().ToUpperInvariant() is ['C', .. var rest] && RepeatedDigit().IsMatch(rest.Trim()));

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

    [GeneratedRegex("^([0-9])\\1+$")]
    private static partial Regex RepeatedDigit();

    [GeneratedRegex("^[Cc]? *([0-9]{7})$")]
    private static partial Regex GmcForm();

    [GeneratedRegex("^(GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})$")]
    private static partial Regex UkForm();
}
