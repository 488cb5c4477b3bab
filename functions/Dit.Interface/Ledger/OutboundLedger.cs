using Azure.Data.Tables;
using Dit.Core.Positions.Extracts;

namespace Dit.Interface.Ledger;

/// <summary>
/// The outbound side of the ledger: a partition per body, and per employer whose full file is asked for; a counter per type in
/// it. Taking a number and binding it to its cause is one transaction, so that there is no hole and no repeat, even across a crash.
/// </summary>
public sealed class OutboundLedger(DitStorage storage)
{
    private const int MaxTries = 20;
    private const string WaitingPartition = "waiting-out";
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>The file for a cause: the one that was bound before, or a new one with the next number of its stream.</summary>
    /// <param name="kind">RMF, RMC, APC, DCC.</param>
    /// <param name="body">The body it goes to.</param>
    /// <param name="cause">What it is for; the same cause gets the same file, whatever the kind.</param>
    /// <param name="day">The business date, which dates a new file.</param>
    /// <param name="created">When a new file is made, yyyymmdd hhmmss.</param>
    public Task<OutboundFile> BindAsync(FileKind kind, DeaneryBody body, string cause, DateOnly day, string created,
        CancellationToken stop) =>
        BindAsync(body.Code, kind, number => InterfaceFileName.Outbound(kind, body, day, number), cause, created, null, stop);

    /// <summary>The request for an employer's full file for a cause: the one that was bound before, or a new one.</summary>
    /// <param name="cause">Why it is asked for.</param>
    /// <param name="day">The business date, which dates a new file.</param>
    /// <param name="created">When a new file is made, yyyymmdd hhmmss.</param>
    public async Task<OutboundFile> BindRequestAsync(Vpd vpd, string cause, DateOnly day, string created, CancellationToken stop) =>
        // A gap that stands is asked about by each tick, and its request is bound all but once.
        await FindRequestAsync(vpd, cause, stop)
        ?? await BindAsync(vpd.Text, FileKind.GoRequest, number => InterfaceFileName.Request(vpd, day, number), cause, created, null, stop);

    /// <summary>Binds a body's extract of a day, whose standing was just read.</summary>
    internal async Task<OutboundFile> BindExtractAsync(ExtractStanding standing, FileKind kind, DeaneryBody body, DateOnly day,
        CancellationToken stop) => standing.Bound
        ?? await BindAsync(body.Code, kind, number => InterfaceFileName.Outbound(kind, body, day, number), ExtractStanding.CauseOf(day),
            Creation.Of(kind, day), standing.Counters, stop);

    // Bound before is rare, and the transaction finds it: nobody needs to look first.
    private async Task<OutboundFile> BindAsync(string owner, FileKind kind, Func<int, InterfaceFileName> nameOf, string cause,
        string created, IReadOnlyDictionary<string, TableEntity>? known, CancellationToken stop)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var counters = known ?? await CountersAsync(owner, stop);
            known = null;
            var counter = counters.GetValueOrDefault(CounterKey(kind));
            var last = counter?.GetInt32("Last") ?? 0;
            var file = new OutboundFile(
                nameOf(last + 1), cause, created, PreviousRun(kind, counters), IsPublished: false, Rows: 0);
            var next = new TableEntity(Partition(owner), CounterKey(kind)) { ["Last"] = last + 1, ["Created"] = created };
            var step = counter is null
                ? new TableTransactionAction(TableTransactionActionType.Add, next)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, next, counter.ETag);
            if (await TrySubmitAsync([step, new(TableTransactionActionType.Add, ToEntity(file))], stop)) return file;
            if (await FindAsync(owner, cause, stop) is { } bound) return bound;
        }

        throw new InvalidOperationException($"No number could be taken for {kind} of {owner}: other hosts took it {MaxTries} times.");
    }

    /// <summary>The file for a cause; null when none is bound.</summary>
    public Task<OutboundFile?> FindAsync(DeaneryBody body, string cause, CancellationToken stop) => FindAsync(body.Code, cause, stop);

    /// <summary>The request for an employer's full file for a cause; null when none is bound.</summary>
    public Task<OutboundFile?> FindRequestAsync(Vpd vpd, string cause, CancellationToken stop) => FindAsync(vpd.Text, cause, stop);

    private async Task<OutboundFile?> FindAsync(string owner, string cause, CancellationToken stop)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(owner), RowKey(cause), cancellationToken: stop);
        return row.HasValue ? FromEntity(row.Value!) : null;
    }

    /// <summary>Notes that a file lies where TIS collects it.</summary>
    public Task NotePublishedAsync(OutboundFile file, int rows, CancellationToken stop) =>
        MergeAsync(file, new() { ["IsPublished"] = true, ["Waits"] = false, ["Rows"] = rows }, ETag.All, stop);

    /// <summary>Notes that storage lost a file that was published: it is published again as for the first time.</summary>
    internal Task NoteLostAsync(OutboundFile file, CancellationToken stop) =>
        MergeAsync(file, new() { ["IsPublished"] = false }, ETag.All, stop);

    /// <summary>
    /// Notes that a file is decided and waits for a pause to end. The pointer comes first: what waits is found by it alone.
    /// </summary>
    public async Task NoteWaitsAsync(OutboundFile file, int rows, CancellationToken stop)
    {
        await _table.UpsertEntityAsync(Pointer(file), TableUpdateMode.Replace, stop);
        await MergeAsync(file, new() { ["Waits"] = true, ["Rows"] = rows }, ETag.All, stop);
    }

    /// <summary>The files that wait for a pause to end, by body, type and number.</summary>
    public async Task<IReadOnlyList<OutboundFile>> WaitingAsync(CancellationToken stop)
    {
        var files = new List<OutboundFile>();
        await foreach (var row in _table.QueryAsync<TableEntity>(RowFilter.Of(WaitingPartition),
            cancellationToken: stop))
            if (await FindAsync(row.GetString("Body"), row.GetString("Cause"), stop) is { } file) files.Add(file);
        return [.. files.OrderBy(file => file.Name.Stream, StringComparer.Ordinal).ThenBy(file => file.Name.Sequence)];
    }

    /// <summary>Forgets that a file waited; it is published.</summary>
    public Task ForgetWaitAsync(OutboundFile file, CancellationToken stop) =>
        _table.DeleteEntityAsync(WaitingPartition, Pointer(file).RowKey, cancellationToken: stop);

    /// <summary>Notes what a receipt says of an extract. What others note of it stays.</summary>
    public Task NoteReceiptAsync(OutboundFile file, ReceiptState receipt, bool sendAgain, CancellationToken stop) =>
        MergeAsync(file, new() { ["Receipt"] = receipt.ToString(), ["SendAgain"] = sendAgain }, ETag.All, stop);

    /// <summary>Notes that the missing receipt of an extract was alerted.</summary>
    public Task NoteAlertedAsync(OutboundFile file, CancellationToken stop) =>
        MergeAsync(file, new() { ["ReceiptAlerted"] = true }, ETag.All, stop);

    /// <summary>
    /// Notes that the content of an extract went again, as it was read. When something was noted of it since, a receipt above all,
    /// that is kept: the content goes once more.
    /// </summary>
    public async Task NoteSentAgainAsync(OutboundFile file, CancellationToken stop)
    {
        try
        {
            await MergeAsync(file, new() { ["SendAgain"] = false }, file.Version, stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // Said above.
        }
    }

    private Task MergeAsync(OutboundFile file, TableEntity columns, ETag version, CancellationToken stop)
    {
        (columns.PartitionKey, columns.RowKey) = (Partition(file.Owner), RowKey(file.Cause));
        return _table.UpdateEntityAsync(columns, version, TableUpdateMode.Merge, stop);
    }

    internal static TableEntity Pointer(OutboundFile file) =>
        new(WaitingPartition, TableKey.Encode($"{file.Owner}-{file.Cause}")) { ["Body"] = file.Owner, ["Cause"] = file.Cause };

    /// <summary>The extracts of a body that are published, by their names.</summary>
    /// <param name="since">The first business date that matters; null for all.</param>
    public async Task<IReadOnlyDictionary<string, OutboundFile>> ExtractsAsync(DeaneryBody body, DateOnly? since, CancellationToken stop)
    {
        var from = $"file-extract-{(since is { } day ? FileDate.Write(day) : "")}";
        var files = new Dictionary<string, OutboundFile>(StringComparer.Ordinal);
        var filter =
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition(body.Code)} and RowKey ge {from} and RowKey lt {"file-extract-~"}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            if (FromEntity(row) is { IsPublished: true } file) files[file.Name.Canonical] = file;
        return files;
    }

    /// <summary>How a body's extracts stand before that of a day is made: one call tells all of it.</summary>
    internal async Task<ExtractStanding> StandingAsync(DeaneryBody body, DateOnly day, CancellationToken stop)
    {
        var today = RowKey(ExtractStanding.CauseOf(day));
        var (again, counters) = (new List<OutboundFile>(), new Dictionary<string, TableEntity>(StringComparer.Ordinal));
        OutboundFile? bound = null;
        // Counters and extracts lie side by side, before the files of runs: a range of the partition, not all of it.
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition(body.Code)} and RowKey ge {"counter-"} and RowKey lt {"file-extract-~"}")
            + TableClient.CreateQueryFilter($" and (RowKey lt {"counter-~"} or RowKey eq {today} or SendAgain eq {true})");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
        {
            if (string.CompareOrdinal(row.RowKey, "counter-~") < 0)
            {
                counters[row.RowKey] = row;
                continue;
            }

            var file = FromEntity(row);
            if (row.RowKey == today) bound = file;
            if (file is { IsPublished: true, SendAgain: true }) again.Add(file);
        }

        return new(bound, [.. again.OrderBy(file => file.Name.Date).ThenBy(file => file.Name.Sequence)], counters);
    }

    /// <summary>All files of ours, of all bodies.</summary>
    public async Task<IReadOnlyList<OutboundFile>> AllAsync(CancellationToken stop)
    {
        var files = new List<OutboundFile>();
        var filter = RowFilter.All(RowFilter.PartitionsOf("out-"), RowFilter.RowsOf("file-"));
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            files.Add(FromEntity(row));
        return files;
    }

    /// <summary>Where the bytes lie of files that are still needed: to be published, or to go again with the next extract.</summary>
    public async Task<IReadOnlySet<string>> InUseAsync(CancellationToken stop)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var filter = RowFilter.All(RowFilter.PartitionsOf("out-"), RowFilter.RowsOf("file-"),
            TableClient.CreateQueryFilter($"(SendAgain eq {true} or IsPublished eq {false})"));
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            paths.Add(FromEntity(row).ArchivePath);
        return paths;
    }

    private async Task<IReadOnlyDictionary<string, TableEntity>> CountersAsync(string owner, CancellationToken stop)
    {
        var counters = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        var filter =
            RowFilter.All(RowFilter.Of(Partition(owner)), RowFilter.RowsOf("counter-"));
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) counters[row.RowKey] = row;
        return counters;
    }

    // The run before an RMC is the one that made the last extract, RMF or RMC.
    private static string PreviousRun(FileKind kind, IReadOnlyDictionary<string, TableEntity> counters) =>
        (kind is FileKind.Rmf or FileKind.Rmc ? [FileKind.Rmf, FileKind.Rmc] : new[] { kind })
            .Select(stream => counters.GetValueOrDefault(CounterKey(stream))?.GetString("Created") ?? "").Max(StringComparer.Ordinal)!;

    private static string CounterKey(FileKind kind) => $"counter-{kind.ToString().ToUpperInvariant()}";

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken stop)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, stop);
            return true;
        }
        catch (TableTransactionFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }

    private static string Partition(string owner) => $"out-{owner}";

    private static string RowKey(string cause) => $"file-{TableKey.Encode(cause)}";

    private static TableEntity ToEntity(OutboundFile file) => new(Partition(file.Owner), RowKey(file.Cause))
    {
        ["Name"] = file.Name.Canonical,
        ["Stream"] = file.Name.Stream,
        ["Sequence"] = file.Name.Sequence,
        ["Date"] = file.Name.Date.ToString(FileDate.Format, CultureInfo.InvariantCulture),
        ["Cause"] = file.Cause,
        ["Created"] = file.Created,
        ["PreviousRun"] = file.PreviousRun,
        ["IsPublished"] = file.IsPublished,
        ["Rows"] = file.Rows,
    };

    internal static OutboundFile FromEntity(TableEntity row) => new(
        InterfaceFileName.Read(row.GetString("Name"))!,
        row.GetString("Cause"),
        row.GetString("Created"),
        row.GetString("PreviousRun"),
        row.GetBoolean("IsPublished") ?? false,
        row.GetInt32("Rows") ?? 0)
    {
        Waits = row.GetBoolean("Waits") ?? false,
        Receipt = Enum.TryParse<ReceiptState>(row.GetString("Receipt"), out var receipt) ? receipt : ReceiptState.Awaited,
        ReceiptAlerted = row.GetBoolean("ReceiptAlerted") ?? false,
        SendAgain = row.GetBoolean("SendAgain") ?? false,
        Version = row.ETag,
    };
}
