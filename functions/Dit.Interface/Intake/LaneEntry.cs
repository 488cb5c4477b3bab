using Dit.Core.Files.Lanes;
using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Intake;

/// <summary>Takes a file, its number with it, and puts it into its lane, as <see cref="Traffic"/> does its steps.</summary>
public sealed class LaneEntry(LaneTable lanes, FileLedger ledger, LedgerUpgrade upgrade, FileArchive archive, NoticeBoard notices,
    TimeProvider clock)
{
    /// <param name="entry">Its entry; a replay's has no number of its own.</param>
    /// <param name="drop">Where it lies, to be copied before the ledger says that it is taken; null when the archive has it.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    /// <returns>What became of it, and its lane afterwards when it was taken.</returns>
    internal async Task<(TakeAnswer Answer, LaneSnapshot? Lane)> TakeAsync(FileEntry entry, Drop? drop, CancellationToken stop)
    {
        await upgrade.EnsureAsync(stop);
        var (name, today) = (entry.FileName!, BusinessDate.Today(clock));
        for (var tries = 0; tries < Traffic.MostTries; tries++)
        {
            var before = await lanes.ReadAsync(name.Lane, stop);
            var known = await ledger.WithNumberAsync(name.Stream, name.Sequence, stop);
            var answer = Decide(before.Lane, entry, known, today);
            if (answer is not TakeAnswer.Taken(var step)) return (answer, null);
            if (tries == 0 && drop is not null) await archive.KeepAsync(drop, entry, stop);
            // Before the ledger takes it: a file that is taken is not looked at again.
            foreach (var bad in known.Where(file => file.Status == FileStatus.Quarantined && file.FileName?.Canonical == name.Canonical
                && !entry.Run.IsReplay))
                await notices.CloseAsync(Alerts.QuarantinedId(bad.Name, bad.Reason!.Value, bad.Hash),
                    $"A good file of the same name has come: {name.Canonical}.", today, NoticeOrder.Of(name), stop);
            var write = new LaneWrite(clock.GetUtcNow(), today)
            {
                Taken = entry,
                Over = known.FirstOrDefault(file => file.Run == entry.Run)?.ETag,
                Mark = await lanes.MarkOpenAsync(name.Lane, stop),
            };
            if (await lanes.TryCommitAsync(before, step, write, stop) is { } after) return (answer, after);
        }

        throw Traffic.TooBusy(name.Lane);
    }

    private static TakeAnswer Decide(Lane lane, FileEntry entry, IReadOnlyList<FileEntry> known, DateOnly today)
    {
        var file = LaneRows.FileOf(entry);
        if (!entry.Run.IsReplay)
        {
            var used = known.Where(other => other.Status != FileStatus.Quarantined && !other.Run.IsReplay);
            return LaneMachine.Take(lane, file, Use(entry), [.. used.Select(Use)], today);
        }

        return known.Any(other => other.Run == entry.Run) ? new TakeAnswer.SeenAgain(file.Run)
            : new TakeAnswer.Taken(LaneMachine.Join(lane, file, today));
    }

    private static NumberUse Use(FileEntry entry) => new(entry.Run.ToString(), entry.FileName!.Canonical, entry.Hash);
}
