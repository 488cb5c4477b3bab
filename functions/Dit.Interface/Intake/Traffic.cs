using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Sequences;
using Dit.Core.Notices;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Work;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Intake;

/// <summary>
/// Lets the files of a lane go to work one after another: a body's by date and number, an employer's by the sequence rule.
/// </summary>
public sealed partial class Traffic(Lanes lanes, FileLedger ledger, QuarantineRoom quarantine, NoticeBoard notices, Pauses pauses, IWorkOutbox outbox, TimeProvider clock, ILogger<Traffic> log)
{
    /// <summary>Puts a file into its lane.</summary>
    public Task JoinAsync(FileEntry entry, CancellationToken stop) => lanes.JoinAsync(entry.FileName!.Lane, Waiting(entry), stop);

    /// <summary>Sends the next file of a lane to work, when the lane is free and not paused.</summary>
    public async Task AdvanceAsync(string lane, CancellationToken stop)
    {
        if ((await pauses.CurrentAsync(stop)).OfLane(lane) is not null) return;
        while (true)
        {
            var state = await lanes.ReadAsync(lane, stop);
            if (state.Busy is not null || state.Waiting.Count == 0) return;
            switch (Next(state))
            {
                case GoStep.Load(var index):
                    await StartAsync(lane, state.Waiting[index], stop);
                    return;
                case GoStep.Quarantine(var index):
                    await RefuseAsync(lane, state.Waiting[index], stop);
                    break;
                case GoStep.Hold(var reason):
                    await HoldAsync(lane, state, reason, stop);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>Sends the next file to work in every lane in which one waits.</summary>
    public async Task AdvanceAllAsync(CancellationToken stop)
    {
        foreach (var lane in await lanes.WaitingAsync(stop)) await AdvanceAsync(lane, stop);
    }

    /// <summary>Ends a file's work, and sends the next one.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="loaded">False when it goes back to waiting, held.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task LeaveAsync(FileEntry entry, bool loaded, CancellationToken stop)
    {
        var lane = entry.FileName!.Lane;
        if (!loaded) await lanes.JoinAsync(lane, Waiting(entry), stop);
        await lanes.LeaveAsync(lane, Waiting(entry), loaded, stop);
        await AdvanceAsync(lane, stop);
    }

    /// <summary>Holds a file for its reason; its later files wait with it.</summary>
    public async Task HoldAsync(FileEntry entry, FileFault reason, string detail, CancellationToken stop)
    {
        var held = entry with { Status = FileStatus.Held, Reason = reason, Detail = detail, ClosedOn = BusinessDate.Today(clock) };
        await ledger.PutAsync(held, stop);
        FileMeasures.Rested(held, FileStatus.Held);
        LogHeld(held.Run, reason);
        await notices.PostAsync([Alerts.Held(held.Name, reason, detail, held.Hash, NoticeOrder.Of(held.FileName))], BusinessDate.Today(clock), stop);
    }

    private static GoStep Next(LaneState state)
    {
        if (!state.Waiting[0].Run.Stream.StartsWith("GO-", StringComparison.Ordinal)) return NextOfBody(state);
        return GoSequence.Next(state.LastSequence, [.. state.Waiting.Select(file => new GoWaiting(file.Sequence, file.IsFull, file.Hold, file.Released))]);
    }

    // A body's files go by date and number; one that is held for an operator lets the others pass, since newest wins record by record.
    private static GoStep NextOfBody(LaneState state)
    {
        var index = state.Waiting.ToList().FindIndex(file => file.Hold is null || file.Released);
        return index < 0 ? new GoStep.Rest() : new GoStep.Load(index);
    }

    private async Task StartAsync(string lane, WaitingFile file, CancellationToken stop)
    {
        if (await lanes.TryEnterAsync(lane, file.Run, stop))
            await outbox.SendAsync([new WorkMessage(WorkQueues.Receive, file.Run.ToString(), "")], stop);
    }

    private async Task RefuseAsync(string lane, WaitingFile file, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(file.Run, stop);
        var detail = $"number {file.Sequence} was never used and lies below the last one of {file.Run.Stream}";
        await quarantine.RefuseAsync(entry with { Reason = FileFault.WrongSequence, Detail = detail }, stop);
        await lanes.LeaveWaitingAsync(lane, file, stop);
    }

    private async Task HoldAsync(string lane, LaneState state, FileFault reason, CancellationToken stop)
    {
        for (var i = 0; i < state.Waiting.Count; i++)
        {
            var file = state.Waiting[i];
            // What was held behind another file and now stands first at a gap of its own gets its alert then; posting is once per event.
            if (file.Hold is not null && (i > 0 || file.Hold == FileFault.TooManyChanges)) continue;
            var entry = await ledger.GetAsync(file.Run, stop);
            // The alert is the first file's; the others wait behind it, and one fault is one alert.
            if (i == 0) await HoldAsync(entry, reason, $"number {state.LastSequence + 1} is missing before it", stop);
            else await ledger.PutAsync(entry with { Status = FileStatus.Held, Reason = FileFault.WrongSequence, Detail = $"waits behind {state.Waiting[0].Run.Stream} number {state.Waiting[0].Sequence}, which is held", ClosedOn = BusinessDate.Today(clock) }, stop);
            await lanes.JoinAsync(lane, file with { Hold = i == 0 ? reason : FileFault.WrongSequence }, stop);
        }
    }

    [LoggerMessage(EventId = 102, EventName = "FileHeld", Level = LogLevel.Warning, Message = "Run {Run} is held: {Reason}")]
    private partial void LogHeld(RunId run, FileFault reason);

    private static WaitingFile Waiting(FileEntry entry)
    {
        var name = entry.FileName!;
        return new(entry.Run, name.Date, name.Sequence, name.Kind == FileKind.GoFull, entry.Status == FileStatus.Held ? entry.Reason : null, entry.Released);
    }
}
