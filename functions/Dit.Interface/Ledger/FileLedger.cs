using System.Runtime.CompilerServices;

namespace Dit.Interface.Ledger;

/// <summary>
/// The inbound side of the ledger: one entry per file, in its lane's partition. What is not Done here is not done,
/// and the sweeper drives it on. The status of a file is changed by its lane alone (<see cref="Intake.Traffic"/>).
/// </summary>
public sealed class FileLedger(DitStorage storage)
{
    private const int MostAtOnce = 16;
    private readonly TableClient _table = storage.Table(Tables.Ledger);
    private readonly LaneTable _lanes = new(storage);

    /// <summary>The entry of a run; null when there is none.</summary>
    public Task<FileEntry?> FindAsync(RunId run, CancellationToken stop) => FindAsync(run.Lane, run.RowKey, stop);

    /// <summary>The entry of a run that must be there.</summary>
    /// <exception cref="InvalidOperationException">A message points to a run that the ledger does not know.</exception>
    public async Task<FileEntry> GetAsync(RunId run, CancellationToken stop) =>
        await FindAsync(run, stop) ?? throw new InvalidOperationException($"The ledger knows no run {run}.");

    /// <summary>All entries with this number in this stream, whatever their content.</summary>
    public async Task<IReadOnlyList<FileEntry>> WithNumberAsync(string stream, int sequence, CancellationToken stop) =>
        Sorted(await EntriesAsync(RunId.LaneOf(stream), RowFilter.RowsOf(LaneRows.EntriesOf(stream, sequence)), stop));

    /// <summary>
    /// All entries of a name: those of its number, whatever their content, and those that were refused before their lane was known.
    /// </summary>
    /// <param name="name">The name, within the grammar or not.</param>
    public async Task<IReadOnlyList<FileEntry>> NamedAsync(string name, CancellationToken stop)
    {
        var refused = await WithNumberAsync(RunId.UnknownStream, 0, stop);
        if (InterfaceFileName.Read(name) is not { } file)
            return [.. refused.Where(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
        return Sorted((await WithNumberAsync(file.Stream, file.Sequence, stop))
            .Concat(refused.Where(entry => entry.FileName?.Canonical == file.Canonical)));
    }

    /// <summary>All entries of a lane, by name.</summary>
    public async Task<IReadOnlyList<FileEntry>> OfLaneAsync(string lane, CancellationToken stop) =>
        Sorted(await EntriesAsync(lane, LaneRows.IsEntry, stop));

    /// <summary>All entries that arrived, or were closed, on a business date; in the order of their names.</summary>
    public Task<IReadOnlyList<FileEntry>> OfDayAsync(DateOnly day, CancellationToken stop) => OfDaysAsync(day, day, stop);

    /// <summary>All entries that arrived, or were closed, between two business dates, both included; in the order of their names.</summary>
    public Task<IReadOnlyList<FileEntry>> OfDaysAsync(DateOnly from, DateOnly to, CancellationToken stop) =>
        OfAllLanesAsync((lane, token) => OfDaysAsync(lane, from, to, token), stop);

    /// <summary>The same of one lane.</summary>
    public async Task<IReadOnlyList<FileEntry>> OfDaysAsync(string lane, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var keys = await KeysAsync(lane, LaneRows.DaysFrom(from), LaneRows.DaysFrom(to.AddDays(1)), stop);
        return [.. (await OfKeysAsync(lane, keys, stop)).Where(entry => IsIn(entry.ReceivedOn) || IsIn(entry.ClosedOn))];

        bool IsIn(DateOnly? day) => day >= from && day <= to;
    }

    /// <summary>In one call the entries of a lane from a business date on, and all that are open or in quarantine.</summary>
    internal Task<List<FileEntry>> RecentAsync(string lane, DateOnly from, CancellationToken stop)
    {
        var (first, done, again) = (FileDate.Write(from), nameof(FileStatus.Done), nameof(FileStatus.SeenAgain));
        return EntriesAsync(lane, RowFilter.All(LaneRows.IsEntry, TableClient.CreateQueryFilter(
            $"(ReceivedOn ge {first} or ClosedOn ge {first} or (Status ne {done} and Status ne {again}))")), stop);
    }

    /// <summary>All entries, by name. Reads the whole ledger: for an operator's question, for no timer.</summary>
    public Task<IReadOnlyList<FileEntry>> AllAsync(CancellationToken stop) => OfAllLanesAsync(OfLaneAsync, stop);

    /// <summary>The entries that are not at their end: they wait, are held or are at work.</summary>
    public async Task<IReadOnlyList<FileEntry>> UnfinishedAsync(CancellationToken stop)
    {
        var runs = (await _lanes.OpenAsync(stop)).SelectMany(lane => lane.Lane.Files).Select(file => RunId.Parse(file.Run));
        return Sorted((await AtOnce.ReadAsync(MostAtOnce, runs, FindAsync, stop)).OfType<FileEntry>());
    }

    /// <summary>The runs that arrived, or were closed, on a business date or later.</summary>
    public async Task<IReadOnlySet<RunId>> RunsSinceAsync(DateOnly day, CancellationToken stop)
    {
        var runs = await AtOnce.ReadAsync(MostAtOnce, await _lanes.NamesAsync(stop), async (lane, token) =>
            (await KeysAsync(lane, LaneRows.DaysFrom(day), LaneRows.DayPrefix + "~", token))
                .Select(key => LaneRows.RunOf(lane, key)), stop);
        return runs.SelectMany(some => some).ToHashSet();
    }

    /// <summary>The entries that arrived, or were closed, before a business date and are at their end, lane after lane.</summary>
    internal async IAsyncEnumerable<FileEntry> BeforeAsync(DateOnly day, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var lane in await _lanes.NamesAsync(stop))
            foreach (var entry in await OfKeysAsync(lane, await KeysAsync(lane, LaneRows.DayPrefix, LaneRows.DaysFrom(day), stop), stop))
                if (entry.ReceivedOn < day && entry.Status is FileStatus.Done or FileStatus.Quarantined or FileStatus.SeenAgain)
                    yield return entry;
    }

    /// <summary>Notes a detail on an entry and leaves everything else as it is.</summary>
    /// <returns>False when the ledger does not know the run.</returns>
    public Task<bool> TryNoteAsync(RunId run, string detail, CancellationToken stop) =>
        TryMergeAsync(run, row => row["Detail"] = detail, stop);

    /// <summary>Notes what came of a file's rows before it is closed: it follows from what was decided, and may be noted again.</summary>
    public Task NoteResultAsync(RunId run, FileResult result, CancellationToken stop) => TryMergeAsync(run, result.WriteTo, stop);

    internal async Task<FileEntry?> FindAsync(string lane, string key, CancellationToken stop) =>
        await _table.FindAsync(LaneRows.PartitionOf(lane), key, stop) is { } row ? FileEntryMapping.FromEntity(row) : null;

    private Task<bool> TryMergeAsync(RunId run, Action<TableEntity> write, CancellationToken stop)
    {
        var row = new TableEntity(LaneRows.PartitionOf(run.Lane), run.RowKey);
        write(row);
        return Refusals.TryAsync(() => _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, stop), 404);
    }

    private async Task<IReadOnlyList<FileEntry>> OfAllLanesAsync(
        Func<string, CancellationToken, Task<IReadOnlyList<FileEntry>>> read, CancellationToken stop) =>
        Sorted((await AtOnce.ReadAsync(MostAtOnce, await _lanes.NamesAsync(stop), read, stop)).SelectMany(entries => entries));

    private async Task<IEnumerable<FileEntry>> OfKeysAsync(string lane, IEnumerable<string> keys, CancellationToken stop) =>
        (await AtOnce.ReadAsync(MostAtOnce, keys, (key, token) => FindAsync(lane, key, token), stop)).OfType<FileEntry>();

    // The keys of entries, each once, from the rows by day that name them.
    private async Task<IEnumerable<string>> KeysAsync(string lane, string from, string to, CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LaneRows.PartitionOf(lane)} and RowKey ge {from} and RowKey lt {to}");
        var rows = await _table.ListAsync(filter, stop, ["PartitionKey", "RowKey"]);
        return rows.Select(row => row.RowKey[LaneRows.DaysFrom(default).Length..]).Distinct(StringComparer.Ordinal);
    }

    private async Task<List<FileEntry>> EntriesAsync(string lane, string filter, CancellationToken stop)
    {
        var rows = await _table.ListAsync(RowFilter.All(RowFilter.Of(LaneRows.PartitionOf(lane)), filter), stop);
        return rows.ConvertAll(FileEntryMapping.FromEntity);
    }

    private static IReadOnlyList<FileEntry> Sorted(IEnumerable<FileEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Run.ToString(), StringComparer.Ordinal)];
}
