using Dit.Core.Files.Lanes;

namespace Dit.Interface.Ledger;

/// <summary>
/// Raises a ledger of schema 1 (until November 2026: entries in their stream's partition, waiting files and the file at work in
/// the lane's) to lanes of one partition. Once for a table, by the first host of this version; two at once, or one that dies in
/// the midst, end with the same rows. The host of the version before must be gone.
/// </summary>
public sealed class LedgerUpgrade(DitStorage storage)
{
    private const string MarkPartition = "schema";
    private const string MarkKey = "lanes";
    private const int MostRows = 90;
    private readonly TableClient _table = storage.Table(Tables.Ledger);
    private readonly LaneTable _lanes = new(storage);
    private volatile bool _isDone;

    /// <summary>Raises what is to be raised; does nothing when that was done.</summary>
    public async Task EnsureAsync(CancellationToken stop)
    {
        if (_isDone) return;
        if (await _table.FindAsync(MarkPartition, MarkKey, stop) is null)
        {
            await RaiseAsync(stop);
            await _table.UpsertEntityAsync(new TableEntity(MarkPartition, MarkKey) { [LaneRows.Schema] = LaneRows.CurrentSchema },
                TableUpdateMode.Replace, stop);
        }

        _isDone = true;
    }

    private async Task RaiseAsync(CancellationToken stop)
    {
        var rows = (await _table.ListAsync(IsOld, stop)).Where(row => IsOfALane(row) || IsEntry(row)).ToList();
        var waits = RowFilter.All(RowFilter.PartitionsOf("out-"), TableClient.CreateQueryFilter($"Waits eq {true}"));
        foreach (var row in await _table.ListAsync(waits, stop))
            await _table.UpsertEntityAsync(OutboundLedger.Pointer(OutboundRows.FromEntity(row)), TableUpdateMode.Replace, stop);
        foreach (var lane in rows.GroupBy(LaneOf, StringComparer.Ordinal)) await RaiseAsync(lane.Key, [.. lane], stop);
    }

    // Entries had keys of "in-" and "again-" in partitions of their streams; a lane's rows were "busy", "last" and "wait-".
    private static string IsOld => RowFilter.Any(RowFilter.RowsOf("in-"), RowFilter.RowsOf("again-in-"),
        RowFilter.All(RowFilter.PartitionsOf(LaneRows.PartitionPrefix),
            TableClient.CreateQueryFilter($"(RowKey eq {"busy"} or RowKey eq {"last"} or RowKey ge {"wait-"})")));

    private static bool IsOfALane(TableEntity row) => row.PartitionKey.StartsWith(LaneRows.PartitionPrefix, StringComparison.Ordinal)
        && (row.RowKey is "busy" or "last" || row.RowKey.StartsWith("wait-", StringComparison.Ordinal));

    private static bool IsEntry(TableEntity row) => row.PartitionKey == RunId.UnknownStream
        || row.PartitionKey.Split('-') is ["GO" or "APP" or "DNC" or "DNF" or "RTC", _];

    private static string LaneOf(TableEntity row) => row.PartitionKey.StartsWith(LaneRows.PartitionPrefix, StringComparison.Ordinal)
        ? row.PartitionKey[LaneRows.PartitionPrefix.Length..]
        : RunId.LaneOf(row.PartitionKey);

    private async Task RaiseAsync(string name, IReadOnlyList<TableEntity> old, CancellationToken stop)
    {
        var before = await _lanes.ReadAsync(name, stop);
        if (before.Version is null)
        {
            var entries = old.Where(row => row.TryGetValue("Status", out _))
                .Select(row => (row.RowKey, Entry: FileEntryMapping.FromEntity(row))).ToList();
            var rows = new List<TableTransactionAction>();
            foreach (var (key, entry) in entries) rows.AddRange(RowsOf(key, entry));
            foreach (var some in rows.DistinctBy(row => row.Entity.RowKey).Chunk(MostRows)) await AddAsync(some, stop);
            var lane = LaneOf(name, old, [.. entries.Select(entry => entry.Entry)]);
            var mark = lane.Files.Count > 0 ? await _lanes.MarkOpenAsync(name, stop) : "";
            if (mark.Length == 0) await _lanes.ListAsync(name, stop);
            await AddLaneAsync(before, lane, mark, stop);
        }

        // The rows of the old shape are read no more: whoever saw the head knows that all of them were raised.
        foreach (var partition in old.GroupBy(row => row.PartitionKey))
            await _table.TrySubmitInBatchesAsync(partition.Select(row => new TableTransactionAction(TableTransactionActionType.Delete,
                new TableEntity(row.PartitionKey, row.RowKey), ETag.All)), stop);
    }

    private static IEnumerable<TableTransactionAction> RowsOf(string oldKey, FileEntry entry)
    {
        var row = FileEntryMapping.ToEntity(entry);
        var isAgain = oldKey.StartsWith("again-", StringComparison.Ordinal);
        if (isAgain) row.RowKey = LaneRows.AgainKey(entry);
        yield return new(TableTransactionActionType.Add, row);
        foreach (var day in LooseEntries.Days(entry, row.RowKey)) yield return day;
        if (isAgain) yield break;
        if (entry.Status == FileStatus.Quarantined)
            yield return LooseEntries.Upsert(entry.Run.Lane, LaneRows.QuarantinedPrefix + entry.Run.RowKey);
        else if (!entry.Run.IsReplay)
            yield return new(TableTransactionActionType.UpsertReplace, LaneRows.NumberOf(entry.Run));
    }

    // A file that was taken and never joined its lane waited for ever: it is in its lane now. One that had the lane and whose entry
    // did not say so goes to work again; one that was done and had not left it is at its end.
    private static Lane LaneOf(string name, IReadOnlyList<TableEntity> old, IReadOnlyList<FileEntry> entries)
    {
        var released = old.Where(row => row.GetBoolean("Released") ?? false).Select(row => row.GetString("Run"))
            .ToHashSet(StringComparer.Ordinal);
        var files = entries.Where(entry => entry.Status is FileStatus.Waiting or FileStatus.Held or FileStatus.Loading)
            .Select(LaneRows.FileOf)
                .Select(file => file with { Released = file.Released || released.Contains(file.Run), IsTold = file.Hold is not null });
        var loaded = entries.Where(entry => entry is { Status: FileStatus.Done, Run.IsReplay: false })
            .Select(entry => (int?)entry.Run.Sequence)
            .Append(old.FirstOrDefault(row => row.RowKey == "last")?.GetInt32("Sequence"));
        var lane = Lane.Empty(name);
        return lane with
        {
            Last = lane.IsEmployer ? loaded.Max() : null,
            AtWork = entries.FirstOrDefault(entry => entry.Status == FileStatus.Loading)?.Run.ToString(),
            Files = [.. files],
        };
    }

    private async Task AddAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken stop)
    {
        if ((await _table.TrySubmitInBatchesAsync(actions, stop)).Count == 0) return;
        // Begun before: what is there stays.
        foreach (var action in actions) await _table.TrySubmitInBatchesAsync([action], stop);
    }

    private async Task AddLaneAsync(LaneSnapshot before, Lane lane, string mark, CancellationToken stop)
    {
        var head = LaneRows.HeadOf(before with { Lane = lane, Mark = mark });
        var files = lane.Files.Select(file => new TableTransactionAction(TableTransactionActionType.UpsertReplace,
            LaneRows.ToEntity(before.Name, lane.IsEmployer, file)));
        // More than a hundred files waited: the rows come first, the head last.
        foreach (var some in files.Chunk(MostRows)) await _table.SubmitTransactionAsync(some, stop);
        await _table.TrySubmitInBatchesAsync([new(TableTransactionActionType.Add, head)], stop);
    }
}
