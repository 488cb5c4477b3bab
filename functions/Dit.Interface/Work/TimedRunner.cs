using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Work;

/// <summary>
/// Runs timed jobs one after another, each alone: one that fails is logged, holds up no other, and is alerted when it failed at
/// three ticks in a row; a closing word says when it works again.
/// </summary>
public sealed partial class TimedRunner(DitStorage storage, NoticeBoard board, TimeProvider clock, ILogger<TimedRunner> log)
{
    private const string Partition = "timed-failures";
    private const int Patience = 3;
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>Runs jobs.</summary>
    /// <exception cref="AggregateException">Some failed; the others were run.</exception>
    public async Task RunAsync(IEnumerable<TimedJob> jobs, CancellationToken stop)
    {
        var failures = new List<Exception>();
        var failing = (await _table.ListAsync(RowFilter.Of(Partition), stop)).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        foreach (var job in jobs)
        {
            try
            {
                await job.RunAsync(stop);
                if (failing.TryGetValue(job.Name, out var over)) await EndAsync(job.Name, over, stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                LogFailed(job.Name, fault);
                failures.Add(fault);
                await NoteAsync(job.Name, failing.GetValueOrDefault(job.Name), stop);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} timed jobs failed; the others were run, and the next tick tries again.",
                failures);
    }

    private async Task NoteAsync(string job, TableEntity? before, CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        var times = (before?.GetInt32("Times") ?? 0) + 1;
        var alert = before?.GetString("Alert") ?? $"{today:yyyy-MM-dd}-{job}-timer-failed";
        await _table.UpsertEntityAsync(new TableEntity(Partition, job) { ["Times"] = times, ["Alert"] = alert }, TableUpdateMode.Replace,
            stop);
        if (times < Patience) return;
        var words =
            $"The timed job {job} failed at {Patience} ticks in a row. The other jobs run as usual; this one is tried again at each tick.";
        await board.PostAsync(
            [Alerts.Alert(AlertEvent.TimedJobFailed, alert, $"A timed job fails: {job}", words,
                "Look for TimedJobFailed in the log. Once the cause is gone, the next tick does what was left undone.", NoticeOrder.First)],
                    today, stop);
    }

    private async Task EndAsync(string job, TableEntity before, CancellationToken stop)
    {
        if (before.GetInt32("Times") >= Patience)
            await board.CloseAsync(before.GetString("Alert"),
                string.Create(CultureInfo.InvariantCulture, $"The timed job {job} works again."), BusinessDate.Today(clock),
                    NoticeOrder.First, stop);
        await _table.DeleteEntityAsync(Partition, job, cancellationToken: stop);
    }

    [LoggerMessage(EventId = 133, EventName = "TimedJobFailed", Level = LogLevel.Error,
        Message = "The timed job {Job} failed and is tried again at the next tick")]
    private partial void LogFailed(string job, Exception fault);
}
