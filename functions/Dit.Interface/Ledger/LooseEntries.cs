namespace Dit.Interface.Ledger;

/// <summary>
/// Entries that are no step of a lane: of files that are refused as they lie, and of content that came again; and how entries are removed.
/// No entry but a quarantined one is ever replaced.
/// </summary>
public sealed class LooseEntries(DitStorage storage, FileLedger ledger, LaneTable lanes)
{
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>Notes a file that is refused as it lies in its container: it was never taken, and has no number.</summary>
    /// <returns>False when it is there already, taken or refused, or another host wrote it at this moment.</returns>
    internal async Task<bool> TryRefuseAsync(FileEntry entry, CancellationToken stop)
    {
        await lanes.ListAsync(entry.Run.Lane, stop);
        var before = await ledger.FindAsync(entry.Run, stop);
        if (before is { Status: not FileStatus.Quarantined }) return false;
        var row = FileEntryMapping.ToEntity(entry);
        var isNoted = await _table.TrySubmitAsync(
            [
                before is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, before.ETag),
                Upsert(entry.Run.Lane, LaneRows.QuarantinedPrefix + entry.Run.RowKey),
                .. Days(entry, entry.Run.RowKey),
            ],
            stop);
        // Once more after it: whoever read the lane between the two reads it again.
        await lanes.ListAsync(entry.Run.Lane, stop);
        return isNoted;
    }

    /// <summary>Notes that the same content came again; a row of its own for the day's summary, and a count on the file's row.</summary>
    internal async Task NoteSeenAgainAsync(FileEntry first, FileEntry again, CancellationToken stop)
    {
        var row = FileEntryMapping.ToEntity(again);
        row.RowKey = LaneRows.AgainKey(again);
        while (await ledger.FindAsync(again.Run.Lane, row.RowKey, stop) is not { } noted || noted.SourceETag != again.SourceETag)
        {
            var count = new TableEntity(row.PartitionKey, first.Run.RowKey) { ["SeenAgain"] = first.SeenAgain + 1 };
            if (await _table.TrySubmitAsync(
                [new(TableTransactionActionType.UpdateMerge, count, first.ETag), new(TableTransactionActionType.UpsertReplace, row),
                    .. Days(again, row.RowKey)], stop))
            {
                await lanes.ListAsync(again.Run.Lane, stop);
                return;
            }

            first = await ledger.GetAsync(first.Run, stop);
        }
    }

    /// <summary>Removes an entry with all rows that lead to it; those first, so that what is cut off is found again.</summary>
    internal async Task RemoveAsync(FileEntry entry, CancellationToken stop)
    {
        var key = entry.Status == FileStatus.SeenAgain ? LaneRows.AgainKey(entry) : entry.Run.RowKey;
        if (entry.Status == FileStatus.Quarantined) await DeleteAsync(LaneRows.QuarantinedPrefix + key);
        if (entry is { Status: FileStatus.Done, Run.IsReplay: false })
            await DeleteAsync(LaneRows.NumberKey(entry.Run.Stream, entry.Run.Sequence));
        if (entry.ClosedOn is { } closed && closed != entry.ReceivedOn) await DeleteAsync(LaneRows.DayKey(closed, key));
        await DeleteAsync(key);
        await DeleteAsync(LaneRows.DayKey(entry.ReceivedOn, key));

        Task DeleteAsync(string row) => _table.DeleteEntityAsync(LaneRows.PartitionOf(entry.Run.Lane), row, cancellationToken: stop);
    }

    /// <summary>Writes the rows by day that lead to an entry.</summary>
    internal static IEnumerable<TableTransactionAction> Days(FileEntry entry, string key) =>
        new[] { entry.ReceivedOn, entry.ClosedOn ?? entry.ReceivedOn }.Distinct()
            .Select(day => Upsert(entry.Run.Lane, LaneRows.DayKey(day, key)));

    /// <summary>Writes a row of a lane that says all with its key.</summary>
    internal static TableTransactionAction Upsert(string lane, string key) =>
        new(TableTransactionActionType.UpsertReplace, LaneRows.Row(lane, key));
}
