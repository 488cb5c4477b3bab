using System.Buffers;

namespace Dit.Core.Files;

/// <summary>One record's bytes as they stand in a file, without its line end. Valid until the next read.</summary>
/// <param name="Bytes">The bytes; for a record over the limit only its beginning.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Offset">Where it begins, in bytes from the start of the stream.</param>
/// <param name="TooLong">True when the record is longer than the limit; the rest was passed over, not kept.</param>
/// <param name="Unclosed">True when a quote was never closed; the record was ended where the next one evidently begins.</param>
/// <param name="RestIsPadding">True when what was passed over of a record that is too long is padding.</param>
public readonly record struct RawRecord(ReadOnlyMemory<byte> Bytes, int Line, long Offset, bool TooLong, bool Unclosed,
    bool RestIsPadding = false)
{
    /// <summary>What exports and editors add behind the last line (interface-files.md, section 3): Ctrl-Z, NUL and white space.</summary>
    private static readonly SearchValues<byte> _padding = SearchValues.Create(" \t\r\n\0\u001A"u8);

    /// <summary>True when there is nothing in it but white space; such a line is no record.</summary>
    public bool IsBlank => !TooLong && Bytes.Span.Trim(" \t\r"u8).IsEmpty;

    /// <summary>True when it is padding and nothing else: no record when nothing but padding follows.</summary>
    public bool IsPadding => (!TooLong || RestIsPadding) && IsPaddingAlone(Bytes.Span);

    /// <summary>The bytes without padding at their end; of a record too long as they are, unless the rest is padding too.</summary>
    public ReadOnlyMemory<byte> Unpadded => TooLong && !RestIsPadding ? Bytes : Bytes[..(Bytes.Span.LastIndexOfAnyExcept(_padding) + 1)];

    internal static bool IsPaddingAlone(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(_padding);
}
