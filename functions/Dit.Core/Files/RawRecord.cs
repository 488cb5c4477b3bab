namespace Dit.Core.Files;

/// <summary>One record's bytes as they stand in a file, without its line end. Valid until the next read.</summary>
/// <param name="Bytes">The bytes; for a record over the limit only its beginning.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Offset">Where it begins, in bytes from the start of the stream.</param>
/// <param name="TooLong">True when the record is longer than the limit; the rest was passed over, not kept.</param>
/// <param name="Unclosed">True when a quote was never closed; the record was ended where the next one evidently begins.</param>
public readonly record struct RawRecord(ReadOnlyMemory<byte> Bytes, int Line, long Offset, bool TooLong, bool Unclosed)
{
    /// <summary>True when there is nothing in it but white space; such a line is no record.</summary>
    public bool IsBlank => !TooLong && Bytes.Span.Trim(" \t\r"u8).IsEmpty;
}
