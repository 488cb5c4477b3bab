namespace Dit.Core.Codes;

/// <summary>
/// A National Insurance number of the HMRC form (rule A030): two letters (not D F I Q U V, second not O; not BG GB KN
/// NK NT TN ZZ), six digits, then A-D or nothing. Compared on the first eight characters. Personal data: never logged.
/// </summary>
public sealed record NationalInsuranceNumber
{
    private static readonly string[] _unusedPrefixes = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

    private NationalInsuranceNumber(string compared) => Compared = compared;

    /// <summary>The eight characters that are compared: two letters and six digits.</summary>
    public string Compared { get; }

    /// <summary>Reads a number; null when it is not of the HMRC form. Inner white space and case do not count.</summary>
    public static NationalInsuranceNumber? Read(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        var text = (typed.Any(char.IsWhiteSpace) ? string.Concat(typed.Where(c => !char.IsWhiteSpace(c))) : typed).ToUpperInvariant();
        if (text.Length is not (8 or 9)) return null;
        if (!IsPrefix(text[0], text[1]) || _unusedPrefixes.Contains(text[..2], StringComparer.Ordinal)) return null;
        if (!Digits.Only(text.AsSpan(2, 6))) return null;
        return text.Length == 9 && text[8] is < 'A' or > 'D' ? null : new NationalInsuranceNumber(text[..8]);
    }

    private static bool IsPrefix(char first, char second) => IsPrefixLetter(first) && IsPrefixLetter(second) && second != 'O';

    private static bool IsPrefixLetter(char letter) => char.IsAsciiLetterUpper(letter) && letter is not ('D' or 'F' or 'I' or 'Q' or 'U' or 'V');

    /// <summary>Hidden on purpose: the number is personal data.</summary>
    public override string ToString() => "NI number";
}
