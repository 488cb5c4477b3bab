using System.Globalization;
using Dit.Interface.Extracts;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Intake;

/// <summary>
/// Drives on what is unfinished: takes blobs that nobody announced, lets waiting files go whose lane is free, and sends the
/// first message of a file at work again when its messages were lost, and lets go what waited for a pause. All of it is safe at any time.
/// </summary>
public sealed partial class Sweeper(InboundDrops drops, Receive receive, Lanes lanes, Traffic traffic, Pauses pauses, PausedWork paused, Publisher publisher, WaitingNotices notices, PutBack putBack, ReferenceStore reference, IWorkOutbox outbox, TimeProvider clock, ILogger<Sweeper> log)
{
    /// <summary>Sweeps once.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!await reference.HasSetAsync(stop)) return;
        await DriveOnAsync(stop);
        await putBack.SendAsync(clock.GetUtcNow(), stop);
        var failed = new List<Exception>();
        foreach (var door in new[] { Containers.EsrInbound, Containers.TisInbound })
            await foreach (var drop in drops.ReadyAsync(door, stop)) await TakeAsync(drop, failed, stop);

        if (failed.Count > 0) throw new AggregateException($"{failed.Count} files could not be taken; the next sweep tries again.", failed);
    }

    /// <summary>Drives on what was taken before: files at work, files that wait, and what waited for a pause that is over.</summary>
    public async Task DriveOnAsync(CancellationToken stop)
    {
        var attempt = clock.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var set = await pauses.CurrentAsync(stop);
        foreach (var (lane, run) in await lanes.BusyAsync(stop))
        {
            // What waits for a pause has nothing to do until it is over; everything else may have lost a message.
            if (await paused.OfAsync(RunId.Parse(run), set, stop) is not null) continue;
            LogDrivenOn(lane, run);
            await outbox.SendAsync([new WorkMessage(WorkQueues.Receive, run, "") { Attempt = attempt }], stop);
        }

        await traffic.AdvanceAllAsync(stop);
        await publisher.PublishWaitingAsync(stop);
        await notices.ReleaseAsync(stop);
    }

    // One file that cannot be taken must not keep the others waiting; what it threw is thrown at the end.
    private async Task TakeAsync(Drop drop, List<Exception> failed, CancellationToken stop)
    {
        try
        {
            await receive.ReceiveAsync(drop, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            failed.Add(fault);
        }
    }

    [LoggerMessage(EventId = 120, EventName = "DrivenOn", Level = LogLevel.Information, Message = "Lane {Lane}: the work of run {Run} is sent again")]
    private partial void LogDrivenOn(string lane, string run);
}
