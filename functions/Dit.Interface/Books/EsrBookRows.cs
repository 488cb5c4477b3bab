namespace Dit.Interface.Books;

/// <summary>
/// A book as rows: a GO-like line per record, kept by its key (<see cref="EsrKey"/>). A changes file edits a few of them; the book that
/// the rules read is made from all.
/// </summary>
public sealed class EsrBookRows
{
    private const int WriteChars = 16 * 1024;
    private readonly SortedDictionary<string, string> _rows = new(StringComparer.Ordinal);

    /// <summary>The version of the blob it was read from; null when there was none.</summary>
    public ETag? Version { get; init; }
    /// <summary>All rows, in the order of their keys.</summary>
    public IEnumerable<string> Rows => _rows.Values;
    /// <summary>The keys of all rows, in order.</summary>
    public IEnumerable<string> Keys => _rows.Keys;
    /// <summary>True when the book is of the time when one row of a dated record was kept.</summary>
    internal bool IsOld { get; private set; }

    /// <summary>A record's key, in the book as in the table, unless it is dated.</summary>
    public static string Key(string type, string id) => EsrKey.Of(type, id);

    /// <summary>A row; null when it is not there.</summary>
    public string? Find(string key) => _rows.GetValueOrDefault(key);

    /// <summary>All rows by their keys.</summary>
    public Dictionary<string, string> ToDictionary() => new(_rows, StringComparer.Ordinal);

    /// <summary>Adds or replaces a row.</summary>
    public void Put(string key, string row) => _rows[key] = row;

    /// <summary>Removes a row, if it is there.</summary>
    public void Remove(string key) => _rows.Remove(key);

    /// <summary>The keys of all things of which there is a row.</summary>
    public HashSet<string> Things() => _rows.Keys.Select(EsrKey.ThingOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>A book with the rows of these things and no others.</summary>
    public EsrBookRows Only(IReadOnlySet<string> things)
    {
        var book = new EsrBookRows { Version = Version };
        foreach (var (key, row) in _rows)
            if (things.Contains(EsrKey.ThingOf(key))) book.Put(key, row);
        return book;
    }

    /// <summary>The book's bytes: the key, a tilde, the row, a line feed.</summary>
    internal MemoryStream ToStream()
    {
        var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, FileEncoding.Utf8, WriteChars, leaveOpen: true))
        {
            foreach (var (key, row) in _rows)
            {
                text.Write(key);
                text.Write('~');
                text.Write(row);
                text.Write('\n');
            }
        }

        bytes.Position = 0;
        return bytes;
    }

    /// <summary>Reads a book's bytes.</summary>
    public static EsrBookRows FromBytes(ReadOnlySpan<byte> bytes, ETag? version = null)
    {
        var book = new EsrBookRows { Version = version };
        var text = FileEncoding.Utf8.GetString(bytes);
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        // Only the line feed ends a row: names may hold any other character that Unicode calls a line end.
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var split = line.IndexOf('~');
            if (split > 0) book.PutStored(line[..split].ToString(), line[(split + 1)..].ToString(), record);
        }

        return book;
    }

    private void PutStored(string key, string row, FileRecord record)
    {
        IsOld |= EsrKey.IsOld(key);
        var (known, raised) = EsrOldRows.Raise(key, row, record) ?? (key, row);
        _rows[known] = raised;
    }

    /// <summary>The rows of a book's bytes without their keys, one record loaded with each in turn: for reading once.</summary>
    internal static IEnumerable<FileRecord> Records(ReadOnlyMemory<byte> bytes)
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var row in RawRows(bytes))
        {
            record.Load(row);
            yield return record;
        }
    }

    /// <summary>The rows of a book's bytes without their keys, not cut into fields: for whoever wants few of them.</summary>
    internal static IEnumerable<RawRecord> RawRows(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            var split = line.Span.IndexOf((byte)'~');
            if (split <= 0) continue;
            yield return new RawRecord(line[(split + 1)..], 1, 0, TooLong: false, Unclosed: false);
        }
    }

    /// <summary>The rows, one record loaded with each in turn.</summary>
    internal IEnumerable<FileRecord> Records()
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var row in Rows)
        {
            record.Load(row, 1);
            yield return record;
        }
    }
}
