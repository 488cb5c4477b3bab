using Dit.Core.Files.Lanes;
using Dit.Interface.Measures;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Carries out what <see cref="LaneMachine"/> decides: a lane is read, the next step decided and written in one transaction, if
/// nobody changed the lane meanwhile; else all of it is done again. What must be there before the step (a copy in quarantine, an
/// alert) comes first, messages come after it: whoever dies between is made up for by the sweeper.
/// </summary>
public sealed class Traffic(LaneTable lanes, LaneViews views, LaneNews news, IWorkOutbox outbox, TimeProvider clock)
{
    /// <summary>How often a step is decided again because others changed the lane.</summary>
    internal const int MostTries = 100;

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
            if (tried is not null && known is null && before.Lane.AtWork == tried) await SendAsync(tried, "", stop);
            tried = null;
            var move = LaneMachine.Next(before.Lane, await views.OfAsync(before, stop));
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
        await AdvanceAllAsync(run.Lane, after, stop);
        return after is not null;
    }

    /// <summary>Holds the file at work for its reason.</summary>
    public async Task HoldAsync(FileEntry entry, FileFault reason, string words, CancellationToken stop)
    {
        var after = await StepAsync(entry.Run.Lane, now => LaneMachine.Hold(now, entry.Run.ToString(), reason, words), Write(), stop);
        if (after is not null)
        {
            FileMeasures.Rested(entry, FileStatus.Held);
            news.LogHeld(entry.Run.ToString(), reason);
        }

        await AdvanceAllAsync(entry.Run.Lane, after, stop);
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
        var after = await StepAsync(run.Lane, now => LaneMachine.Release(now, run.ToString()), Write(), stop);
        if (after is not { Lane: var lane }) return null;
        return lane.IsEmployer ? [.. lane.Waiting.TakeWhile(file => file.Run != run.ToString()).Where(file => file.IsHeld)] : [];
    }

    /// <summary>Sends the message by which the work of a file begins, or begins again.</summary>
    internal Task SendAsync(string run, string attempt, CancellationToken stop) =>
        outbox.SendAsync([new WorkMessage(WorkQueues.Receive, run, "") { Attempt = attempt }], stop);

    internal static InvalidOperationException TooBusy(string lane) =>
        new($"Lane {lane} was changed by others {MostTries} times in a row; the work is tried again.");

    private LaneWrite Write() => new(clock.GetUtcNow(), BusinessDate.Today(clock));

    /// <summary>Does what comes before a move, writes it, does what comes after it.</summary>
    /// <returns>The lane afterwards; null when somebody changed it meanwhile.</returns>
    private async Task<LaneSnapshot?> CarryOutAsync(LaneSnapshot before, LaneMove move, CancellationToken stop)
    {
        switch (move)
        {
            case LaneMove.Enter(var file, var step):
                if (file is { Hold: { } fault, IsTold: true }) await news.CloseAlertAsync(file, fault, stop);
                var entered = await lanes.TryCommitAsync(before, step, Write(), stop);
                if (entered is not null) await SendAsync(file.Run, "", stop);
                return entered;
            case LaneMove.Refuse(var file, var words, var step):
                await news.RefuseAsync(file, words, stop);
                return await lanes.TryCommitAsync(before, step with { Changes = [step.Changes[0] with { Words = words }] }, Write(), stop);
            case LaneMove.Tell(var file, var words, var step):
                await news.TellAsync(file, words, stop);
                return await lanes.TryCommitAsync(before, step, Write(), stop);
            case LaneMove.Write(var step):
                var written = await lanes.TryCommitAsync(before, step, Write(), stop);
                foreach (var held in step.Changes.Where(change => written is not null && change.Kind == LaneChangeKind.Held))
                    news.LogHeld(held.File.Run, held.File.Hold!.Value);
                return written;
            default:
                return before;
        }
    }

    // A body that waits for this employer's files need not wait for the sweeper.
    private async Task AdvanceAllAsync(string lane, LaneSnapshot? known, CancellationToken stop)
    {
        await AdvanceAsync(lane, stop, known);
        if (!RunId.IsOfEmployer(lane)) return;
        foreach (var body in (await lanes.OpenNamesAsync(stop)).Where(other => other.StartsWith("DE-", StringComparison.Ordinal)))
            if ((await lanes.ReadAsync(body, stop)).Lane.Files.Any(file => file.WaitsFor == lane)) await AdvanceAsync(body, stop);
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
}
