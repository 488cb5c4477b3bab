using Dit.Core.Files;
using Dit.Core.Files.Lanes;
using Dit.Core.Notices;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Carries out what <see cref="LaneMachine"/> decides: a lane is read, the next step decided and written in one transaction, if
/// nobody changed the lane meanwhile; else all of it is done again. What must be there before the step (a copy in quarantine, an
/// alert) comes first, messages come after it: whoever dies between is made up for by the sweeper.
/// </summary>
public sealed partial class Traffic(
    Lanes lanes, FileLedger ledger, LedgerUpgrade upgrade, EmployersWithNews employers, QuarantineRoom quarantine, NoticeBoard notices,
        Pauses pauses, IWorkOutbox outbox, TimeProvider clock, ILogger<Traffic> log)
{
    /// <summary>How often a step is decided again because others changed the lane.</summary>
    private const int MostTries = 100;

    private DateOnly Today => BusinessDate.Today(clock);

    /// <summary>Takes a file, its number with it, and puts it into its lane.</summary>
    /// <param name="entry">Its entry; a replay's has no number of its own.</param>
    /// <param name="keepAsync">Keeps what the file needs, before the ledger says that it is taken.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    /// <returns>What became of it, and its lane afterwards when it was taken.</returns>
    internal async Task<(TakeAnswer Answer, LaneSnapshot? Lane)> TakeAsync(FileEntry entry, Func<Task> keepAsync, CancellationToken stop)
    {
        await upgrade.EnsureAsync(stop);
        var name = entry.FileName!;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await lanes.ReadAsync(name.Lane, stop);
            var known = await ledger.WithNumberAsync(name.Stream, name.Sequence, stop);
            var answer = Decide(before.Lane, entry, known);
            if (answer is not TakeAnswer.Taken(var step)) return (answer, null);
            if (tries == 0) await keepAsync();
            // Before the ledger takes it: a file that is taken is not looked at again.
            foreach (var bad in known.Where(file => file.Status == FileStatus.Quarantined && file.FileName?.Canonical == name.Canonical
                && !entry.Run.IsReplay))
                await notices.CloseAsync(Alerts.QuarantinedId(bad.Name, bad.Reason!.Value, bad.Hash),
                    $"A good file of the same name has come: {name.Canonical}.", Today, NoticeOrder.Of(name), stop);
            var write = Write() with
            {
                Taken = entry,
                Over = known.FirstOrDefault(file => file.Run == entry.Run)?.ETag,
                Mark = await lanes.MarkOpenAsync(name.Lane, stop),
            };
            if (await lanes.TryCommitAsync(before, step, write, stop) is { } after) return (answer, after);
        }

        throw TooBusy(name.Lane);
    }

    /// <summary>
    /// Sends the next file of a lane to work, when the lane is free and not paused; holds, refuses and tells what is to be.
    /// </summary>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    /// <param name="known">The lane as the caller has just written it; null when it is to be read.</param>
    internal async Task AdvanceAsync(string lane, CancellationToken stop, LaneSnapshot? known = null)
    {
        string? tried = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = known ?? await lanes.ReadAsync(lane, stop);
            // Our own step, whose answer was lost on the way: its message was not sent.
            if (tried is not null && known is null && before.Lane.AtWork == tried) await BeginAsync(tried, stop);
            tried = null;
            var move = LaneMachine.Next(before.Lane, await ViewAsync(before, stop));
            if (move is LaneMove.Rest) return;
            if (move is LaneMove.Enter(var file, _)) tried = file.Run;
            known = await CarryOutAsync(before, move, stop);
        }

        throw TooBusy(lane);
    }

    /// <summary>Ends the work of a file, and sends the next one. Told again, or too late, it changes nothing.</summary>
    /// <param name="result">What came of it; null when that is noted already.</param>
    /// <returns>True when this call ended it.</returns>
    public async Task<bool> FinishAsync(RunId run, FileResult? result, CancellationToken stop)
    {
        var after = await StepAsync(run.Lane, now => LaneMachine.Finish(now, run.ToString()), Write() with { Result = result }, stop);
        await AdvanceAsync(run.Lane, stop, after);
        await AdvanceWaitingForAsync(run.Lane, stop);
        return after is not null;
    }

    /// <summary>Holds the file at work for its reason.</summary>
    public async Task HoldAsync(FileEntry entry, FileFault reason, string words, CancellationToken stop)
    {
        var lane = entry.Run.Lane;
        var after = await StepAsync(lane, now => LaneMachine.Hold(now, entry.Run.ToString(), reason, words), Write(), stop);
        if (after is not null)
        {
            FileMeasures.Rested(entry, FileStatus.Held);
            LogHeld(entry.Run.ToString(), reason);
        }

        await AdvanceAsync(lane, stop, after);
        await AdvanceWaitingForAsync(lane, stop);
    }

    /// <summary>A full file at work may load. When files are held before it they go first, and it comes back after them.</summary>
    /// <returns>True when it goes on now; false when it is not to be loaded by this call.</returns>
    public async Task<bool> ClearAsync(FileEntry entry, CancellationToken stop)
    {
        var run = entry.Run.ToString();
        if (await StepAsync(entry.Run.Lane, now => LaneMachine.Clear(now, run), Write(), stop) is { } cleared)
        {
            await AdvanceAsync(entry.Run.Lane, stop, cleared);
            return false;
        }

        return (await lanes.ReadAsync(entry.Run.Lane, stop)).Lane.AtWork == run;
    }

    /// <summary>Sends a body's file to work once more that was at its end; when it is its turn in the lane.</summary>
    internal async Task WorkAgainAsync(FileEntry entry, CancellationToken stop)
    {
        var lane = entry.Run.Lane;
        var mark = await lanes.MarkOpenAsync(lane, stop);
        var after = await StepAsync(lane, now => LaneMachine.Again(now, LaneRows.FileOf(entry) with { JudgedOn = entry.JudgedOn }),
            Write() with { Mark = mark }, stop);
        await AdvanceAsync(lane, stop, after);
    }

    /// <summary>Notes that the file at work waits for a paused target.</summary>
    public Task WaitAsync(RunId run, string target, CancellationToken stop) =>
        StepAsync(run.Lane, now => LaneMachine.Wait(now, run.ToString(), target), Write(), stop);

    /// <summary>Lets a held file go on.</summary>
    /// <returns>The files of its lane that are held before it; null when it is not held.</returns>
    public async Task<IReadOnlyList<LaneFile>?> ReleaseAsync(RunId run, CancellationToken stop)
    {
        await upgrade.EnsureAsync(stop);
        var after = await StepAsync(run.Lane, now => LaneMachine.Release(now, run.ToString()), Write(), stop);
        if (after is not { Lane: var lane }) return null;
        return lane.IsEmployer ? [.. lane.Waiting.TakeWhile(file => file.Run != run.ToString()).Where(file => file.IsHeld)] : [];
    }

    private TakeAnswer Decide(Lane lane, FileEntry entry, IReadOnlyList<FileEntry> known)
    {
        var file = LaneRows.FileOf(entry);
        if (!entry.Run.IsReplay)
        {
            var used = known.Where(other => other.Status != FileStatus.Quarantined && !other.Run.IsReplay);
            return LaneMachine.Take(lane, file, Use(entry), [.. used.Select(Use)], Today);
        }

        return known.Any(other => other.Run == entry.Run) ? new TakeAnswer.SeenAgain(file.Run)
            : new TakeAnswer.Taken(LaneMachine.Join(lane, file, Today));
    }

    private static NumberUse Use(FileEntry entry) => new(entry.Run.ToString(), entry.FileName!.Canonical, entry.Hash);

    private LaneWrite Write() => new(clock.GetUtcNow(), Today);

    private async Task<LaneView> ViewAsync(LaneSnapshot before, CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        var (lane, isPaused) = (before.Lane, set.OfLane(before.Name) is not null);
        var asks = !lane.IsEmployer && !isPaused && lane.AtWork is null && lane.Files.Count > 0;
        return new(Today, clock.GetUtcNow(), isPaused, asks
            ? await employers.OfAsync(DeaneryBody.Parse(before.Name["DE-".Length..]), Today, set, stop) : []);
    }

    /// <summary>Does what comes before a move, writes it, does what comes after it.</summary>
    /// <returns>The lane afterwards; null when somebody changed it meanwhile.</returns>
    private async Task<LaneSnapshot?> CarryOutAsync(LaneSnapshot before, LaneMove move, CancellationToken stop)
    {
        switch (move)
        {
            case LaneMove.Enter(var file, var step):
                if (file is { Hold: { } fault, IsTold: true }) await CloseAlertAsync(file, fault, stop);
                var entered = await lanes.TryCommitAsync(before, step, Write(), stop);
                if (entered is not null) await BeginAsync(file.Run, stop);
                return entered;
            case LaneMove.Refuse(var file, var words, var step):
                await quarantine.KeepAsync(await ledger.GetAsync(RunId.Parse(file.Run), stop), FileFault.WrongSequence, words, stop);
                return await lanes.TryCommitAsync(before, step with { Changes = [step.Changes[0] with { Words = words }] }, Write(), stop);
            case LaneMove.Tell(var file, var words, var step):
                await TellAsync(await ledger.GetAsync(RunId.Parse(file.Run), stop), file.Hold!.Value, words, stop);
                return await lanes.TryCommitAsync(before, step, Write(), stop);
            case LaneMove.Write(var step):
                var written = await lanes.TryCommitAsync(before, step, Write(), stop);
                foreach (var held in step.Changes.Where(change => written is not null && change.Kind == LaneChangeKind.Held))
                    LogHeld(held.File.Run, held.File.Hold!.Value);
                return written;
            default:
                return before;
        }
    }

    private Task BeginAsync(string run, CancellationToken stop) => outbox.SendAsync([new WorkMessage(WorkQueues.Receive, run, "")], stop);

    private Task TellAsync(FileEntry entry, FileFault reason, string? words, CancellationToken stop) =>
        notices.PostAsync([Alerts.Held(entry.Name, reason, words ?? entry.Detail, entry.Hash, NoticeOrder.Of(entry.FileName))], Today,
            stop);

    private async Task CloseAlertAsync(LaneFile file, FileFault fault, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(RunId.Parse(file.Run), stop);
        var words = file.Released ? $"An operator released {entry.Name}; it goes to work."
            : fault == FileFault.DatedAhead ? $"The day of {entry.Name} has come; it goes to work."
            : $"What was missing before {entry.Name} has come; it goes to work.";
        await notices.CloseAsync(Alerts.HeldId(entry.Name, fault, entry.Hash), words, Today, NoticeOrder.Of(entry.FileName), stop);
    }

    // A body that waits for this employer's files need not wait for the sweeper.
    private async Task AdvanceWaitingForAsync(string employer, CancellationToken stop)
    {
        if (!employer.StartsWith("GO-", StringComparison.Ordinal)) return;
        foreach (var lane in (await lanes.OpenNamesAsync(stop)).Where(lane => lane.StartsWith("DE-", StringComparison.Ordinal)))
            if ((await lanes.ReadAsync(lane, stop)).Lane.Files.Any(file => file.WaitsFor == employer)) await AdvanceAsync(lane, stop);
    }

    // The lane afterwards; null when there was nothing to do.
    private async Task<LaneSnapshot?> StepAsync(string lane, Func<Lane, LaneStep?> decide, LaneWrite write, CancellationToken stop)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await lanes.ReadAsync(lane, stop);
            if (decide(before.Lane) is not { } step) return null;
            if (await lanes.TryCommitAsync(before, step, write, stop) is { } after) return after;
        }

        throw TooBusy(lane);
    }

    private static InvalidOperationException TooBusy(string lane) =>
        new($"Lane {lane} was changed by others {MostTries} times in a row; the work is tried again.");

    [LoggerMessage(EventId = 102, EventName = "FileHeld", Level = LogLevel.Warning, Message = "Run {Run} is held: {Reason}")]
    private partial void LogHeld(string run, FileFault reason);
}
