using System.Collections.Frozen;

namespace Dit.Core.Codes;

/// <summary>What systems write where they know nothing (rules.md, Matching): it counts as not provided, without a warning.</summary>
public static class Placeholder
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "", "UNKNOWN", "N/A", "NA", "TBC", "NONE")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for nothing, UNKNOWN, N/A, NA, TBC, NONE, zeros, one digit repeated (0000000, 9999999); any case, trimmed.</summary>
    public static bool Stands(ReadOnlySpan<char> typed)
    {
        var text = typed.Trim();
        return _words.Contains(text) || Digits.AllZero(text) || IsOneDigitRepeated(text);
    }

    private static bool IsOneDigitRepeated(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsAsciiDigit(text[0]) && !text.ContainsAnyExcept(text[0]);
}
