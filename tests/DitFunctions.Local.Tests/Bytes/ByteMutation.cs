using System.Text;

namespace DitFunctions.Local.Tests.Bytes;

/// <summary>Spoils the bytes of a good file in the ways in which systems, networks and people do.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] _tokens =
    [
        [0], "\""u8.ToArray(), "\"\""u8.ToArray(), "\\"u8.ToArray(), "~"u8.ToArray(), ","u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(),
            "\r\n\r\n"u8.ToArray(),
        [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], "é\u00A0"u8.ToArray(),
        "=cmd|' /C calc'!A0"u8.ToArray(),
        "TRL~9"u8.ToArray(), "\"APP\","u8.ToArray(), "99999999999999999999"u8.ToArray(), "20260229"u8.ToArray(), "/#?%2e..\\"u8.ToArray(),
    ];

    /// <summary>Spoils a whole file, or only what stands between its first and its last line, so that it gets further.</summary>
    internal static byte[] OfFile(byte[] good, byte[] other, Random chance)
    {
        var from = Array.IndexOf(good, (byte)'\n') + 1;
        var to = Array.LastIndexOf(good, (byte)'\n', good.Length - 2) + 1;
        var spoilt = good;
        do
        {
            for (var turns = chance.Next(1, 4); turns > 0; turns--)
                spoilt = chance.Next(3) > 0 && spoilt == good ? [.. good[..from], .. OfText(good[from..to], other, chance), .. good[to..]]
                    : OfText(spoilt, other, chance);
            if (chance.Next(25) == 0) spoilt = InOtherEncoding(spoilt, chance);
        }
        while (spoilt.AsSpan().SequenceEqual(good));
        return spoilt;
    }

    /// <summary>Spoils a run of bytes in one way.</summary>
    internal static byte[] OfText(byte[] bytes, byte[] other, Random chance)
    {
        if (bytes.Length < 2) return [.. bytes, .. chance.GetItems(_tokens, 1)[0]];
        var at = chance.Next(bytes.Length);
        var length = Math.Min(chance.Next(1, chance.Next(2) == 0 ? 12 : 400), bytes.Length - at);
        return chance.Next(12) switch
        {
            0 => Flipped(bytes, chance),
            1 or 2 => Digits(bytes, at, length, chance),
            3 => [.. bytes[..at], .. bytes[(at + length)..]],
            4 => chance.Next(4) == 0 ? bytes[..at] : Flipped(bytes, chance),
            5 => [.. bytes[..at], .. Part(other, chance), .. bytes[at..]],
            6 => [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], chance.Next(1, 20)).SelectMany(part => part),
                .. bytes[at..]],
            7 => Swapped(bytes, chance),
            8 => chance.Next(10) == 0 ? [.. bytes[..at], .. Enumerable.Repeat((byte)'x', chance.Next(200, 90_000)), .. bytes[at..]]
                : Digits(bytes, at, length, chance),
            9 => [.. bytes[..at], .. bytes[at..(at + length)].Select(b => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b),
                .. bytes[(at + length)..]],
            _ => [.. bytes[..at], .. chance.GetItems(_tokens, 1)[0], .. bytes[at..]],
        };
    }

    private static byte[] Flipped(byte[] bytes, Random chance)
    {
        var copy = (byte[])bytes.Clone();
        for (var flips = chance.Next(1, 6); flips > 0; flips--) copy[chance.Next(copy.Length)] ^= (byte)(1 << chance.Next(8));
        return copy;
    }

    private static byte[] Digits(byte[] bytes, int at, int length, Random chance)
    {
        var copy = (byte[])bytes.Clone();
        for (var i = at; i < at + length; i++)
            if (copy[i] is >= (byte)'0' and <= (byte)'9') copy[i] = (byte)('0' + chance.Next(10));
        return copy;
    }

    private static byte[] Part(byte[] other, Random chance)
    {
        var from = chance.Next(other.Length);
        return other[from..Math.Min(other.Length, from + chance.Next(1, 300))];
    }

    private static byte[] Swapped(byte[] bytes, Random chance)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        var (one, two) = (chance.Next(lines.Length), chance.Next(lines.Length));
        (lines[one], lines[two]) = (lines[two], lines[one]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] InOtherEncoding(byte[] bytes, Random chance)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return chance.Next(4) switch
        {
            0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetPreamble(), .. bytes],
            _ => Encoding.Latin1.GetBytes(text),
        };
    }
}
