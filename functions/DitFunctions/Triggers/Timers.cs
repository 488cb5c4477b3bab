using Dit.Core.Codes;
using Dit.Interface.Backup;
using Dit.Interface.Extracts;
using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Dit.Interface.Measures;
using Dit.Interface.Notices;
using Dit.Interface.Purging;
using Dit.Interface.Reference;
using Dit.Interface.Work;
using DitFunctions.Transport;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>The timers tick in UTC and often; the jobs decide by the business date in London what is due.</summary>
public sealed class Timers(
    DailyExtract extract, WeeklyNotices weekly, ReferenceWatch reference, OnceInForce inForce, Sweeper sweeper, Backlog backlog, IQueueDepths depths, IDeadLetterQueues given, DailyWork daily, Purge purge, TableBackup backup, WorkLimit limit, TimeProvider clock)
{
    /// <summary>Publishes the extracts that are due.</summary>
    [Function(nameof(DueExtracts))]
    public Task DueExtracts([TimerTrigger("%" + ScheduleSettings.Extracts + "%")] TimerInfo tick, CancellationToken stop) =>
        DueAsync(extract.RunDueAsync, stop);

    /// <summary>Sends the weekly notices that are due.</summary>
    [Function(nameof(WeeklyNotices))]
    public Task WeeklyNotices([TimerTrigger("%" + ScheduleSettings.Weekly + "%")] TimerInfo tick, CancellationToken stop) =>
        DueAsync(weekly.RunDueAsync, stop);

    /// <summary>Measures the backlog, puts reference data in force, drives on what stands still, records what queues gave up.</summary>
    [Function(nameof(Sweep))]
    public Task Sweep([TimerTrigger("%" + ScheduleSettings.Sweep + "%")] TimerInfo tick, CancellationToken stop) =>
        limit.RunAsync(SweepAsync, stop);

    /// <summary>Closes applicants that were hired or have lapsed, alerts for receipts that did not come, writes the day's grids and reports, asks what became of e-mails.</summary>
    [Function(nameof(Daily))]
    public Task Daily([TimerTrigger("%" + ScheduleSettings.Daily + "%")] TimerInfo tick, CancellationToken stop) =>
        DueAsync(daily.RunAsync, stop);

    /// <summary>Copies the tables, then removes what is past its time.</summary>
    [Function(nameof(Purge))]
    public Task Purge([TimerTrigger("%" + ScheduleSettings.Purge + "%")] TimerInfo tick, CancellationToken stop) =>
        DueAsync(
            async token =>
            {
                await backup.RunAsync(BusinessDate.Today(clock), token);
                await purge.RunAsync(BusinessDate.Today(clock), dryRun: false, token);
            },
            stop);

    // Before the first reference data there is nothing to be due.
    private Task DueAsync(Func<CancellationToken, Task> work, CancellationToken stop) => limit.RunAsync(token => inForce.RunAsync(work, token), stop);

    // The age is measured first: a sweep that fails must not make the backlog invisible. The transport comes last: one that is
    // away must not keep files from being taken.
    private async Task SweepAsync(CancellationToken stop)
    {
        await backlog.MeasureOldestAsync(stop);
        await reference.RunAsync(stop);
        await sweeper.RunAsync(stop);
        await given.CollectAsync(stop);
        foreach (var queue in WorkQueues.All) Backlog.MeasureQueue(queue, await depths.CountAsync(queue, stop));
    }
}
