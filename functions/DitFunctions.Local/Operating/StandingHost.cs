using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Interface.Applicants;
using Dit.Interface.Backup;
using Dit.Interface.Delivery;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Notices;
using Dit.Interface.Purging;
using Dit.Interface.Receipts;
using Dit.Interface.Reference;
using Dit.Interface.Reports;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Schedules;
using DitFunctions.Local.Watching;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Operating;

/// <summary>Stays up: watches the inbound containers and the queues, and runs the timers, as the Azure host does.</summary>
/// <param name="session">The storage.</param>
/// <param name="logging">Where the jobs' log goes.</param>
/// <param name="notify">How emails go; null when they do not, and notices stay as text.</param>
/// <param name="uploads">When a drop may be taken.</param>
internal sealed partial class StandingHost(StorageSession session, ILoggerFactory logging, NotifySettings? notify, UploadRules uploads)
{
    internal async Task RunAsync(CancellationToken stop)
    {
        var clock = TimeProvider.System;
        await using var host = await JobHost.StartAsync(session.Storage, session.Queues, clock, logging, new QueuePumpOptions(), notify, uploads, stop);
        var way = notify is null ? "notices stay as text in the container notifications" : "e-mails go by GOV.UK Notify";
        var log = logging.CreateLogger<StandingHost>();
        LogDelivery(log, way);
        await host.Job<ReferenceWatch>().RunAsync(stop);
        var watch = new InboundWatch(
            host.Job<InboundDrops>(),
            host.Job<Receive>().ReceiveAsync,
            clock,
            logging.CreateLogger<InboundWatch>());
        await Task.WhenAll(watch.RunAsync(stop), new Schedule(clock, logging.CreateLogger<Schedule>()).RunAsync(Timers(host, clock), stop));
    }

    private static IReadOnlyList<ScheduledJob> Timers(JobHost host, TimeProvider clock) =>
    [
        new("reference", Crons.Sweep, stop => host.Job<ReferenceWatch>().RunAsync(stop)),
        .. WorkTimers(host, clock).Select(job => job with { RunAsync = stop => host.Job<OnceInForce>().RunAsync(job.RunAsync, stop) }),
    ];

    private static IReadOnlyList<ScheduledJob> WorkTimers(JobHost host, TimeProvider clock) =>
    [
        new("extracts", Crons.Extracts, host.Job<DailyExtract>().RunDueAsync),
        new("weekly", Crons.Weekly, host.Job<WeeklyNotices>().RunDueAsync),
        new("sweep", Crons.Sweep, host.Job<Sweeper>().RunAsync),
        new("daily", Crons.LifecycleAndGrids, async stop =>
        {
            await host.Job<ExtractWatch>().RunDueAsync(stop);
            await host.Job<Lifecycle>().RunAsync(BusinessDate.Today(clock), stop);
            await host.Job<ReceiptWatch>().RunAsync(BusinessDate.Today(clock), stop);
            await host.Job<MissingFiles>().RunDueAsync(stop);
            await host.Job<QualityNotices>().RunAsync(BusinessDate.Today(clock), stop);
            await host.Job<DayReports>().RunDueAsync(stop);
        }),
        new("delivery", Crons.Delivery, host.Job<DeliveryWatch>().RunAsync),
        new("backup", Crons.Purge, stop => host.Job<TableBackup>().RunAsync(BusinessDate.Today(clock), stop)),
        new("purge", Crons.Purge, stop => host.Job<Purge>().RunAsync(BusinessDate.Today(clock), dryRun: false, stop)),
    ];

    [LoggerMessage(EventId = 260, EventName = "DeliveryChosen", Level = LogLevel.Information, Message = "Delivery: {Way}")]
    private static partial void LogDelivery(ILogger log, string way);
}
