namespace Dit.Core.Files;

/// <summary>A run of whole rows of a file: what one message's work reads.</summary>
/// <param name="Offset">Where its first row begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="FirstOrdinal">The ordinal of its first row: the first data row of a file is 1.</param>
/// <param name="FirstLine">The line of its first row, from 1.</param>
public sealed record FileSlice(long Offset, long Length, int FirstOrdinal, int FirstLine, int Rows);
