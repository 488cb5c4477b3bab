using Dit.Interface.Hosting;
using Dit.Interface.Work;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>The timers tick in UTC; the jobs of <see cref="TimedWork"/> decide by the business date in London what is due.</summary>
public sealed class Timers(TimedWork work, WorkLimit limit)
{
    /// <summary>Reference data, files that are stuck, the backlog, dead letters.</summary>
    [Function(nameof(Often))]
    public Task Often([TimerTrigger("%" + ScheduleSettings.Often + "%")] TimerInfo tick, CancellationToken stop) =>
        RunAsync(TimedTick.Often, stop);

    /// <summary>Extracts, notices, applicants, reports, emails: what is due at times of the day.</summary>
    [Function(nameof(Quarter))]
    public Task Quarter([TimerTrigger("%" + ScheduleSettings.Quarter + "%")] TimerInfo tick, CancellationToken stop) =>
        RunAsync(TimedTick.Quarter, stop);

    /// <summary>The copy of the tables, and the purge.</summary>
    [Function(nameof(Night))]
    public Task Night([TimerTrigger("%" + ScheduleSettings.Night + "%")] TimerInfo tick, CancellationToken stop) =>
        RunAsync(TimedTick.Night, stop);

    private Task RunAsync(TimedTick tick, CancellationToken stop) => limit.RunAsync(token => work.RunAsync(tick, token), stop);
}
