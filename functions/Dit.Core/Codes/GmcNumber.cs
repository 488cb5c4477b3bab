namespace Dit.Core.Codes;

/// <summary>
/// A General Medical Council registration number: seven digits, not one digit repeated (rule A031). Some systems write a leading
/// C, which is no part of it. Personal data: never logged.
/// </summary>
public sealed record GmcNumber
{
    private const string FullName = "General Medical Council";

    private GmcNumber(string digits) => Digits = digits;

    /// <summary>The seven digits.</summary>
    public string Digits { get; }

    /// <summary>Reads a number; null when it is not seven digits, or a placeholder. Surrounding white space and a leading C do not count.</summary>
    public static GmcNumber? Read(string? typed)
    {
        var text = WithoutPrefix(typed);
        return text.Length == 7 && Codes.Digits.Only(text) && !Placeholder.Stands(text) ? new GmcNumber(text) : null;
    }

    /// <summary>True when something stands there that is no placeholder: a number, or a bad one (A031).</summary>
    public static bool IsProvided(string? typed) => !Placeholder.Stands(WithoutPrefix(typed));

    /// <summary>True when a registration with this body's name is a GMC registration: GMC, General Medical Council, or no body named (rule A031).</summary>
    public static bool IsRegisteredWith(string? professionalBody)
    {
        var body = string.Join(' ', (professionalBody ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return body.Length == 0 || body.Equals("GMC", StringComparison.OrdinalIgnoreCase) || body.Equals(FullName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Hidden on purpose: the number is personal data.</summary>
    public override string ToString() => "GMC number";

    private static string WithoutPrefix(string? typed)
    {
        var text = (typed ?? "").Trim();
        return text.Length > 1 && text[0] is 'C' or 'c' && char.IsAsciiDigit(text[^1]) ? text[1..].TrimStart() : text;
    }
}
