namespace Dit.Interface.Pausing;

/// <summary>Which inbound files wait because something is paused.</summary>
public sealed class PausedWork(Pauses pauses, LaneTable lanes)
{
    /// <summary>The runs that wait, each with the target that it waits for; a file behind one that waits, waits for the same.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken stop)
    {
        var waiting = new Dictionary<string, string>(StringComparer.Ordinal);
        var set = await pauses.CurrentAsync(stop);
        if (set.IsEmpty) return waiting;
        foreach (var lane in await lanes.OpenAsync(stop))
        {
            var stopped = lane.AtWork is { } file && set.Has(file.WaitsFor) ? file.WaitsFor : null;
            if (stopped is not null) waiting[lane.AtWork!.Run] = stopped;
            if ((set.OfLane(lane.Name) ?? stopped) is not { } target) continue;
            foreach (var behind in lane.Lane.Waiting.Where(behind => behind.Hold is null)) waiting.TryAdd(behind.Run, target);
        }

        return waiting;
    }
}
