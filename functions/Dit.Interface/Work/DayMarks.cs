namespace Dit.Interface.Work;

/// <summary>Which timers have done a business date's work, once however often they tick: a row per timer and day in the ledger.</summary>
public sealed class DayMarks(DitStorage storage)
{
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>The last day of which a timer has done the work; null when there is none.</summary>
    /// <param name="from">How far back to look.</param>
    public async Task<DateOnly?> LastAsync(string timer, DateOnly from, CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"timer-{timer}"} and RowKey ge {FileDate.Write(from)}");
        return (await _table.ListAsync(filter, stop, ["RowKey"])) is [.., var last] ? FileDate.Read(last.RowKey) : null;
    }

    /// <summary>Does a day's work unless it was done; the mark comes last, so that work that was cut off is done again.</summary>
    /// <param name="work">The work, which may be done twice without harm.</param>
    public async Task OnceAsync(string timer, DateOnly day, Func<DateOnly, CancellationToken, Task> work, CancellationToken stop)
    {
        var (partition, row) = ($"timer-{timer}", FileDate.Write(day));
        if (await _table.FindAsync(partition, row, stop) is not null) return;
        await work(day, stop);
        await _table.UpsertEntityAsync(new TableEntity(partition, row), TableUpdateMode.Replace, stop);
    }
}

/// <summary>
/// Looks at each day's cut-off of a stream once, when it has passed. A host that was down at a cut-off looks when it is up
/// again, so that a missing file is reported late rather than never.
/// </summary>
public sealed class CutOffs(DayMarks marks, TimeProvider clock)
{
    /// <summary>How many days a host may be down and still look at each: what is older helps nobody.</summary>
    private const int LookBack = 7;

    /// <summary>Looks at the cut-offs that passed since the last look; the first look ever is at today's.</summary>
    /// <param name="look">Looks at a day; it may be done twice without harm.</param>
    public async Task LookAsync(DailyStream stream, ReferenceData known, Func<DateOnly, CancellationToken, Task> look,
        CancellationToken stop)
    {
        var (timer, today, schedule) = ($"cut-off-{stream}", BusinessDate.Today(clock), known.Schedules.Of(stream));
        var last = await marks.LastAsync(timer, today.AddDays(-LookBack), stop);
        for (var day = last?.AddDays(1) ?? today; day <= today; day = day.AddDays(1))
            if (schedule.Days.Include(day, known.Calendar) && clock.GetUtcNow() >= schedule.CutOffOf(day))
                await marks.OnceAsync(timer, day, look, stop);
    }
}
