namespace Dit.Core.Codes;

/// <summary>
/// The Virtual Private Database of one NHS employer in ESR: numeric, always shown with at least three digits
/// (096, not 96; interface-files.md, section 2).
/// </summary>
public readonly record struct Vpd : IComparable<Vpd>
{
    private const int MaxDigits = 6;
    private readonly string? _text;

    private Vpd(string text) => _text = text;

    /// <summary>The VPD as it is written everywhere: digits, padded to three.</summary>
    public string Text => _text ?? "000";

    /// <summary>Reads a VPD of one to six digits; leading zeros beyond three digits are dropped.</summary>
    /// <param name="text">The text as it came; surrounding white space does not count.</param>
    /// <param name="vpd">The VPD when the answer is true.</param>
    /// <returns>False when the text is not a number of one to six digits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Vpd vpd)
    {
        vpd = default;
        var digits = text.Trim();
        if (digits.IsEmpty || digits.Length > MaxDigits || !Digits.Only(digits)) return false;
        vpd = new Vpd(digits.TrimStart('0').ToString().PadLeft(3, '0'));
        return true;
    }

    /// <summary>Reads a VPD that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not a VPD.</exception>
    public static Vpd Parse(string text) =>
        TryParse(text, out var vpd) ? vpd : throw new FormatException("A VPD is a number of one to six digits.");

    /// <summary>Orders by number, so that 96 stands before 431 and 1024.</summary>
    public int CompareTo(Vpd other) =>
        Text.Length != other.Text.Length
            ? Text.Length.CompareTo(other.Text.Length)
            : string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
