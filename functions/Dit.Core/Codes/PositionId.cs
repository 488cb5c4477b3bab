namespace Dit.Core.Codes;

/// <summary>The id of an ESR position, national, at most fifteen digits; ordered as a number (interface-files.md, section 7).</summary>
/// <param name="Value">The number itself; 0 is never a position.</param>
public readonly record struct PositionId(long Value) : IComparable<PositionId>
{
    /// <summary>The most digits an id may have.</summary>
    public const int MaxDigits = 15;

    /// <summary>Reads one to fifteen digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PositionId id)
    {
        id = default;
        var digits = text.Trim();
        if (digits.Length > MaxDigits || !Digits.Only(digits)) return false;
        id = new PositionId(long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
        return id.Value > 0;
    }

    /// <inheritdoc/>
    public int CompareTo(PositionId other) => Value.CompareTo(other.Value);

    /// <summary>The digits, without leading zeros.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
