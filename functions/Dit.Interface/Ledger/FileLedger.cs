using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Dit.Interface.Ledger;

/// <summary>
/// The inbound side of the ledger: one entry per file, in its lane's partition. What is not Done here is not done,
/// and the sweeper drives it on. The status of a file is changed by its lane alone (<see cref="Intake.Traffic"/>); no entry but a
/// quarantined one is ever replaced.
/// </summary>
public sealed class FileLedger(DitStorage storage)
{
    private const int SideBySide = 16;
    private readonly TableClient _table = storage.Table(Tables.Ledger);
    private readonly Lanes _lanes = new(storage);

    /// <summary>The entry of a run; null when there is none.</summary>
    public Task<FileEntry?> FindAsync(RunId run, CancellationToken stop) => FindAsync(run.Lane, run.RowKey, stop);

    /// <summary>The entry of a run that must be there.</summary>
    /// <exception cref="InvalidOperationException">A message points to a run that the ledger does not know.</exception>
    public async Task<FileEntry> GetAsync(RunId run, CancellationToken stop) =>
        await FindAsync(run, stop) ?? throw new InvalidOperationException($"The ledger knows no run {run}.");

    /// <summary>All entries with this number in this stream, whatever their content.</summary>
    public Task<IReadOnlyList<FileEntry>> WithNumberAsync(string stream, int sequence, CancellationToken stop)
    {
        var from = LaneRows.EntriesOf(stream, sequence);
        return QueryAsync(RunId.LaneOf(stream), from, from + "~", stop);
    }

    /// <summary>
    /// All entries of a name: those of its number, whatever their content, and those that were refused before their lane was known.
    /// </summary>
    /// <param name="name">The name, within the grammar or not.</param>
    public async Task<IReadOnlyList<FileEntry>> NamedAsync(string name, CancellationToken stop)
    {
        var refused = await WithNumberAsync(RunId.UnknownStream, 0, stop);
        if (InterfaceFileName.Read(name) is not { } file)
            return [.. refused.Where(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
        return Sorted(
        [
            .. await WithNumberAsync(file.Stream, file.Sequence, stop),
            .. refused.Where(entry => entry.FileName?.Canonical == file.Canonical),
        ]);
    }

    /// <summary>All entries of a lane, by name.</summary>
    public Task<IReadOnlyList<FileEntry>> OfLaneAsync(string lane, CancellationToken stop) => QueryAsync(lane, "again-", "in-~", stop);

    /// <summary>All entries that arrived, or were closed, on a business date; in the order of their names.</summary>
    public Task<IReadOnlyList<FileEntry>> OfDayAsync(DateOnly day, CancellationToken stop) => OfDaysAsync(day, day, stop);

    /// <summary>All entries that arrived, or were closed, between two business dates, both included; in the order of their names.</summary>
    public Task<IReadOnlyList<FileEntry>> OfDaysAsync(DateOnly from, DateOnly to, CancellationToken stop) =>
        OfAllLanesAsync(lane => OfDaysAsync(lane, from, to, stop), stop);

    /// <summary>The same of one lane.</summary>
    public async Task<IReadOnlyList<FileEntry>> OfDaysAsync(string lane, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var keys = await KeysAsync(lane, LaneRows.DaysFrom(from), LaneRows.DaysFrom(to.AddDays(1)), LaneRows.DaysFrom(from).Length, stop);
        return [
            .. (await OfKeysAsync(lane, keys, stop)).Where(entry => IsIn(entry.ReceivedOn)
                || (entry.ClosedOn is { } closed && IsIn(closed)))];

        bool IsIn(DateOnly day) => day >= from && day <= to;
    }

    /// <summary>
    /// The entries of a lane that arrived, or were closed, on a business date or later, and all that are open or in quarantine, in one
    /// call.
    /// </summary>
    internal async Task<IReadOnlyList<FileEntry>> RecentAsync(string lane, DateOnly from, CancellationToken stop)
    {
        var (first, done, again) = (FileDate.Write(from), nameof(FileStatus.Done), nameof(FileStatus.SeenAgain));
        var entries = new List<FileEntry>();
        var filter = RowFilter.All(RowFilter.Of(LaneRows.PartitionOf(lane)),
            TableClient.CreateQueryFilter($"RowKey ge {"again-"} and RowKey lt {"in-~"}"),
            TableClient.CreateQueryFilter(
                $"(ReceivedOn ge {first} or ClosedOn ge {first} or (Status ne {done} and Status ne {again}))"));
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            entries.Add(FileEntryMapping.FromEntity(row));
        return entries;
    }

    /// <summary>All entries, by name. Reads the whole ledger: for an operator's question, for no timer.</summary>
    public Task<IReadOnlyList<FileEntry>> AllAsync(CancellationToken stop) =>
        OfAllLanesAsync(lane => OfLaneAsync(lane, stop), stop);

    /// <summary>The entries that are not at their end: they wait, are held or are at work.</summary>
    public async Task<IReadOnlyList<FileEntry>> UnfinishedAsync(CancellationToken stop)
    {
        var runs = (await _lanes.OpenAsync(stop)).SelectMany(lane => lane.Lane.Files).Select(file => RunId.Parse(file.Run));
        return Sorted([.. (await SideBySideAsync(runs, run => FindAsync(run, stop), stop)).OfType<FileEntry>()]);
    }

    /// <summary>The runs that arrived, or were closed, on a business date or later.</summary>
    public async Task<IReadOnlySet<RunId>> RunsSinceAsync(DateOnly day, CancellationToken stop)
    {
        var runs = await SideBySideAsync(
            await _lanes.NamesAsync(stop),
            async lane =>
                (await KeysAsync(lane, LaneRows.DaysFrom(day), LaneRows.DayPrefix + "~", LaneRows.DaysFrom(day).Length, stop)).Select(key =>
                    LaneRows.RunOf(lane, key)),
            stop);
        return runs.SelectMany(some => some).ToHashSet();
    }

    /// <summary>
    /// The entries that arrived, or were closed, before a business date and are at their end; of each lane one after another.
    /// </summary>
    internal async IAsyncEnumerable<FileEntry> BeforeAsync(DateOnly day, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var lane in await _lanes.NamesAsync(stop))
        {
            var keys = await KeysAsync(lane, LaneRows.DayPrefix, LaneRows.DaysFrom(day), LaneRows.DaysFrom(day).Length, stop);
            if (keys.Count == 0) continue;
            foreach (var entry in await OfKeysAsync(lane, keys, stop))
                if (entry.ReceivedOn < day && entry.Status is FileStatus.Done or FileStatus.Quarantined or FileStatus.SeenAgain)
                    yield return entry;
        }
    }

    /// <summary>Removes an entry with all rows that lead to it; those first, so that what is cut off is found again.</summary>
    internal async Task RemoveAsync(FileEntry entry, CancellationToken stop)
    {
        var key = entry.Status == FileStatus.SeenAgain ? LaneRows.AgainKey(entry) : entry.Run.RowKey;
        var partition = LaneRows.PartitionOf(entry.Run.Lane);
        if (entry.Status == FileStatus.Quarantined)
            await _table.DeleteEntityAsync(partition, LaneRows.QuarantinedPrefix + key, cancellationToken: stop);
        if (entry is { Status: FileStatus.Done, Run.IsReplay: false })
            await _table.DeleteEntityAsync(partition, LaneRows.NumberKey(entry.Run.Stream, entry.Run.Sequence), cancellationToken: stop);
        if (entry.ClosedOn is { } closed && closed != entry.ReceivedOn)
            await _table.DeleteEntityAsync(partition, LaneRows.DayKey(closed, key), cancellationToken: stop);
        await _table.DeleteEntityAsync(partition, key, cancellationToken: stop);
        await _table.DeleteEntityAsync(partition, LaneRows.DayKey(entry.ReceivedOn, key), cancellationToken: stop);
    }

    /// <summary>Notes a file that is refused as it lies in its container: it was never taken, and has no number.</summary>
    /// <returns>False when it is there already, taken or refused, or another host wrote it at this moment.</returns>
    internal async Task<bool> TryRefuseAsync(FileEntry entry, CancellationToken stop)
    {
        await _lanes.ListAsync(entry.Run.Lane, stop);
        var before = await FindAsync(entry.Run, stop);
        if (before is { Status: not FileStatus.Quarantined }) return false;
        var row = FileEntryMapping.ToEntity(entry);
        var isNoted = await TrySubmitAsync(
            [
                before is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, before.ETag),
                Upsert(entry.Run.Lane, LaneRows.QuarantinedPrefix + entry.Run.RowKey),
                .. Days(entry, entry.Run.RowKey),
            ],
            stop);
        // Once more after it: whoever read the lane between the two reads it again.
        await _lanes.ListAsync(entry.Run.Lane, stop);
        return isNoted;
    }

    /// <summary>Notes a detail on an entry and leaves everything else as it is.</summary>
    /// <returns>False when the ledger does not know the run.</returns>
    public Task<bool> TryNoteAsync(RunId run, string detail, CancellationToken stop) =>
        TryMergeAsync(run, row => row["Detail"] = detail, stop);

    /// <summary>
    /// Notes what came of a file's rows before it is closed. It follows from what was decided: noting it again changes nothing.
    /// </summary>
    public Task NoteResultAsync(RunId run, FileResult result, CancellationToken stop) => TryMergeAsync(run, result.WriteTo, stop);

    /// <summary>Notes that the same content came again; a row of its own for the day's summary, and a count on the file's row.</summary>
    internal async Task NoteSeenAgainAsync(FileEntry first, FileEntry again, CancellationToken stop)
    {
        var row = FileEntryMapping.ToEntity(again);
        row.RowKey = LaneRows.AgainKey(again);
        while (await FindAsync(again.Run.Lane, row.RowKey, stop) is not { } noted || noted.SourceETag != again.SourceETag)
        {
            var count = new TableEntity(row.PartitionKey, first.Run.RowKey) { ["SeenAgain"] = first.SeenAgain + 1 };
            if (await TrySubmitAsync(
                [new(TableTransactionActionType.UpdateMerge, count, first.ETag), new(TableTransactionActionType.UpsertReplace, row),
                    .. Days(again, row.RowKey)], stop))
            {
                await _lanes.ListAsync(again.Run.Lane, stop);
                return;
            }

            first = await GetAsync(first.Run, stop);
        }
    }

    internal static IEnumerable<TableTransactionAction> Days(FileEntry entry, string key) =>
        new[] { entry.ReceivedOn, entry.ClosedOn ?? entry.ReceivedOn }.Distinct()
            .Select(day => Upsert(entry.Run.Lane, LaneRows.DayKey(day, key)));

    internal static TableTransactionAction Upsert(string lane, string key) =>
        new(TableTransactionActionType.UpsertReplace,
            new TableEntity(LaneRows.PartitionOf(lane), key) { [LaneRows.Schema] = LaneRows.CurrentSchema });

    private async Task<FileEntry?> FindAsync(string lane, string key, CancellationToken stop)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(LaneRows.PartitionOf(lane), key, cancellationToken: stop);
        return found.HasValue ? FileEntryMapping.FromEntity(found.Value!) : null;
    }

    private async Task<bool> TryMergeAsync(RunId run, Action<TableEntity> write, CancellationToken stop)
    {
        var row = new TableEntity(LaneRows.PartitionOf(run.Lane), run.RowKey);
        write(row);
        try
        {
            await _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken stop)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<FileEntry>> OfAllLanesAsync(Func<string, Task<IReadOnlyList<FileEntry>>> readAsync,
        CancellationToken stop) =>
        Sorted([.. (await SideBySideAsync(await _lanes.NamesAsync(stop), readAsync, stop)).SelectMany(entries => entries)]);

    private async Task<IReadOnlyList<FileEntry>> OfKeysAsync(string lane, IEnumerable<string> keys, CancellationToken stop) =>
        [.. (await SideBySideAsync(keys, key => FindAsync(lane, key, stop), stop)).OfType<FileEntry>()];

    private async Task<IReadOnlyList<string>> KeysAsync(string lane, string from, string to, int prefix, CancellationToken stop)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var rows = _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {LaneRows.PartitionOf(lane)} and RowKey ge {from} and RowKey lt {to}"),
                select: ["PartitionKey", "RowKey"], cancellationToken: stop);
        await foreach (var row in rows) keys.Add(row.RowKey[prefix..]);
        return [.. keys];
    }

    private async Task<IReadOnlyList<FileEntry>> QueryAsync(string lane, string from, string to, CancellationToken stop)
    {
        var entries = new List<FileEntry>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LaneRows.PartitionOf(lane)} and RowKey ge {from} and RowKey lt {to}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            entries.Add(FileEntryMapping.FromEntity(row));
        return Sorted(entries);
    }

    private static IReadOnlyList<FileEntry> Sorted(List<FileEntry> entries)
    {
        entries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name) is var order and not 0 ? order
            : string.CompareOrdinal(one.Run.ToString(), other.Run.ToString()));
        return entries;
    }

    private static async Task<IReadOnlyCollection<TTo>> SideBySideAsync<TFrom, TTo>(IEnumerable<TFrom> all,
        Func<TFrom, Task<TTo>> readAsync, CancellationToken stop)
    {
        var read = new ConcurrentBag<TTo>();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
            async (one, _) => read.Add(await readAsync(one)));
        return read;
    }
}
