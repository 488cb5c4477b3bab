namespace Dit.Core.Codes;

/// <summary>
/// The code of a deanery body (HEE local office), three letters: WMD, EOE, LDN ... (interface-files.md, section 1).
/// Which codes are in use is reference data (bodies.csv); this type only says what a code looks like.
/// </summary>
public readonly record struct DeaneryBody : IComparable<DeaneryBody>
{
    private readonly string? _code;

    private DeaneryBody(string code) => _code = code;

    /// <summary>The code in upper case.</summary>
    public string Code => _code ?? "";

    /// <summary>Reads a code of three letters in either case.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DeaneryBody body)
    {
        body = default;
        var code = text.Trim();
        if (code.Length != 3) return false;
        foreach (var letter in code)
            if (!char.IsAsciiLetter(letter)) return false;
        body = new DeaneryBody(code.ToString().ToUpperInvariant());
        return true;
    }

    /// <summary>Reads a code that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not three letters.</exception>
    public static DeaneryBody Parse(string text) =>
        TryParse(text, out var body) ? body : throw new FormatException("A deanery body's code is three letters.");

    /// <inheritdoc/>
    public int CompareTo(DeaneryBody other) => string.CompareOrdinal(Code, other.Code);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
