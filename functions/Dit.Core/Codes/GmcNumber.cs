namespace Dit.Core.Codes;

/// <summary>A General Medical Council registration number: seven digits (rule A031). Personal data: never logged.</summary>
public sealed record GmcNumber
{
    private GmcNumber(string digits) => Digits = digits;

    /// <summary>The seven digits.</summary>
    public string Digits { get; }

    /// <summary>Reads a number; null when it is not seven digits or is all zeros. Surrounding white space does not count.</summary>
    public static GmcNumber? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        return text.Length == 7 && Codes.Digits.Only(text) && !Codes.Digits.AllZero(text) ? new GmcNumber(text) : null;
    }

    /// <summary>True when a registration with this body's name is a GMC registration: GMC, or no body named (rule A031).</summary>
    public static bool IsRegisteredWith(string? professionalBody)
    {
        var body = (professionalBody ?? "").Trim();
        return body.Length == 0 || body.Equals("GMC", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Hidden on purpose: the number is personal data.</summary>
    public override string ToString() => "GMC number";
}
