using Dit.Core.Files;

namespace DitFunctions.Local.Sample.Files;

/// <summary>Writes an interface file record by record, so that no file is held in memory.</summary>
internal static class RecordFile
{
    private const int DrainAt = 128 * 1024;

    /// <summary>Writes a file.</summary>
    /// <param name="envelope">Its first and its last row.</param>
    /// <param name="rows">What it holds, made as it is written.</param>
    /// <param name="write">Writes one of them.</param>
    internal static async Task WriteAsync<T>(string path, Envelope envelope, IEnumerable<T> rows, Action<RecordWriter, T> write,
        CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        var records = new RecordWriter(envelope.Syntax);
        envelope.WriteHeader(records);
        foreach (var row in rows)
        {
            write(records, row);
            if (records.Written.Length < DrainAt) continue;
            await file.WriteAsync(records.Written, stop);
            records.Clear();
        }

        envelope.WriteTrailer(records);
        await file.WriteAsync(records.Written, stop);
    }
}
