namespace Dit.Core.Codes;

/// <summary>
/// A National Insurance number of the HMRC form (rule A030): two letters (not D F I Q U V, second not O; not BG GB KN
/// NK NT TN ZZ), six digits, then A-D or nothing. Compared on the first eight characters, which are kept as a number, because each row
/// and each person of an employer's index has one. Personal data: never logged.
/// </summary>
public readonly record struct NationalInsuranceNumber
{
    private const int ComparedLength = 8;
    private const int MaxLength = 9;
    private const int Letters = 26;
    private const int Numbers = 1_000_000;
    private readonly int _value;

    private NationalInsuranceNumber(int value) => _value = value;

    /// <summary>The eight characters that are compared, two letters and six digits; made each time.</summary>
    public string Compared
    {
        get
        {
            var (letters, number) = Math.DivRem(_value, Numbers);
            var (first, second) = Math.DivRem(letters, Letters);
            return string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + first)}{(char)('A' + second)}{number:D6}");
        }
    }

    /// <summary>Reads a number; null when it is not of the HMRC form. Inner white space and case do not count.</summary>
    public static NationalInsuranceNumber? Read(ReadOnlySpan<char> typed)
    {
        Span<char> upper = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in typed)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (length == MaxLength) return null;
            upper[length++] = char.ToUpperInvariant(c);
        }

        var text = upper[..length];
        if (length < ComparedLength || !IsPrefix(text[0], text[1]) || !Digits.Only(text[2..ComparedLength])) return null;
        if (length == MaxLength && text[^1] is < 'A' or > 'D') return null;
        var letters = ((text[0] - 'A') * Letters) + text[1] - 'A';
        return new((letters * Numbers) + int.Parse(text[2..ComparedLength], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static bool IsPrefix(char first, char second) =>
        IsPrefixLetter(first) && IsPrefixLetter(second) && second != 'O'
        && (first, second) is not (('B', 'G') or ('G', 'B') or ('K', 'N') or ('N', 'K') or ('N', 'T') or ('T', 'N') or ('Z', 'Z'));

    private static bool IsPrefixLetter(char letter) =>
        char.IsAsciiLetterUpper(letter) && letter is not ('D' or 'F' or 'I' or 'Q' or 'U' or 'V');

    /// <summary>Hidden on purpose: the number is personal data.</summary>
    public override string ToString() => "NI number";
}
