using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Backup;
using Dit.Interface.Delivery;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Measures;
using Dit.Interface.Notices;
using Dit.Interface.Purging;
using Dit.Interface.Receipts;
using Dit.Interface.Reference;
using Dit.Interface.Reports;
using Dit.Interface.Requests;

namespace Dit.Interface.Work;

/// <summary>All that clocks start, on every host and in <c>process</c>: to add a job is to add a line here.</summary>
/// <param name="runner">Runs each alone.</param>
/// <param name="store">Says whether reference data are in force.</param>
/// <param name="backlog">Measures what is unfinished.</param>
/// <param name="reference">Takes reference data over.</param>
/// <param name="sweeper">Drives on what does not move.</param>
/// <param name="extract">Publishes the extracts that are due.</param>
/// <param name="weekly">Sends Monday's notices.</param>
/// <param name="requests">Asks ESR for full files.</param>
/// <param name="lifecycle">Closes applicants that were hired or have lapsed.</param>
/// <param name="extracts">Alerts of extracts that are late.</param>
/// <param name="receipts">Alerts of receipts that did not come.</param>
/// <param name="missing">Alerts of files that did not come.</param>
/// <param name="quality">Tells what is found again and again.</param>
/// <param name="reports">Writes the day's grids and reports.</param>
/// <param name="delivery">Asks what became of emails.</param>
/// <param name="backup">Copies the tables.</param>
/// <param name="purge">Removes what is past its time.</param>
/// <param name="ofHost">What the host's own transport needs: last of its tick, so that one that is away keeps no file waiting.</param>
/// <param name="clock">The clock.</param>
public sealed class TimedWork(
    TimedRunner runner,
    ReferenceStore store,
    Backlog backlog,
    ReferenceWatch reference,
    Sweeper sweeper,
    DailyExtract extract,
    WeeklyNotices weekly,
    FullFileRequests requests,
    Lifecycle lifecycle,
    ExtractWatch extracts,
    ReceiptWatch receipts,
    MissingFiles missing,
    QualityNotices quality,
    DayReports reports,
    DeliveryWatch delivery,
    TableBackup backup,
    Purge purge,
    IEnumerable<TimedJob> ofHost,
    TimeProvider clock)
{
    /// <summary>
    /// The jobs, in their order. The age of the oldest file is measured first: a sweep that fails must not make it invisible.
    /// </summary>
    public IReadOnlyList<TimedJob> Jobs { get; } =
    [
        new("oldest-file", TimedTick.Often, backlog.MeasureOldestAsync) { RunsBeforeReference = true },
        new("reference", TimedTick.Often, reference.RunAsync) { RunsBeforeReference = true },
        new("sweep", TimedTick.Often, sweeper.RunAsync),
        new("extracts", TimedTick.Quarter, extract.RunDueAsync) { InDay = (DayStage.Noon, extract.RunAsync) },
        new("weekly-notices", TimedTick.Quarter, weekly.RunDueAsync) { InDay = (DayStage.Noon, weekly.RunAsync) },
        OfDay("full-file-requests", DayStage.Noon, requests.RunAsync, clock),
        OfDay("applicants", DayStage.Noon, lifecycle.RunAsync, clock),
        new("late-extracts", TimedTick.Quarter, extracts.RunDueAsync),
        OfDay("receipts", DayStage.End, receipts.RunAsync, clock),
        new("missing-files", TimedTick.Quarter, missing.RunDueAsync),
        OfDay("quality-notices", DayStage.End, quality.RunAsync, clock),
        new("reports", TimedTick.Quarter, reports.RunDueAsync) { InDay = (DayStage.End, reports.RunAsync) },
        new("delivery", TimedTick.Quarter, delivery.RunAsync),
        new("backup", TimedTick.Night, stop => backup.RunAsync(BusinessDate.Today(clock), stop)),
        new("purge", TimedTick.Night, stop => purge.RunAsync(BusinessDate.Today(clock), dryRun: false, stop)),
        .. ofHost,
    ];

    /// <summary>Runs the jobs of a tick, each alone. Before the first reference data most have nothing to do.</summary>
    /// <exception cref="AggregateException">Some failed; the others were run.</exception>
    public async Task RunAsync(TimedTick tick, CancellationToken stop)
    {
        var due = Jobs.Where(job => job.When == tick).ToList();
        var hasSet = await store.FindAsync(stop) is not null;
        if (!hasSet && due.Exists(job => job.RunsBeforeReference))
        {
            await runner.RunAsync(due.Where(job => job.RunsBeforeReference), stop);
            due.RemoveAll(job => job.RunsBeforeReference);
            hasSet = await store.FindAsync(stop) is not null;
        }

        if (hasSet) await runner.RunAsync(due, stop);
    }

    /// <summary>Runs the jobs of a stage of a business date, each alone.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="day">The business date.</param>
    /// <param name="done">Told after each job how many are done, and of how many.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="AggregateException">Some failed; the others were run.</exception>
    public Task RunAsync(DayStage stage, DateOnly day, Action<int, int>? done, CancellationToken stop)
    {
        var due = Jobs.Where(job => job.InDay?.Stage == stage).ToList();
        return runner.RunAsync(due.Select((job, index) => job with { RunAsync = token => OneAsync(job, index, token) }), stop);

        async Task OneAsync(TimedJob job, int index, CancellationToken token)
        {
            await job.InDay!.Value.RunAsync(day, token);
            done?.Invoke(index + 1, due.Count);
        }
    }

    // A job whose only question is the business date.
    private static TimedJob OfDay(string name, DayStage stage, Func<DateOnly, CancellationToken, Task> work, TimeProvider clock) =>
        new(name, TimedTick.Quarter, stop => work(BusinessDate.Today(clock), stop)) { InDay = (stage, work) };
}
