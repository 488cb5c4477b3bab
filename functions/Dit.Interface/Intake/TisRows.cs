using System.Runtime.CompilerServices;

namespace Dit.Interface.Intake;

/// <summary>The rows of a TIS file in the archive, one after another; for kinds that are read whole by one step.</summary>
public sealed class TisRows(FileArchive archive)
{
    /// <summary>Reads all rows. The record is the same each time, loaded again.</summary>
    public async IAsyncEnumerable<(FileRecord Record, int Ordinal)> ReadAsync(FileEntry entry,
        [EnumeratorCancellation] CancellationToken stop)
    {
        if (entry.Slices.Count == 0) yield break;
        await using var content = await archive.OpenAsync(entry, stop);
        await foreach (var row in ReadAsync(entry, content, stop)) yield return row;
    }

    /// <summary>The same of a file that does not lie in the archive.</summary>
    public static async IAsyncEnumerable<(FileRecord Record, int Ordinal)> ReadAsync(FileEntry entry, Stream content,
        [EnumeratorCancellation] CancellationToken stop)
    {
        // A replay's own count is of the rows that are judged again; the slices tell of all.
        var rows = entry.Slices.Sum(slice => slice.Rows);
        var reader = new RecordReader(content, FileSyntax.De);
        var record = new FileRecord(FileSyntax.De, FileEncoding.For(entry.IsUtf8));
        await reader.ReadAsync(stop);
        for (var ordinal = 1; ordinal <= rows && await reader.ReadAsync(stop); ordinal++)
        {
            record.Load(reader.Current);
            yield return (record, ordinal);
        }
    }

    /// <summary>The first row as it came; empty when the file has no rows behind it.</summary>
    public async Task<string> HeaderAsync(FileEntry entry, CancellationToken stop)
    {
        if (entry.Slices.Count == 0) return "";
        var reader = new RecordReader((await archive.ReadRangeAsync(entry, 0, entry.Slices[0].Offset, stop)).ToStream(), FileSyntax.De);
        await reader.ReadAsync(stop);
        var record = new FileRecord(FileSyntax.De, FileEncoding.For(entry.IsUtf8));
        record.Load(reader.Current);
        return record.Raw.ToString();
    }
}
