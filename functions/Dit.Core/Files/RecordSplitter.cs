using System.Buffers;

namespace Dit.Core.Files;

/// <summary>
/// Finds where a record ends in a run of bytes, carrying its state from one run to the next. Bytes, not characters:
/// quotes, commas and line ends are the same bytes in UTF-8 and in Windows-1252.
/// </summary>
/// <remarks>
/// A quote opens only where a field begins, and closes only where a comma, a line end or the file's end follows; any other
/// quote is data, so that a name typed with a stray quote harms its own field at most. A quote that is never closed would
/// swallow the rest of the file; but inside a well-formed quoted field no line can begin with a quoted record type
/// (its quotes would be doubled), so where one does, a new record begins and the unclosed one is a bad row on its own.
/// </remarks>
internal sealed class RecordSplitter(FileSyntax syntax)
{
    // A quote, three letters, a quote, and a comma or a line end behind: what a new record looks like.
    private const int TypeLookAhead = 6;
    private static readonly SearchValues<byte> _outside = SearchValues.Create(",\n"u8);
    private static readonly SearchValues<byte> _inside = SearchValues.Create("\"\n"u8);
    private bool _inQuotes;
    private bool _atFieldStart = true;
    private bool _atRecordStart = true;

    /// <summary>Lines that have ended inside the current record.</summary>
    internal int LinesInside { get; private set; }

    /// <summary>True when the record that just ended had a quote that was never closed.</summary>
    internal bool Unclosed { get; private set; }

    internal void StartRecord()
    {
        _inQuotes = false;
        _atFieldStart = true;
        _atRecordStart = true;
        LinesInside = 0;
        Unclosed = false;
    }

    /// <summary>
    /// Looks for the record's end. Answers the index of the line feed that ends it, or -1 when more bytes are needed;
    /// then <paramref name="used"/> says how many bytes are settled and need not be shown again.
    /// </summary>
    internal int FindEnd(ReadOnlySpan<byte> bytes, bool isLast, out int used)
    {
        if (syntax == FileSyntax.Go)
        {
            var end = bytes.IndexOf((byte)'\n');
            used = end < 0 ? bytes.Length : end;
            return end;
        }

        if (_atRecordStart && FindPlainEnd(bytes) is var plain && plain >= 0) return End(plain, out used);
        _atRecordStart = false;
        return FindQuotedEnd(bytes, isLast, out used);
    }

    // The end of the first line, where its last quote alone tells that no field is open there, as of nearly all records; else -1.
    // A lone quote behind text and before a comma or the line's end closes a field that is open, and opens none.
    private static int FindPlainEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0) return -1;
        var line = bytes[..end];
        var quote = line.LastIndexOf((byte)'"');
        if (quote < 0) return end;
        return quote > 0 && line[quote - 1] is not ((byte)'"' or (byte)',') && ClosesBefore(bytes[(quote + 1)..]) ? end : -1;
    }

    private int FindQuotedEnd(ReadOnlySpan<byte> bytes, bool isLast, out int used)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (!_inQuotes)
            {
                if (_atFieldStart && bytes[at] == (byte)'"')
                {
                    _inQuotes = true;
                    _atFieldStart = false;
                    at++;
                    continue;
                }

                _atFieldStart = false;
                var found = bytes[at..].IndexOfAny(_outside);
                if (found < 0) break;
                at += found;
                if (bytes[at] == (byte)'\n') return End(at, out used);
                _atFieldStart = true;
                at++;
                continue;
            }

            var inner = bytes[at..].IndexOfAny(_inside);
            if (inner < 0) break;
            at += inner;
            var rest = bytes[(at + 1)..];
            if (rest.Length < TypeLookAhead && !isLast)
            {
                used = at;
                return -1;
            }

            if (bytes[at] == (byte)'\n')
            {
                if (BeginsRecord(rest))
                {
                    Unclosed = true;
                    return End(at, out used);
                }

                LinesInside++;
                at++;
            }
            else if (!rest.IsEmpty && rest[0] == (byte)'"')
            {
                at += 2;
            }
            else
            {
                _inQuotes = !ClosesBefore(rest);
                at++;
            }
        }

        used = bytes.Length;
        if (isLast && _inQuotes) Unclosed = true;
        return -1;
    }

    private static int End(int at, out int used)
    {
        used = at;
        return at;
    }

    internal static bool ClosesBefore(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty || rest[0] is (byte)',' or (byte)'\n' || (rest[0] == (byte)'\r' && (rest.Length == 1 || rest[1] == (byte)'\n'));

    private static bool BeginsRecord(ReadOnlySpan<byte> rest) =>
        rest.Length >= 5 && rest[0] == (byte)'"' && rest[4] == (byte)'"'
        && char.IsAsciiLetterUpper((char)rest[1]) && char.IsAsciiLetterUpper((char)rest[2]) && char.IsAsciiLetterUpper((char)rest[3])
        && (rest.Length == 5 || rest[5] is (byte)',' or (byte)'\r' or (byte)'\n');
}
