namespace Dit.Interface.Purging;

/// <summary>Which runs a purge must leave alone.</summary>
public sealed class RunsInUse(LaneTable lanes, FileLedger ledger)
{
    /// <summary>The runs that wait, are held or are under way.</summary>
    public async Task<HashSet<string>> UnfinishedAsync(CancellationToken stop) =>
        WithOrigins((await lanes.OpenAsync(stop)).SelectMany(lane => lane.Lane.Files).Select(file => RunId.Parse(file.Run)));

    /// <summary>Those, and the runs that arrived, or were closed, on a day or later.</summary>
    public async Task<HashSet<string>> SinceAsync(DateOnly day, CancellationToken stop)
    {
        var runs = await UnfinishedAsync(stop);
        runs.UnionWith(WithOrigins(await ledger.RunsSinceAsync(day, stop)));
        return runs;
    }

    /// <summary>True when a lane had a file that arrived, or was closed, between two days, both included.</summary>
    public async Task<bool> HasWorkedSinceAsync(string lane, DateOnly from, DateOnly to, CancellationToken stop) =>
        (await ledger.OfDaysAsync(lane, from, to, stop)).Count > 0;

    // A replay reads its origin's raw file.
    private static HashSet<string> WithOrigins(IEnumerable<RunId> runs) =>
        runs.SelectMany(run => new[] { run.ToString(), run.Origin.ToString() }).ToHashSet(StringComparer.Ordinal);
}
