namespace Dit.Core.Codes;

/// <summary>
/// A whole-time equivalent as TIS writes it: one decimal, 0 while somebody is on parental or sick leave, sometimes over 1
/// (interface-files.md, section 9).
/// </summary>
public static class Wte
{
    /// <summary>The highest value that is taken; it belongs.</summary>
    public const decimal Most = 1.2m;

    /// <summary>Reads a value and rounds it to one decimal; null when it is no number from 0 to <see cref="Most"/>.</summary>
    public static decimal? Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wte) && wte <= Most ? Round(wte)
            : null;

    /// <summary>The value to one decimal, a half upwards.</summary>
    public static decimal Round(decimal wte) => Math.Round(wte, 1, MidpointRounding.AwayFromZero);

    /// <summary>The value with one decimal: <c>1.0</c>.</summary>
    public static string Write(decimal wte) => wte.ToString("0.0", CultureInfo.InvariantCulture);
}
