namespace Dit.Core.Files;

/// <summary>What one pass over a whole file found, before anything of it is loaded.</summary>
/// <param name="Fault">The whole-file fault, or null.</param>
/// <param name="Detail">The fault in words, without personal data.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="IsUtf8">False when the file must be read as Windows-1252.</param>
/// <param name="Header">The first row, when there is one.</param>
/// <param name="Rows">How many rows stand between HDR and TRL.</param>
/// <param name="Slices">The rows, cut for parallel work.</param>
public sealed record FileInspection(
    FileFault? Fault, string Detail, string Hash, bool IsUtf8, FileHeader? Header, int Rows, IReadOnlyList<FileSlice> Slices);

/// <summary>A run of whole rows of a file: what one message's work reads.</summary>
/// <param name="Offset">Where its first row begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="FirstOrdinal">The ordinal of its first row: the first data row of a file is 1.</param>
/// <param name="FirstLine">The line of its first row, from 1.</param>
public sealed record FileSlice(long Offset, long Length, int FirstOrdinal, int FirstLine, int Rows);
