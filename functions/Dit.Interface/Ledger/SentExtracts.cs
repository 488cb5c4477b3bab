using Dit.Core.Positions.Extracts;

namespace Dit.Interface.Ledger;

/// <summary>The extracts of each body in the ledger: how they stand before the next one is made, and what their receipts say.</summary>
public sealed class SentExtracts(DitStorage storage, OutboundLedger ledger)
{
    private const string AfterAll = "~";
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>The extracts of a body that are published, by their names.</summary>
    /// <param name="since">The first business date that matters; null for all.</param>
    public async Task<IReadOnlyDictionary<string, OutboundFile>> OfAsync(DeaneryBody body, DateOnly? since, CancellationToken stop)
    {
        var from = OutboundRows.ExtractPrefix + FileDate.Write(since);
        return (await _table.ListAsync(Range(body, from), stop)).Select(OutboundRows.FromEntity).Where(file => file.IsPublished)
            .ToDictionary(file => file.Name.Canonical, StringComparer.Ordinal);
    }

    /// <summary>A body's extract of a business date; null while it has no number.</summary>
    public Task<OutboundFile?> FindAsync(DeaneryBody body, DateOnly day, CancellationToken stop) =>
        ledger.FindAsync(body, CauseOf(day), stop);

    /// <summary>How a body's extracts stand before that of a day is made: one call tells all of it.</summary>
    internal async Task<ExtractStanding> StandingAsync(DeaneryBody body, DateOnly day, CancellationToken stop)
    {
        var today = OutboundRows.KeyOf(CauseOf(day));
        // Counters and extracts lie side by side, before the files of runs: a range of the partition, not all of it.
        var rows = await _table.ListAsync(RowFilter.All(Range(body, OutboundRows.CounterPrefix), TableClient.CreateQueryFilter(
            $"(RowKey lt {OutboundRows.CounterPrefix + AfterAll} or RowKey eq {today} or SendAgain eq {true})")), stop);
        var counters = rows.Where(IsCounter).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var files = rows.Where(row => !IsCounter(row)).Select(OutboundRows.FromEntity).ToList();
        var again = files.Where(file => file is { IsPublished: true, SendAgain: true }).OrderBy(file => file.Name.Date)
            .ThenBy(file => file.Name.Sequence);
        return new(files.Find(file => file.Cause == CauseOf(day)), [.. again], counters);

        static bool IsCounter(TableEntity row) => row.RowKey.StartsWith(OutboundRows.CounterPrefix, StringComparison.Ordinal);
    }

    /// <summary>Binds a body's extract of a day, whose standing was just read.</summary>
    internal async Task<OutboundFile> BindAsync(ExtractStanding standing, FileKind kind, DeaneryBody body, DateOnly day,
        CancellationToken stop) => standing.Bound ?? await ledger.BindAsync(kind, body, CauseOf(day), day, stop, standing.Counters);

    /// <summary>Asks for a body's whole content with its next extract; asked twice, it is asked once.</summary>
    /// <param name="day">The business date on which it is asked.</param>
    internal Task AskFullAsync(DeaneryBody body, DateOnly day, CancellationToken stop) => _table.UpsertEntityAsync(
        new TableEntity(OutboundRows.PartitionOf(body.Code), OutboundRows.FullAsked) { ["Day"] = FileDate.Write(day) },
        TableUpdateMode.Replace, stop);

    /// <summary>Notes that the whole content went. When it was asked for once more since, it goes once more.</summary>
    internal async Task NoteFullSentAsync(ExtractStanding standing, CancellationToken stop)
    {
        if (standing.FullAsked is { } asked)
            await Refusals.TryAsync(
                () => _table.DeleteEntityAsync(asked.PartitionKey, asked.RowKey, asked.ETag, stop), 404, 412);
    }

    /// <summary>Notes what a receipt says of an extract. What others note of it stays.</summary>
    public Task NoteReceiptAsync(OutboundFile file, ReceiptState receipt, bool sendAgain, CancellationToken stop) =>
        _table.MergeAsync(file, new() { ["Receipt"] = receipt.ToString(), ["SendAgain"] = sendAgain }, ETag.All, stop);

    /// <summary>Notes that the missing receipt of an extract was alerted.</summary>
    public Task NoteAlertedAsync(OutboundFile file, CancellationToken stop) =>
        _table.MergeAsync(file, new() { ["ReceiptAlerted"] = true }, ETag.All, stop);

    /// <summary>
    /// Notes that the content of an extract went again, as it was read. When something was noted of it since, a receipt above all,
    /// that is kept: the content goes once more.
    /// </summary>
    public Task NoteSentAgainAsync(OutboundFile file, CancellationToken stop) =>
        Refusals.TryAsync(() => _table.MergeAsync(file, new() { ["SendAgain"] = false }, file.Version, stop), 412);

    // What an extract is for, in the ledger: its business date.
    private static string CauseOf(DateOnly day) => $"extract-{FileDate.Write(day)}";

    private static string Range(DeaneryBody body, string from) => RowFilter.All(RowFilter.Of(OutboundRows.PartitionOf(body.Code)),
        TableClient.CreateQueryFilter($"RowKey ge {from} and RowKey lt {OutboundRows.ExtractPrefix + AfterAll}"));
}

/// <summary>How a body's extracts stand in the ledger before that of a day is made.</summary>
/// <param name="Bound">The day's extract; null while it has no number.</param>
/// <param name="SendAgain">Extracts whose content is to go again, in the order of their numbers.</param>
/// <param name="Counters">The body's counters by row.</param>
internal sealed record ExtractStanding(
    OutboundFile? Bound, IReadOnlyList<OutboundFile> SendAgain, IReadOnlyDictionary<string, TableEntity> Counters)
{
    /// <summary>The row that asks for the whole content; null when nobody did.</summary>
    internal TableEntity? FullAsked => Counters.GetValueOrDefault(OutboundRows.FullAsked);

    /// <summary>True when the whole content is asked for, and the day's file has no number of changes yet.</summary>
    internal bool IsFullDue => FullAsked is not null && Bound is not { Name.Kind: FileKind.Rmc };
}
