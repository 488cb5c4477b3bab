using System.IO.Compression;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Dit.Interface.Backup;

/// <summary>
/// A copy of the tables that nothing else could give back, once a night: the ledger, the applicants, the notices and the audit
/// table. What is lost with a table is what was written since the last copy, a day at most. ESR's records and the marks of runs are
/// left out: the next full files and the sweeper bring them. It reads whole tables, which only a nightly job may.
/// </summary>
public sealed partial class TableBackup(DitStorage storage, ILogger<TableBackup> log)
{
    private const int MostAtOnce = 1000;
    private const string RestoringFolder = "restoring";

    /// <summary>How many days' copies are kept.</summary>
    public const int KeptDays = 14;

    /// <summary>The tables that are copied.</summary>
    public static IReadOnlyList<string> Copied { get; } = [Tables.Ledger, Tables.Applicants, Tables.Notices, Tables.Audit];

    /// <summary>Copies the tables, once for each day; removes copies that are past their time.</summary>
    /// <param name="stop">Stops between rows; doing it again begins the copy again.</param>
    /// <returns>How many rows are in the copy; null when the day has one.</returns>
    public async Task<int?> RunAsync(DateOnly day, CancellationToken stop)
    {
        if (await Last(day).ExistsAsync(stop)) return null;
        var rows = 0;
        foreach (var table in Copied) rows += await CopyAsync(table, day, stop);
        await RemoveBeforeAsync(day.AddDays(-KeptDays), stop);
        LogCopied(day, rows);
        return rows;
    }

    /// <summary>The days that have a whole copy, the newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(CancellationToken stop)
    {
        var days = new List<DateOnly>();
        await foreach (var blob in storage.Container(Containers.Backup).GetBlobsAsync(cancellationToken: stop))
        {
            if (blob.Name.EndsWith($"/{BlobOf(Copied[^1])}", StringComparison.Ordinal))
                days.Add(DateOnly.ParseExact(blob.Name.Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return [.. days.OrderDescending()];
    }

    /// <summary>
    /// Puts the rows of a day's copy into the tables that were lost and are empty again. A table that holds rows is left alone.
    /// </summary>
    /// <param name="day">A day that has a whole copy.</param>
    /// <param name="stop">Stops between batches; doing it again goes on with the tables that it began.</param>
    /// <returns>How many rows came back, by table; a table that was left alone is not named.</returns>
    internal async Task<IReadOnlyDictionary<string, int>> RestoreAsync(DateOnly day, CancellationToken stop)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in Copied)
        {
            var mark = storage.Container(Containers.Backup).GetBlobClient($"{RestoringFolder}/{Folder(day)}-{table}");
            // A table that a restore began is filled on; another one with rows is somebody's.
            if (!await mark.ExistsAsync(stop) && !await IsEmptyAsync(table, stop)) continue;
            await mark.PutAsync(new MemoryStream(), stop);
            rows[table] = await RestoreAsync(table, day, stop);
            await mark.DeleteIfExistsAsync(cancellationToken: stop);
        }

        return rows;
    }

    // The audit table has the row of the restore itself, which came before it.
    private async Task<bool> IsEmptyAsync(string table, CancellationToken stop)
    {
        if (table == Tables.Audit) return true;
        await foreach (var row in storage.Table(table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: stop)) return false;
        return true;
    }

    private async Task<int> CopyAsync(string table, DateOnly day, CancellationToken stop)
    {
        var rows = 0;
        // Nothing is there of a copy that fails midway: it would pass for a whole one.
        var sink = storage.Container(Containers.Backup).Sink($"{Folder(day)}/{BlobOf(table)}");
        await using (var packed = new GZipStream(new SinkStream(sink), CompressionLevel.Fastest))
        await using (var text = new StreamWriter(packed, leaveOpen: true))
        {
            await foreach (var row in storage.Table(table).QueryAsync<TableEntity>(cancellationToken: stop))
            {
                await text.WriteLineAsync(BackupRow.Of(row).ToLine().AsMemory(), stop);
                rows++;
            }
        }

        await sink.CommitAsync(stop);
        return rows;
    }

    private async Task<int> RestoreAsync(string table, DateOnly day, CancellationToken stop)
    {
        var rows = 0;
        await using var blob = await BlobOf(table, day).OpenReadAsync(cancellationToken: stop);
        await using var packed = new GZipStream(blob, CompressionMode.Decompress);
        using var text = new StreamReader(packed);
        var batch = new List<TableTransactionAction>();
        while (await text.ReadLineAsync(stop) is { } line)
        {
            var row = BackupRow.FromLine(line).ToRow();
            if (batch.Count > 0 && (batch.Count == MostAtOnce || batch[0].Entity.PartitionKey != row.PartitionKey))
                await SubmitAsync();
            batch.Add(new(TableTransactionActionType.UpsertReplace, row));
            rows++;
        }

        await SubmitAsync();
        return rows;

        async Task SubmitAsync()
        {
            if (batch.Count > 0) await storage.Table(table).SubmitInBatchesAsync(batch, stop);
            batch.Clear();
        }
    }

    private async Task RemoveBeforeAsync(DateOnly first, CancellationToken stop)
    {
        await foreach (var blob in storage.Container(Containers.Backup).GetBlobsAsync(cancellationToken: stop))
        {
            if (blob.Name.StartsWith(RestoringFolder, StringComparison.Ordinal)
                || string.CompareOrdinal(blob.Name.Split('/')[0], Folder(first)) >= 0) continue;
            await storage.Container(Containers.Backup).GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: stop);
        }
    }

    // Written last: a day that has it has a whole copy.
    private BlobClient Last(DateOnly day) => BlobOf(Copied[^1], day);

    private BlobClient BlobOf(string table, DateOnly day) =>
        storage.Container(Containers.Backup).GetBlobClient($"{Folder(day)}/{BlobOf(table)}");

    private static string Folder(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string BlobOf(string table) => $"{table}.jsonl.gz";

    [LoggerMessage(EventId = 910, EventName = "TablesCopied", Level = LogLevel.Information,
        Message = "The tables of {Day} are copied: {Rows} rows")]
    private partial void LogCopied(DateOnly day, int rows);
}
