namespace Dit.Core.Codes;

/// <summary>
/// A General Medical Council registration number: seven digits, not one digit repeated (rule A031). Some systems write a leading
/// C, which is no part of it. Kept as a number, because each row and each person of an employer's index has one. Personal data: never
/// logged.
/// </summary>
public readonly record struct GmcNumber
{
    /// <summary>How many digits it has.</summary>
    internal const int Length = 7;
    private const string ShortName = "GMC";
    private const string FullName = "General Medical Council";

    private readonly int _value;

    private GmcNumber(int value) => _value = value;

    /// <summary>The seven digits, made each time.</summary>
    public string Digits => _value.ToString("D7", CultureInfo.InvariantCulture);

    /// <summary>Reads a number; null when not seven digits, or a placeholder. White space around and a leading C do not count.</summary>
    public static GmcNumber? Read(ReadOnlySpan<char> typed)
    {
        var text = WithoutPrefix(typed);
        return text.Length == Length && Codes.Digits.Only(text) && !Placeholder.Stands(text)
            ? new GmcNumber(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>True when something stands there that is no placeholder: a number, or a bad one (A031).</summary>
    public static bool IsProvided(ReadOnlySpan<char> typed) => !Placeholder.Stands(WithoutPrefix(typed));

    /// <summary>True when this body's name means a GMC registration: GMC, General Medical Council, or none named (rule A031).</summary>
    public static bool IsRegisteredWith(ReadOnlySpan<char> professionalBody)
    {
        var body = professionalBody.Trim();
        return body.IsEmpty || body.Equals(ShortName, StringComparison.OrdinalIgnoreCase)
            || (body.Length >= FullName.Length && IsFullName(body));
    }

    /// <summary>Hidden on purpose: the number is personal data.</summary>
    public override string ToString() => "GMC number";

    private static bool IsFullName(ReadOnlySpan<char> body) =>
        string.Join(' ', body.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Equals(FullName, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> typed)
    {
        var text = typed.Trim();
        return text.Length > 1 && text[0] is 'C' or 'c' && char.IsAsciiDigit(text[^1]) ? text[1..].TrimStart() : text;
    }
}
