using System.Text;
using Azure;
using Dit.Core.Files;
using Dit.Interface.Storage;

namespace Dit.Interface.Books;

/// <summary>
/// A book as rows: a GO-like line per record, kept by type and id. A changes file edits a few of them; the book that the
/// rules read is made from all.
/// </summary>
public sealed class EsrBookRows
{
    private readonly SortedDictionary<string, string> _rows = new(StringComparer.Ordinal);

    /// <summary>The version of the blob it was read from; null when there was none.</summary>
    public ETag? Version { get; init; }

    /// <summary>All rows, in the order of their keys.</summary>
    public IEnumerable<string> Rows => _rows.Values;

    /// <summary>A row's key, in the book as in the table.</summary>
    public static string Key(string type, string id) => $"{type}-{TableKey.OfId(id)}";

    /// <summary>A row; null when it is not there.</summary>
    public string? Find(string key) => _rows.GetValueOrDefault(key);

    /// <summary>All rows by their keys.</summary>
    public Dictionary<string, string> ToDictionary() => new(_rows, StringComparer.Ordinal);

    /// <summary>Adds or replaces a row.</summary>
    public void Put(string key, string row) => _rows[key] = row;

    /// <summary>Removes a row, if it is there.</summary>
    public void Remove(string key) => _rows.Remove(key);

    /// <summary>A book with these rows of this one and no others.</summary>
    public EsrBookRows Only(IEnumerable<string> keys)
    {
        var book = new EsrBookRows { Version = Version };
        foreach (var key in keys)
            if (_rows.TryGetValue(key, out var row)) book.Put(key, row);
        return book;
    }

    /// <summary>The book's bytes: the key, a tilde, the row, a line feed.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        foreach (var (key, row) in _rows) text.Append(key).Append('~').Append(row).Append('\n');
        return FileEncoding.Utf8.GetBytes(text.ToString());
    }

    /// <summary>Reads a book's bytes.</summary>
    public static EsrBookRows FromBytes(ReadOnlySpan<byte> bytes, ETag? version = null)
    {
        var book = new EsrBookRows { Version = version };
        var text = FileEncoding.Utf8.GetString(bytes);
        // Only the line feed ends a row: names may hold any other character that Unicode calls a line end.
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var split = line.IndexOf('~');
            if (split > 0) book._rows[line[..split].ToString()] = line[(split + 1)..].ToString();
        }

        return book;
    }
}
