using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Interface.Storage;

namespace Dit.Interface.Ledger;

/// <summary>
/// The inbound side of the ledger: one row per file, in its stream's partition. What does not stand here as Done is not
/// done, and the sweeper drives it on.
/// </summary>
public sealed class FileLedger(DitStorage storage)
{
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>The entry of a run; null when there is none.</summary>
    public async Task<FileEntry?> FindAsync(RunId run, CancellationToken stop)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(run.Stream, run.RowKey, cancellationToken: stop);
        return found.HasValue ? FileEntryMapping.FromEntity(found.Value!) : null;
    }

    /// <summary>The entry of a run that must be there.</summary>
    /// <exception cref="InvalidOperationException">A message points to a run that the ledger does not know.</exception>
    public async Task<FileEntry> GetAsync(RunId run, CancellationToken stop) =>
        await FindAsync(run, stop) ?? throw new InvalidOperationException($"The ledger knows no run {run}.");

    /// <summary>All entries with this number in this stream, whatever their content.</summary>
    public async Task<IReadOnlyList<FileEntry>> WithNumberAsync(string stream, int sequence, CancellationToken stop)
    {
        var from = string.Create(CultureInfo.InvariantCulture, $"in-{sequence:D8}-");
        return await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {stream} and RowKey ge {from} and RowKey lt {from + "~"}"), stop);
    }

    /// <summary>All entries that arrived, or were closed, on a business date; in the order of their names.</summary>
    public async Task<IReadOnlyList<FileEntry>> OfDayAsync(DateOnly day, CancellationToken stop)
    {
        var text = FileDate.Write(day);
        return await QueryAsync(TableClient.CreateQueryFilter($"ReceivedOn eq {text} or ClosedOn eq {text}"), stop);
    }

    /// <summary>All entries, by arrival.</summary>
    public Task<IReadOnlyList<FileEntry>> AllAsync(CancellationToken stop) => QueryAsync(TableClient.CreateQueryFilter($"RowKey ge {"again-"} and RowKey lt {"in-~"}"), stop);

    /// <summary>
    /// Takes a file: adds its entry. A quarantined file leaves its name free, its own content included: its row gives way
    /// to the new attempt.
    /// </summary>
    /// <returns>False when another host took it: losing the race is a normal answer.</returns>
    public async Task<bool> TryTakeAsync(FileEntry entry, CancellationToken stop)
    {
        var row = FileEntryMapping.ToEntity(entry);
        try
        {
            await _table.AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            if (await FindAsync(entry.Run, stop) is not { Status: FileStatus.Quarantined } before) return false;
            return await TryReplaceAsync(row, before.ETag, stop);
        }
    }

    private async Task<bool> TryReplaceAsync(TableEntity row, ETag before, CancellationToken stop)
    {
        try
        {
            await _table.UpdateEntityAsync(row, before, TableUpdateMode.Replace, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes an entry as it now is. One that was read is written only if nobody wrote it since: of two hosts that do the
    /// same work, or one that comes late, one writes.
    /// </summary>
    /// <returns>The entry with its new version, to be written again.</returns>
    /// <exception cref="RequestFailedException">Somebody wrote it since (412); the work is tried again from the entry as it is.</exception>
    public async Task<FileEntry> PutAsync(FileEntry entry, CancellationToken stop)
    {
        var row = FileEntryMapping.ToEntity(entry);
        var written = entry.ETag == default
            ? await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, stop)
            : await _table.UpdateEntityAsync(row, entry.ETag, TableUpdateMode.Replace, stop);
        return entry with { ETag = written.Headers.ETag!.Value };
    }

    /// <summary>Notes a detail on an entry and leaves everything else as it is.</summary>
    /// <returns>False when the ledger does not know the run.</returns>
    public Task<bool> TryNoteAsync(RunId run, string detail, CancellationToken stop) => TryMergeAsync(run, "Detail", detail, stop);

    /// <summary>Notes that a file at work waits for a paused target.</summary>
    public Task NoteWaitAsync(RunId run, string target, CancellationToken stop) => TryMergeAsync(run, "WaitsFor", target, stop);

    private async Task<bool> TryMergeAsync(RunId run, string column, string text, CancellationToken stop)
    {
        try
        {
            await _table.UpdateEntityAsync(new TableEntity(run.Stream, run.RowKey) { [column] = text }, ETag.All, TableUpdateMode.Merge, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    /// <summary>Notes that the same content came again; a row of its own for the day's summary, and a count on the file's row.</summary>
    public async Task NoteSeenAgainAsync(FileEntry first, FileEntry again, CancellationToken stop)
    {
        var entity = FileEntryMapping.ToEntity(again);
        entity.RowKey = $"again-{again.Run.RowKey}-{FileDate.Write(again.ReceivedOn)}";
        await _table.UpsertEntityAsync(entity, TableUpdateMode.Replace, stop);
        await _table.UpdateEntityAsync(new TableEntity(first.Run.Stream, first.Run.RowKey) { ["SeenAgain"] = first.SeenAgain + 1 }, ETag.All, TableUpdateMode.Merge, stop);
    }

    private async Task<IReadOnlyList<FileEntry>> QueryAsync(string filter, CancellationToken stop)
    {
        var entries = new List<FileEntry>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            if (entity.RowKey.StartsWith("in-", StringComparison.Ordinal) || entity.RowKey.StartsWith("again-", StringComparison.Ordinal)) entries.Add(FileEntryMapping.FromEntity(entity));
        entries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return entries;
    }
}
