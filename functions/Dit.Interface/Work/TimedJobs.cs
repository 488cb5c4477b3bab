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
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Work;

/// <summary>
/// All that clocks start, on every host and in <c>process</c>, in its order: to add a job is to add a line here. What a host adds of its
/// own comes last, so that a transport that is away keeps no file waiting.
/// </summary>
public sealed class TimedJobs(IServiceProvider services, TimeProvider clock, IEnumerable<TimedJob> ofHost)
{
    // The age of the oldest file is measured first: a sweep that fails must not make it invisible.
    internal IReadOnlyList<TimedJob> All { get; } =
    [
        new("oldest-file", TimedTick.Often, Of<Backlog>(services).MeasureOldestAsync) { RunsBeforeReference = true },
        new("reference", TimedTick.Often, Of<ReferenceWatch>(services).RunAsync) { RunsBeforeReference = true },
        new("sweep", TimedTick.Often, Of<Sweeper>(services).RunAsync),
        Due("extracts", DayStage.Noon, Of<DailyExtract>(services).RunDueAsync, Of<DailyExtract>(services).RunAsync),
        Due("weekly-notices", DayStage.Noon, Of<WeeklyNotices>(services).RunDueAsync, Of<WeeklyNotices>(services).RunAsync),
        OfDay("full-file-requests", DayStage.Noon, Of<FullFileRequests>(services).RunAsync, clock),
        OfDay("applicants", DayStage.Noon, Of<Lifecycle>(services).RunAsync, clock),
        new("late-extracts", TimedTick.Quarter, Of<ExtractWatch>(services).RunDueAsync),
        OfDay("receipts", DayStage.End, Of<ReceiptWatch>(services).RunAsync, clock),
        new("missing-files", TimedTick.Quarter, Of<MissingFiles>(services).RunDueAsync),
        OfDay("quality-notices", DayStage.End, Of<QualityNotices>(services).RunAsync, clock),
        Due("reports", DayStage.End, Of<DayReports>(services).RunDueAsync, Of<DayReports>(services).RunAsync),
        new("delivery", TimedTick.Quarter, Of<DeliveryWatch>(services).RunAsync),
        new("backup", TimedTick.Night, stop => Of<TableBackup>(services).RunAsync(BusinessDate.Today(clock), stop)),
        new("purge", TimedTick.Night, stop => Of<Purge>(services).RunAsync(BusinessDate.Today(clock), dryRun: false, stop)),
        .. ofHost,
    ];

    private static T Of<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    // A job that knows by itself what is due, and has a part in a business date that is played.
    private static TimedJob Due(string name, DayStage stage, Func<CancellationToken, Task> due,
        Func<DateOnly, CancellationToken, Task> day) =>
        new(name, TimedTick.Quarter, due) { InDay = (stage, day) };

    // A job whose only question is the business date.
    private static TimedJob OfDay(string name, DayStage stage, Func<DateOnly, CancellationToken, Task> work, TimeProvider clock) =>
        new(name, TimedTick.Quarter, stop => work(BusinessDate.Today(clock), stop)) { InDay = (stage, work) };
}

/// <summary>Starts what clocks start (<see cref="TimedJobs"/>), each job alone.</summary>
public sealed class TimedWork(TimedRunner runner, ReferenceStore store, TimedJobs jobs)
{
    /// <summary>The jobs, in their order.</summary>
    public IReadOnlyList<TimedJob> Jobs { get; } = jobs.All;

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
    /// <param name="done">Told after each job how many are done, and of how many.</param>
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
}
