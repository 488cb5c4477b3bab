using Dit.Interface.Ledger;

namespace Dit.Interface.Pausing;

/// <summary>Which inbound files wait because something is paused.</summary>
public sealed class PausedWork(Pauses pauses, Lanes lanes, FileLedger ledger)
{
    /// <summary>The runs that wait, each with the target that it waits for; a file behind one that waits, waits for the same.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken stop)
    {
        var waiting = new Dictionary<string, string>(StringComparer.Ordinal);
        var set = await pauses.CurrentAsync(stop);
        if (set.IsEmpty) return waiting;
        var stopped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (lane, run) in await lanes.BusyAsync(stop))
            if (await OfAsync(RunId.Parse(run), set, stop) is { } target) stopped[lane] = waiting[run] = target;
        foreach (var lane in await lanes.WaitingAsync(stop))
        {
            if ((set.OfLane(lane) ?? stopped.GetValueOrDefault(lane)) is not { } target) continue;
            foreach (var file in (await lanes.ReadAsync(lane, stop)).Waiting.Where(file => file.Hold is null)) waiting.TryAdd(file.Run.ToString(), target);
        }

        return waiting;
    }

    /// <summary>The target that a file at work waits for; null when it does not wait.</summary>
    public async Task<string?> OfAsync(RunId run, PauseSet set, CancellationToken stop) =>
        !set.IsEmpty && await ledger.FindAsync(run, stop) is { Status: FileStatus.Loading, WaitsFor: { Length: > 0 } target } && set.Has(target) ? target : null;
}
