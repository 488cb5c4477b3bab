using System.Collections.Concurrent;
using Dit.Core.Codes;

namespace Dit.Interface.Ledger;

/// <summary>
/// The files of the last days, and those that are open or in quarantine however old they are. They are held in memory by lane, and
/// a lane is read again when its mark tells that something happened in it: a look costs one call, and one for each such lane.
/// </summary>
public sealed class RecentFiles(FileLedger ledger, Lanes lanes, TimeProvider clock) : IDisposable
{
    /// <summary>How many business dates are held, today's included.</summary>
    public const int Days = 14;

    private const int SideBySide = 16;

    private readonly ConcurrentDictionary<string, KnownLane> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>The first business date that is held.</summary>
    public DateOnly From => BusinessDate.Today(clock).AddDays(1 - Days);

    /// <summary>The files, in the order of their names.</summary>
    public async Task<IReadOnlyList<FileEntry>> ReadAsync(CancellationToken stop)
    {
        await _reading.WaitAsync(stop);
        try
        {
            var (from, marks) = (From, await lanes.MarksAsync(stop));
            var changed =
                marks.Where(mark => mark.IsOpen || !_known.TryGetValue(mark.Lane, out var known) || known.Version != mark.Version
                    || known.From > from);
            await Parallel.ForEachAsync(changed, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
                async (mark, token) =>
                _known[mark.Lane] = new(mark.Version, from, await ledger.RecentAsync(mark.Lane, from, token)));
            return
            [
                .. marks.SelectMany(mark => _known[mark.Lane].Entries).Where(entry => IsRecent(entry, from))
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

    private static bool IsRecent(FileEntry entry, DateOnly from) =>
        entry.ReceivedOn >= from || entry.ClosedOn >= from || entry.Status is not (FileStatus.Done or FileStatus.SeenAgain);

    private sealed record KnownLane(string Version, DateOnly From, IReadOnlyList<FileEntry> Entries);
}
