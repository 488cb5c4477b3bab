using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dit.Interface.Books;

namespace Dit.Interface.Esr;

/// <summary>
/// ESR's records, the truth row by row: partition is the VPD, row key is type and id, of a dated record also the first day of the
/// period (<see cref="EsrKey"/>). A row's mark tells whether it changed without reading the row.
/// </summary>
public sealed class EsrRecords(DitStorage storage)
{
    // Sorts before all types of records.
    private const string FenceKey = "-at-work";
    private readonly TableClient _table = storage.Table(Tables.EsrRecords);

    /// <summary>Makes an employer's records a run's to write: whoever had them before can write no more of them.</summary>
    /// <returns>The version of the mark by which they are the run's.</returns>
    /// <exception cref="InvalidOperationException">A later file has them already: this one was done by another host.</exception>
    private async Task<ETag> ClaimAsync(RunId run, GoFile file, CancellationToken stop)
    {
        var held = await _table.FindAsync(file.Vpd.Text, FenceKey, stop);
        if (held?.GetInt32("Sequence") > file.Sequence) throw new InvalidOperationException($"A later file than run {run} is at work.");
        var written = held is null ? await _table.AddEntityAsync(Fence(run, file), stop)
            : await _table.UpdateEntityAsync(Fence(run, file), held.ETag, TableUpdateMode.Replace, stop);
        return written.Headers.ETag!.Value;
    }

    // The marks of all records of an employer, with their versions, by key.
    private async Task<Dictionary<string, (string Mark, ETag Version)>> MarksAsync(Vpd vpd, CancellationToken stop)
    {
        var marks = new Dictionary<string, (string, ETag)>(StringComparer.Ordinal);
        await foreach (var row in RowsAsync(vpd, ["RowKey", "Mark"], stop))
            if (row.RowKey != FenceKey) marks[row.RowKey] = (row.GetString("Mark"), row.ETag);
        return marks;
    }

    /// <summary>All records of an employer: key and row. Personal data.</summary>
    internal async IAsyncEnumerable<(string Key, string Row)> RowsAsync(Vpd vpd, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in RowsAsync(vpd, ["RowKey", "Row"], stop))
            if (row.GetString("Row") is { Length: > 0 } text) yield return (row.RowKey, text);
    }

    /// <summary>Writes what differs from the marks; a full file also removes what it does not name.</summary>
    /// <param name="run">The file's run, noted on each row.</param>
    /// <param name="emptied">The keys that a changes file empties; null for a full file.</param>
    /// <param name="stop">Stops between batches; doing it again changes nothing.</param>
    /// <exception cref="RequestFailedException">Another host is at the same work; it is tried again.</exception>
    internal async Task WriteAsync(RunId run, GoFile file, IEnumerable<string>? emptied, CancellationToken stop)
    {
        var claim = await ClaimAsync(run, file, stop);
        // A full file writes from the versions it read, batches side by side; a changes file reads none, and goes behind its claim.
        if (emptied is null) await _table.SubmitInBatchesAsync(Differences(run, file, await MarksAsync(file.Vpd, stop)), stop);
        else await _table.SubmitFencedAsync(Fence(run, file), claim, Changes(run, file, emptied), stop);
    }

    /// <summary>Gives rows of the time when one row of a dated record was kept the keys of their periods, once.</summary>
    internal async Task RaiseAsync(RunId run, GoFile file, CancellationToken stop)
    {
        await ClaimAsync(run, file, stop);
        var vpd = file.Vpd;
        var actions = new List<TableTransactionAction>();
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        await foreach (var row in RowsAsync(vpd, null, stop))
        {
            if (row.GetString("Row") is not { Length: > 0 } text || EsrOldRows.Raise(row.RowKey, text, record) is not { } raised) continue;
            actions.Add(new(TableTransactionActionType.UpsertReplace, Entity(vpd, run, raised.Key, raised.Row)));
            if (raised.Key != row.RowKey) actions.Add(Delete(vpd, row.RowKey, row.ETag));
        }

        await _table.SubmitInBatchesAsync(actions, stop);
    }

    private AsyncPageable<TableEntity> RowsAsync(Vpd vpd, IEnumerable<string>? columns, CancellationToken stop) =>
        _table.QueryAsync<TableEntity>(RowFilter.Of(vpd.Text), select: columns, cancellationToken: stop);

    private static TableEntity Fence(RunId run, GoFile file) =>
        new(file.Vpd.Text, FenceKey) { ["Run"] = run.ToString(), ["Sequence"] = file.Sequence };

    private static IEnumerable<TableTransactionAction> Changes(RunId run, GoFile file, IEnumerable<string> emptied) => InOrder(file)
        .Select(record => new TableTransactionAction(TableTransactionActionType.UpsertReplace,
            Entity(file.Vpd, run, record.Key, record.Value.Row)))
        .Concat(emptied.Order(StringComparer.Ordinal).Select(key => Clear(file.Vpd, key)));

    private static IEnumerable<TableTransactionAction> Differences(RunId run, GoFile file,
        IReadOnlyDictionary<string, (string Mark, ETag Version)> marks)
    {
        var vpd = file.Vpd;
        foreach (var (key, row) in InOrder(file))
        {
            if (!marks.TryGetValue(key, out var held)) yield return new(TableTransactionActionType.Add, Entity(vpd, run, key, row.Row));
            else if (held.Mark != MarkOf(row.Row))
                yield return new(TableTransactionActionType.UpdateReplace, Entity(vpd, run, key, row.Row), held.Version);
        }

        foreach (var (key, left) in marks)
            if (!file.Records.ContainsKey(key) && (!file.Kept.Contains(EsrKey.ThingOf(key)) || file.Ends(EsrKey.ThingOf(key))))
                yield return Delete(vpd, key, left.Version);
    }

    private static IOrderedEnumerable<KeyValuePair<string, GoRow>> InOrder(GoFile file) =>
        file.Records.OrderBy(record => record.Key, StringComparer.Ordinal);

    private static TableEntity Entity(Vpd vpd, RunId run, string key, string row) =>
        new(vpd.Text, key) { ["Row"] = row, ["Mark"] = MarkOf(row), ["Run"] = run.ToString() };

    // A delete of a row that is not there fails its whole batch; an upsert of an empty row never does, and no reader sees a row without
    // text.
    private static TableTransactionAction Clear(Vpd vpd, string key) =>
        new(TableTransactionActionType.UpsertReplace, new TableEntity(vpd.Text, key) { ["Row"] = "", ["Mark"] = "" });

    private static TableTransactionAction Delete(Vpd vpd, string key, ETag version) =>
        new(TableTransactionActionType.Delete, new TableEntity(vpd.Text, key), version);

    private static string MarkOf(string row) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(row.AsSpan())).ToString("x32", CultureInfo.InvariantCulture);
}
