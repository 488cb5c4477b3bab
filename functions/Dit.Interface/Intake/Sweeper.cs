using Dit.Interface.Extracts;
using Dit.Interface.Journal;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Takes blobs that nobody announced, and drives on what is unfinished. All of it is safe at any time; one lane or drop that fails keeps
/// no other waiting.
/// </summary>
public sealed class Sweeper(UnfinishedWork unfinished, LaneTable lanes, PutBack putBack, Receive receive, ReferenceStore reference,
    TimeProvider clock)
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
        var failed = new Failures();
        await unfinished.DriveOnAsync(patience, failed, stop);
        await failed.TryAsync(() => putBack.SendAsync(clock.GetUtcNow(), stop), stop);
        foreach (var door in new[] { Containers.EsrInbound, Containers.TisInbound })
            await failed.TryAsync(() => receive.ReceiveAllAsync(door, failed, stop), stop);

        await failed.TryAsync(() => lanes.CloseEmptyAsync(stop), stop);
        await unfinished.UpgradeAsync(failed, stop);
        failed.ThrowIfAny(count => $"{Plural.Of(count, "piece")} of work could not be driven on; the next sweep tries again.");
    }

    /// <summary>Drives on what was taken before: files at work, files that wait, and what waited for a pause that is over.</summary>
    /// <param name="patience">How long work may stand; zero for a host that knows that nobody else is at work.</param>
    /// <exception cref="AggregateException">Some of it failed; the rest was done.</exception>
    public async Task DriveOnAsync(TimeSpan patience, CancellationToken stop)
    {
        var failed = new Failures();
        await unfinished.DriveOnAsync(patience, failed, stop);
        await unfinished.UpgradeAsync(failed, stop);
        failed.ThrowIfAny(count => $"{Plural.Of(count, "piece")} of work could not be driven on.");
    }
}

/// <summary>What was taken before and is not done: files in their lanes, and what waited for a pause that is over.</summary>
public sealed class UnfinishedWork(LedgerUpgrade upgrade, JournalUpgrade journal, LaneDrive lanes, Publisher publisher,
    WaitingNotices notices)
{
    internal async Task DriveOnAsync(TimeSpan patience, Failures failed, CancellationToken stop)
    {
        await upgrade.EnsureAsync(stop);
        await lanes.DriveOnAsync(patience, failed, stop);
        await failed.TryAsync(() => publisher.PublishWaitingAsync(stop), stop);
        await failed.TryAsync(() => notices.ReleaseAsync(stop), stop);
    }

    /// <summary>Comes last: what raises an old store for long must not hold up the work of the sweep.</summary>
    internal Task UpgradeAsync(Failures failed, CancellationToken stop) => failed.TryAsync(() => journal.EnsureAsync(stop), stop);
}
