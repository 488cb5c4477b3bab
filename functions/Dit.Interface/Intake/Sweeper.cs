using Dit.Core.Files.Lanes;
using Dit.Interface.Applicants;
using Dit.Interface.Extracts;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Drives on what is unfinished: takes blobs that nobody announced, lets waiting files go whose lane is free, sends the work of a
/// file again that has not moved for a while, and continues what waited for a pause. All of it is safe at any time; one lane or drop
/// that fails keeps no other waiting.
/// </summary>
public sealed partial class Sweeper(
    InboundDrops drops, Receive receive, Lanes lanes, LedgerUpgrade upgrade, JournalUpgrade journal, Traffic traffic, RunBook runs,
        Pauses pauses, Publisher publisher, WaitingNotices notices, PutBack putBack, ReferenceStore reference, IWorkOutbox outbox,
            TimeProvider clock, ILogger<Sweeper> log)
{
    /// <summary>
    /// How long the work of a file may be idle before it counts as lost: longer than a step takes, or a queue hides a message.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Sweeps once.</summary>
    public Task RunAsync(CancellationToken stop) => RunAsync(Patience, stop);

    /// <summary>Sweeps once.</summary>
    /// <param name="patience">How long work may stand; zero for a host that knows that nobody else is at work.</param>
    /// <exception cref="AggregateException">Some of it failed; the rest was done, and the next sweep tries again.</exception>
    public async Task RunAsync(TimeSpan patience, CancellationToken stop)
    {
        if (!await reference.HasSetAsync(stop)) return;
        var failed = new List<Exception>();
        await DriveOnAsync(patience, failed, stop);
        await AloneAsync(() => putBack.SendAsync(clock.GetUtcNow(), stop), failed, stop);
        foreach (var door in new[] { Containers.EsrInbound, Containers.TisInbound })
            await AloneAsync(() => TakeAllAsync(door, failed, stop), failed, stop);

        await AloneAsync(() => lanes.CloseEmptyAsync(stop), failed, stop);
        // Last: what raises an old store for long must not hold up the work of the sweep.
        await AloneAsync(() => journal.EnsureAsync(stop), failed, stop);
        if (failed.Count > 0)
            throw new AggregateException($"{Plural.Of(failed.Count, "piece")} of work could not be driven on; the next sweep tries "
                + "again.", failed);
    }

    /// <summary>Drives on what was taken before: files at work, files that wait, and what waited for a pause that is over.</summary>
    /// <param name="patience">How long work may stand; zero for a host that knows that nobody else is at work.</param>
    /// <exception cref="AggregateException">Some of it failed; the rest was done.</exception>
    public async Task DriveOnAsync(TimeSpan patience, CancellationToken stop)
    {
        var failed = new List<Exception>();
        await DriveOnAsync(patience, failed, stop);
        await AloneAsync(() => journal.EnsureAsync(stop), failed, stop);
        if (failed.Count > 0) throw new AggregateException($"{Plural.Of(failed.Count, "piece")} of work could not be driven on.", failed);
    }

    private async Task DriveOnAsync(TimeSpan patience, List<Exception> failed, CancellationToken stop)
    {
        await upgrade.EnsureAsync(stop);
        var set = await pauses.CurrentAsync(stop);
        foreach (var lane in await lanes.OpenAsync(stop)) await AloneAsync(() => DriveOnAsync(lane, set, patience, stop), failed, stop);
        await AloneAsync(() => publisher.PublishWaitingAsync(stop), failed, stop);
        await AloneAsync(() => notices.ReleaseAsync(stop), failed, stop);
    }

    private async Task DriveOnAsync(LaneSnapshot lane, PauseSet set, TimeSpan patience, CancellationToken stop)
    {
        // What waits for a pause has nothing to do until it is over, and then goes on at once; everything else may have lost a message.
        if (lane.AtWork is { } file && !set.Has(file.WaitsFor)
            && (file.WaitsFor.Length > 0 || await HasStoodAsync(lane, file, patience, stop)))
        {
            var now = clock.GetUtcNow();
            if (!await lanes.TryMoveAsync(lane, now, stop)) return;
            LogDrivenOn(lane.Name, file.Run);
            await outbox.SendAsync(
                [new WorkMessage(WorkQueues.Receive, file.Run,
                    "") { Attempt = now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture) }], stop);
            // Noted after it: whoever dies between the two sends it once more.
            await traffic.WaitAsync(RunId.Parse(file.Run), "", stop);
        }

        await traffic.AdvanceAsync(lane.Name, stop);
    }

    // A large file moves for long: its marks tell.
    private async Task<bool> HasStoodAsync(LaneSnapshot lane, LaneFile file, TimeSpan patience, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - patience;
        return !(lane.MovedAt > since) && !((await runs.ReadAsync(RunId.Parse(file.Run), stop)).MovedAt > since);
    }

    private async Task TakeAllAsync(string door, List<Exception> failed, CancellationToken stop)
    {
        await foreach (var drop in drops.ReadyAsync(door, stop)) await AloneAsync(() => receive.ReceiveAsync(drop, stop), failed, stop);
    }

    // What fails must not keep the others waiting; what it threw is thrown at the end.
    private static async Task AloneAsync(Func<Task> work, List<Exception> failed, CancellationToken stop)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            failed.Add(fault);
        }
    }

    [LoggerMessage(EventId = 120, EventName = "DrivenOn", Level = LogLevel.Information,
        Message = "Lane {Lane}: the work of run {Run} is sent again")]
    private partial void LogDrivenOn(string lane, string run);
}
