using System.Collections.Concurrent;
using Dit.Interface.Purging;

namespace Dit.Interface.Ledger;

/// <summary>
/// The files of the last days, those that are open however old they are, and those in quarantine as long as they are kept and no good
/// file of their name has come. They are held in memory by lane, and a lane is read again when its mark tells that something happened
/// in it: a look costs one call, and one for each such lane.
/// </summary>
public sealed class RecentFiles(FileLedger ledger, LaneTable lanes, TimeProvider clock) : IDisposable
{
    /// <summary>How many business dates are held, today's included.</summary>
    public const int Days = 14;

    private const int MostAtOnce = 16;
    private readonly ConcurrentDictionary<string, KnownLane> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>The first business date that is held.</summary>
    public DateOnly From => BusinessDate.Today(clock).AddDays(1 - Days);

    /// <summary>The first business date of which files in quarantine are kept.</summary>
    private DateOnly KeptFrom => new PurgeDay(BusinessDate.Today(clock), DryRun: false).QuarantineFrom;

    /// <summary>The files in quarantine, but for those of whose name a good file has come since: they need nobody.</summary>
    internal static IEnumerable<FileEntry> StillQuarantined(IReadOnlyList<FileEntry> entries)
    {
        var byName = entries.Where(entry => entry.FileName is not null)
            .ToLookup(entry => entry.FileName!.Canonical, StringComparer.Ordinal);
        return entries.Where(entry => entry.Status == FileStatus.Quarantined
            && (entry.FileName is not { } name || !byName[name.Canonical].Any(entry.IsFollowedBy)));
    }

    /// <summary>The files, in the order of their names.</summary>
    public async Task<IReadOnlyList<FileEntry>> ReadAsync(CancellationToken stop)
    {
        await _reading.WaitAsync(stop);
        try
        {
            var (from, marks) = (From, await lanes.MarksAsync(stop));
            var changed = marks.Where(mark => mark.IsOpen || !_known.TryGetValue(mark.Lane, out var known) || known.Version != mark.Version
                || known.From > from);
            await AtOnce.ForEachAsync(MostAtOnce, changed,
                async (mark, token) => _known[mark.Lane] = await ReadAsync(mark.Lane, mark.Version, from, token), stop);
            var kept = KeptFrom;
            return
            [
                .. marks.Select(mark => _known[mark.Lane])
                    .SelectMany(lane => lane.Entries.Where(entry =>
                        IsRecent(entry, from, lane.Followed.Contains(entry.Run) ? DateOnly.MaxValue : kept)))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Run.ToString(), StringComparer.Ordinal),
            ];
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static bool IsRecent(FileEntry entry, DateOnly from, DateOnly kept) =>
        entry.ReceivedOn >= from || entry.ClosedOn >= from || entry.Status switch
        {
            FileStatus.Done or FileStatus.SeenAgain => false,
            FileStatus.Quarantined => entry.ReceivedOn >= kept,
            _ => true,
        };

    private async Task<KnownLane> ReadAsync(string lane, string version, DateOnly from, CancellationToken stop)
    {
        var entries = await ledger.RecentAsync(lane, from, stop);
        var followed = entries.Where(bad => bad.Status == FileStatus.Quarantined && entries.Any(bad.IsFollowedBy)).Select(bad => bad.Run)
            .ToHashSet();
        // A good file changes the mark of its lane: what was looked up under this mark is so still.
        var known = _known.TryGetValue(lane, out var before) && before.Version == version ? before : null;
        if (known is not null) followed.UnionWith(known.Followed);
        var kept = KeptFrom;
        foreach (var bad in entries.Where(entry => entry.Status == FileStatus.Quarantined && entry.ReceivedOn < from
            && entry.ReceivedOn >= kept && !followed.Contains(entry.Run) && known?.Entries.Any(other => other.Run == entry.Run) != true))
            if (bad.FileName is { } name && (await ledger.WithNumberAsync(name.Stream, name.Sequence, stop)).Any(bad.IsFollowedBy))
                followed.Add(bad.Run);
        return new(version, from, entries, followed);
    }

    private sealed record KnownLane(string Version, DateOnly From, IReadOnlyList<FileEntry> Entries, IReadOnlySet<RunId> Followed);
}
