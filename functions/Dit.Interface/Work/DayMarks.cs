using Azure.Data.Tables;

namespace Dit.Interface.Work;

/// <summary>
/// Which timers have done a business date's work: a timer that ticks often does it once. A row per timer and day in the ledger.
/// </summary>
public sealed class DayMarks(DitStorage storage)
{
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>The last day of which a timer has done the work; null when there is none.</summary>
    /// <param name="from">How far back to look.</param>
    public async Task<DateOnly?> LastAsync(string timer, DateOnly from, CancellationToken stop)
    {
        DateOnly? last = null;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"timer-{timer}"} and RowKey ge {FileDate.Write(from)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: stop))
            last = FileDate.Read(row.RowKey);
        return last;
    }

    /// <summary>Does a day's work unless it was done; the mark comes last, so that work that was cut off is done again.</summary>
    /// <param name="work">The work, which may be done twice without harm.</param>
    public async Task OnceAsync(string timer, DateOnly day, Func<DateOnly, CancellationToken, Task> work, CancellationToken stop)
    {
        var (partition, row) = ($"timer-{timer}", FileDate.Write(day));
        if ((await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: stop)).HasValue) return;
        await work(day, stop);
        await _table.UpsertEntityAsync(new TableEntity(partition, row), TableUpdateMode.Replace, stop);
    }
}
