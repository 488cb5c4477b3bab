using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample;

/// <summary>First and last row of a file.</summary>
/// <param name="FileName">The name in the first row.</param>
/// <param name="Owner">The body or VPD.</param>
/// <param name="Date">The day on which the file was made.</param>
/// <param name="Version">The interface version.</param>
internal record Envelope(string FileName, string Owner, DateOnly Date, string Version)
{
    internal FileSyntax Syntax => FileName.StartsWith("GO_", StringComparison.Ordinal) ? FileSyntax.Go : FileSyntax.De;

    internal virtual void WriteHeader(RecordWriter writer) =>
        new FileHeader(FileName, At(Date, "101356"), Owner, At(Date.AddDays(-1), "101023"), At(Date, "000000"), Version)
            .Write(writer, Syntax);

    internal virtual void WriteTrailer(RecordWriter writer) =>
        writer.Write(EnvelopeLayouts.Trailer(Syntax), (writer.Records + 1).ToString(CultureInfo.InvariantCulture));

    private static string At(DateOnly date, string time) => FormattableString.Invariant($"{date:yyyyMMdd} {time}");
}

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

    /// <summary>Writes a record of which these columns are filled, by their names: texts, numbers and days.</summary>
    internal static void Put(this RecordWriter records, RecordLayout layout, params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        var values = new string?[layout.Count - 1];
        foreach (var (column, value) in cells)
            values[layout[column] - 1] =
                value is DateOnly day ? FileDate.Write(day) : Convert.ToString(value, CultureInfo.InvariantCulture);
        records.Write(layout, values);
    }
}
