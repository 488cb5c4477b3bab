using CsCheck;

namespace Dit.Core.Tests.Files;

/// <summary>Texts that break naive readers: any Unicode scalar, and the characters that the syntaxes care about.</summary>
internal static class Texts
{
    private static readonly string[] _awkward =
        ["\"", "\"\"", ",", "\\", "~", "\r", "\n", "\r\n", "'", "\u00A0", "\u0085", "\u2028", "\0", "\uFEFF", "\"APP\",", "\nTRL"];

    private static readonly Gen<string> _scalar = Gen.OneOf(
        Gen.Int[0x20, 0x7E].Select(code => ((char)code).ToString()),
        Gen.OneOf(_awkward.Select(text => Gen.Const(text)).ToArray()),
        Gen.Int[0xA0, 0xD7FF].Select(char.ConvertFromUtf32),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32));

    /// <summary>Anything that a DE field may hold.</summary>
    internal static Gen<string> De { get; } = _scalar.Array[0, 12].Select(string.Concat);

    /// <summary>Anything that a GO field may hold: no tilde, no line end.</summary>
    internal static Gen<string> Go { get; } =
        De.Select(text => text.Replace("~", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal));
}
