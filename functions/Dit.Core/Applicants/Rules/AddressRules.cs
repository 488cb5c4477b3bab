namespace Dit.Core.Applicants.Rules;

/// <summary>A032: postcode and country. A bad postcode broke confirmations nationally once [E].</summary>
internal static class AddressRules
{
    internal static readonly RowRule Postcode = RowRule.Warn(
        "A032",
        "the postcode is not of the UK form (country blank or GB) or holds odd characters (other countries), or the country is not two "
            + "letters",
        static on => on.Row.IsMalformed
            ? null
            : Judge(on.Row.Values.Span(ApplicantColumns.Postcode), on.Row.Values.Span(ApplicantColumns.Country)));

    private static string? Judge(ReadOnlySpan<char> postcode, ReadOnlySpan<char> country)
    {
        var isUk = country.Length == 0 || country.Equals("GB", StringComparison.OrdinalIgnoreCase);
        var badCountry = country.Length > 0 && !IsTwoLetters(country) ? "country is not two letters" : null;
        var badPostcode = postcode.Length == 0 ? null
            : isUk ? (IsUkPostcode(postcode) ? null : "postcode is not of the UK form")
            : IsForeignPostcode(postcode) ? null : "postcode has characters other than letters, digits, spaces and hyphens";
        if (badPostcode is null) return badCountry;
        return badCountry is null ? badPostcode : $"{badPostcode}; {badCountry}";
    }

    private static bool IsTwoLetters(ReadOnlySpan<char> country) =>
        country.Length == 2 && char.IsAsciiLetter(country[0]) && char.IsAsciiLetter(country[1]);

    private static bool IsForeignPostcode(ReadOnlySpan<char> postcode)
    {
        foreach (var c in postcode)
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-')) return false;
        return true;
    }

    /// <summary>Outward code A9, A99, AA9, AA99, A9A or AA9A (or GIR), at most one space, inward code 9AA; in either case.</summary>
    private static bool IsUkPostcode(ReadOnlySpan<char> postcode)
    {
        if (postcode.Length is < 5 or > 8) return false;
        var inward = postcode[^3..];
        if (!char.IsAsciiDigit(inward[0]) || !char.IsAsciiLetter(inward[1]) || !char.IsAsciiLetter(inward[2])) return false;
        var outward = postcode[..^3];
        return IsOutward(outward[^1] == ' ' ? outward[..^1] : outward);
    }

    private static bool IsOutward(ReadOnlySpan<char> outward)
    {
        if (outward.Length is < 2 or > 4) return false;
        if (outward.Equals("GIR", StringComparison.OrdinalIgnoreCase)) return true;
        if (!char.IsAsciiLetter(outward[0])) return false;
        var district = outward[char.IsAsciiLetter(outward[1]) ? 2.. : 1..];
        return district.Length is 1 or 2 && char.IsAsciiDigit(district[0])
            && (district.Length == 1 || char.IsAsciiLetterOrDigit(district[1]));
    }
}
