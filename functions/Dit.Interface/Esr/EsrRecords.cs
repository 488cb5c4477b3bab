using System.Globalization;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Azure;
using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Esr;

/// <summary>
/// ESR's records, the truth row by row: partition is the VPD, row key is type and id. A row's mark tells whether it changed
/// without reading the row.
/// </summary>
public sealed class EsrRecords(DitStorage storage)
{
    private readonly TableClient _table = storage.Table(Tables.EsrRecords);

    /// <summary>The marks of all records of an employer, by key.</summary>
    internal async Task<Dictionary<string, string>> MarksAsync(Vpd vpd, CancellationToken stop)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {vpd.Text}"), select: ["RowKey", "Mark"], cancellationToken: stop))
            marks[row.RowKey] = row.GetString("Mark");
        return marks;
    }

    /// <summary>All records of an employer: key and row. Personal data.</summary>
    internal async IAsyncEnumerable<(string Key, string Row)> RowsAsync(Vpd vpd, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {vpd.Text}"), select: ["RowKey", "Row"], cancellationToken: stop))
            if (row.GetString("Row") is { Length: > 0 } text) yield return (row.RowKey, text);
    }

    /// <summary>Writes what differs from the marks; a full file also removes what it does not name.</summary>
    /// <param name="vpd">The employer.</param>
    /// <param name="run">The file's run, noted on each row.</param>
    /// <param name="file">What the file says.</param>
    /// <param name="marks">The marks before a full file; null for a changes file, whose rows are all written.</param>
    /// <param name="stop">Stops between batches; doing it again changes nothing.</param>
    internal Task WriteAsync(Vpd vpd, RunId run, GoFile file, IReadOnlyDictionary<string, string>? marks, CancellationToken stop) =>
        _table.SubmitInBatchesAsync(Actions(vpd, run, file, marks), stop);

    private static IEnumerable<TableTransactionAction> Actions(Vpd vpd, RunId run, GoFile file, IReadOnlyDictionary<string, string>? marks)
    {
        foreach (var (key, row) in file.Records.OrderBy(record => record.Key, StringComparer.Ordinal))
        {
            if (row is null)
            {
                if (marks is null) yield return Clear(vpd, key);
                else if (marks.ContainsKey(key)) yield return Delete(vpd, key);
            }
            else if (MarkOf(row.Row) is var mark && marks?.GetValueOrDefault(key) != mark)
                yield return new(TableTransactionActionType.UpsertReplace, new TableEntity(vpd.Text, key) { ["Row"] = row.Row, ["Mark"] = mark, ["Run"] = run.ToString() });
        }

        if (marks is null) yield break;
        foreach (var key in marks.Keys.Where(key => !file.Records.ContainsKey(key) && !file.Kept.Contains(key))) yield return Delete(vpd, key);
    }

    // A delete of a row that is not there fails its whole batch; an upsert of an empty row never does, and no reader sees a row without text.
    private static TableTransactionAction Clear(Vpd vpd, string key) =>
        new(TableTransactionActionType.UpsertReplace, new TableEntity(vpd.Text, key) { ["Row"] = "", ["Mark"] = "" });

    private static TableTransactionAction Delete(Vpd vpd, string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(vpd.Text, key), ETag.All);

    private static string MarkOf(string row) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(row.AsSpan())).ToString("x32", CultureInfo.InvariantCulture);
}
