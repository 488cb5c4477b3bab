using Cronos;
using Dit.Interface.Intake;
using Dit.Interface.Reference;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Schedules;
using DitFunctions.Local.Watching;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Operating;

/// <summary>
/// Stays up: looks after its folders, the inbound containers and the queues, and runs the timers, as the Azure host does.
/// </summary>
/// <param name="logging">Where the jobs' log goes.</param>
/// <param name="settings">What it read from its environment.</param>
internal sealed partial class StandingHost(StorageSession session, ILoggerFactory logging, StandingSettings settings)
{
    /// <summary>Who does what an operator has asked for.</summary>
    internal const string WhoDoesIt =
        "A host that is running does it within minutes; otherwise the next 'dit run', or 'dit process' on this data folder, does it first.";

    private static readonly TimeSpan _recent = TimeSpan.FromDays(2);

    internal async Task RunAsync(CancellationToken stop)
    {
        var clock = TimeProvider.System;
        var disk = session.Data is { } data ? new DiskSpace(data, settings.FreeBytes, logging.CreateLogger<DiskSpace>()) : null;
        // Into an Azurite of our own nobody writes but by calls that put a whole blob.
        var jobs = session.Own is null ? settings : settings with { Uploads = settings.Uploads with { Settle = TimeSpan.Zero } };
        var pump = new QueuePumpOptions { MayTake = () => session.Own?.FaultOfSaving is null };
        await using var host = await JobHost.StartAsync(session.Storage, session.Queues, clock, logging, pump, jobs, stop);
        var (log, way) = (logging.CreateLogger<StandingHost>(), settings.Notify is null
            ? "notices stay as text in the container notifications" : "emails go by GOV.UK Notify");
        LogDelivery(log, way);
        using var folders = session.Own is { } own && disk is not null
            ? new FolderWork(new(session.Data!), host, own, settings.Uploads, disk, logging.CreateLogger<FolderWork>())
            : null;
        await BeginAsync(host, folders, clock, stop);
        var watch =
            new InboundWatch(host.Job<InboundDrops>(), host.Job<Receive>().ReceiveAsync, clock, logging.CreateLogger<InboundWatch>());
        await Task.WhenAll(
            watch.RunAsync(stop),
            folders?.RunAsync(stop) ?? Task.CompletedTask,
            new Schedule(clock, logging.CreateLogger<Schedule>()).RunAsync(Timers(host), stop));
    }

    // What a host before left, and what an operator asked for meanwhile, goes on at once.
    private async Task BeginAsync(JobHost host, FolderWork? folders, TimeProvider clock, CancellationToken stop)
    {
        if (folders is not null) await folders.BeginAsync(stop);
        await host.Job<ReferenceWatch>().RunAsync(stop);
        if (!await host.Job<ReferenceStore>().HasSetAsync(stop)) return;
        if (session.Own is not null)
        {
            var since = BusinessDate.Of(clock.GetUtcNow() - _recent);
            await AloneAsync(() => host.Job<LostConfirmations>().MendAsync(since, needed => folders?.PutBack(needed), stop), stop);
        }

        // Nobody else is at work on a storage of our own.
        await AloneAsync(() => host.Job<Sweeper>().RunAsync(session.Own is null ? Sweeper.Patience : TimeSpan.Zero, stop), stop);
    }

    private async Task AloneAsync(Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            LogNotDrivenOn(logging.CreateLogger<StandingHost>(), fault);
        }
    }

    private static IReadOnlyList<ScheduledJob> Timers(JobHost host) =>
        [.. Crons.All.Select(tick => new ScheduledJob(
            tick.Key.ToString(), CronExpression.Parse(tick.Value), stop => host.Job<TimedWork>().RunAsync(tick.Key, stop)))];

    [LoggerMessage(EventId = 261, EventName = "NotDrivenOn", Level = LogLevel.Error,
        Message = "What was left by the host before could not all be driven on; the timers try again")]
    private static partial void LogNotDrivenOn(ILogger log, Exception fault);

    [LoggerMessage(EventId = 260, EventName = "DeliveryChosen", Level = LogLevel.Information, Message = "Delivery: {Way}")]
    private static partial void LogDelivery(ILogger log, string way);
}
