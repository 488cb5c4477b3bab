namespace Dit.Interface.Ledger;

/// <summary>
/// The outbound side of the ledger: our files, their numbers, and which of them wait. Taking a number and binding it to its cause is one
/// transaction, so that there is no hole and no repeat, even across a crash.
/// </summary>
public sealed class OutboundLedger(DitStorage storage)
{
    private const int MaxTries = 20;
    private const string WaitingPartition = "waiting-out";
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>The file for a cause: the one that was bound before, or a new one with the next number of its stream.</summary>
    /// <param name="kind">RMF, RMC, APC, DCC.</param>
    /// <param name="cause">What it is for; the same cause gets the same file, whatever the kind.</param>
    /// <param name="day">The business date, which dates a new file and says when it is made.</param>
    /// <param name="counters">The body's counters as they were just read; null when nobody did.</param>
    public Task<OutboundFile> BindAsync(FileKind kind, DeaneryBody body, string cause, DateOnly day, CancellationToken stop,
        IReadOnlyDictionary<string, TableEntity>? counters = null) =>
        BindAsync(body.Code, kind, number => InterfaceFileName.Outbound(kind, body, day, number), cause, Creation.Of(kind, day), counters,
            stop);

    /// <summary>The request for an employer's full file for a cause: the one that was bound before, or a new one.</summary>
    /// <param name="day">The business date, which dates a new file and says when it is made.</param>
    public async Task<OutboundFile> BindRequestAsync(Vpd vpd, string cause, DateOnly day, CancellationToken stop) =>
        // A gap that stands is asked about by each tick, and its request is bound all but once.
        await FindRequestAsync(vpd, cause, stop)
        ?? await BindAsync(vpd.Text, FileKind.GoRequest, number => InterfaceFileName.Request(vpd, day, number), cause,
            Creation.Of(FileKind.GoRequest, day), null, stop);

    // Bound before is rare, and the transaction finds it: nobody needs to look first.
    private async Task<OutboundFile> BindAsync(string owner, FileKind kind, Func<int, InterfaceFileName> nameOf, string cause,
        string created, IReadOnlyDictionary<string, TableEntity>? known, CancellationToken stop)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var counters = known ?? await CountersAsync(owner, stop);
            known = null;
            var counter = counters.GetValueOrDefault(OutboundRows.CounterOf(kind));
            var last = counter?.GetInt32("Last") ?? 0;
            var file = new OutboundFile(nameOf(last + 1), cause, created, PreviousRun(kind, counters), IsPublished: false, Rows: 0);
            var next = new TableEntity(OutboundRows.PartitionOf(owner), OutboundRows.CounterOf(kind))
            {
                ["Last"] = last + 1,
                ["Created"] = created,
            };
            TableTransactionAction step = counter is null ? new(TableTransactionActionType.Add, next)
                : new(TableTransactionActionType.UpdateReplace, next, counter.ETag);
            if (await _table.TrySubmitAsync([step, new(TableTransactionActionType.Add, OutboundRows.ToEntity(file))], stop)) return file;
            if (await FindAsync(owner, cause, stop) is { } bound) return bound;
        }

        throw new InvalidOperationException($"No number could be taken for {kind} of {owner}: other hosts took it {MaxTries} times.");
    }

    /// <summary>The file for a cause; null when none is bound.</summary>
    public Task<OutboundFile?> FindAsync(DeaneryBody body, string cause, CancellationToken stop) => FindAsync(body.Code, cause, stop);

    /// <summary>The request for an employer's full file for a cause; null when none is bound.</summary>
    public Task<OutboundFile?> FindRequestAsync(Vpd vpd, string cause, CancellationToken stop) => FindAsync(vpd.Text, cause, stop);

    private async Task<OutboundFile?> FindAsync(string owner, string cause, CancellationToken stop) =>
        await _table.FindAsync(OutboundRows.PartitionOf(owner), OutboundRows.KeyOf(cause), stop) is { } row ? OutboundRows.FromEntity(row)
            : null;

    /// <summary>Notes that a file lies where TIS collects it.</summary>
    public Task NotePublishedAsync(OutboundFile file, int rows, CancellationToken stop) =>
        _table.MergeAsync(file, new() { ["IsPublished"] = true, ["Waits"] = false, ["Rows"] = rows }, ETag.All, stop);

    /// <summary>Notes that storage lost a file that was published: it is published again as for the first time.</summary>
    internal Task NoteLostAsync(OutboundFile file, CancellationToken stop) =>
        _table.MergeAsync(file, new() { ["IsPublished"] = false }, ETag.All, stop);

    /// <summary>Notes that a decided file waits for a pause to end. The pointer comes first: what waits is found by it alone.</summary>
    public async Task NoteWaitsAsync(OutboundFile file, int rows, CancellationToken stop)
    {
        await _table.UpsertEntityAsync(Pointer(file), TableUpdateMode.Replace, stop);
        await _table.MergeAsync(file, new() { ["Waits"] = true, ["Rows"] = rows }, ETag.All, stop);
    }

    /// <summary>The files that wait for a pause to end, by body, type and number.</summary>
    public async Task<IReadOnlyList<OutboundFile>> WaitingAsync(CancellationToken stop)
    {
        var files = new List<OutboundFile>();
        foreach (var row in await _table.ListAsync(RowFilter.Of(WaitingPartition), stop))
            if (await FindAsync(row.GetString("Body"), row.GetString("Cause"), stop) is { } file) files.Add(file);
        return [.. files.OrderBy(file => file.Name.Stream, StringComparer.Ordinal).ThenBy(file => file.Name.Sequence)];
    }

    /// <summary>Forgets that a file waited; it is published.</summary>
    public Task ForgetWaitAsync(OutboundFile file, CancellationToken stop) =>
        _table.DeleteEntityAsync(WaitingPartition, Pointer(file).RowKey, cancellationToken: stop);

    internal static TableEntity Pointer(OutboundFile file) =>
        new(WaitingPartition, TableKey.Encode($"{file.Owner}-{file.Cause}")) { ["Body"] = file.Owner, ["Cause"] = file.Cause };

    /// <summary>All files of ours, of all bodies.</summary>
    public Task<IReadOnlyList<OutboundFile>> AllAsync(CancellationToken stop) => FilesAsync(OutboundRows.IsFile, stop);

    /// <summary>Where the bytes lie of files that are still needed: to be published, or to go again with the next extract.</summary>
    public async Task<IReadOnlySet<string>> InUseAsync(CancellationToken stop)
    {
        var isNeeded = TableClient.CreateQueryFilter($"(SendAgain eq {true} or IsPublished eq {false})");
        var files = await FilesAsync(RowFilter.All(OutboundRows.IsFile, isNeeded), stop);
        return files.Select(file => file.ArchivePath).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<OutboundFile>> FilesAsync(string filter, CancellationToken stop) =>
        [.. (await _table.ListAsync(filter, stop)).Select(OutboundRows.FromEntity)];

    private async Task<IReadOnlyDictionary<string, TableEntity>> CountersAsync(string owner, CancellationToken stop)
    {
        var filter = RowFilter.All(RowFilter.Of(OutboundRows.PartitionOf(owner)), RowFilter.RowsOf(OutboundRows.CounterPrefix));
        return (await _table.ListAsync(filter, stop)).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
    }

    // The run before an RMC is the one that made the last extract, RMF or RMC.
    private static string PreviousRun(FileKind kind, IReadOnlyDictionary<string, TableEntity> counters) =>
        (kind is FileKind.Rmf or FileKind.Rmc ? [FileKind.Rmf, FileKind.Rmc] : new[] { kind })
            .Select(one => counters.GetValueOrDefault(OutboundRows.CounterOf(one))?.GetString("Created") ?? "")
            .Max(StringComparer.Ordinal)!;
}
