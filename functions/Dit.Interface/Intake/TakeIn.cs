using Dit.Core.Files.Lanes;
using Dit.Interface.Purging;

namespace Dit.Interface.Intake;

/// <summary>Brings a good drop into its lane, and removes it where it lay.</summary>
public sealed class TakeIn(LaneEntry lanes, Traffic traffic, QuarantineRoom quarantine, KnownDrops known)
{
    internal async Task TakeAsync(Drop drop, FileEntry entry, CancellationToken stop)
    {
        var (answer, lane) = await lanes.TakeAsync(entry, drop, stop);
        if (answer is TakeAnswer.NameReused(var words))
        {
            await quarantine.RefuseAsync(drop, entry with { Reason = FileFault.NameReused, Detail = words }, stop);
            return;
        }

        if (answer is TakeAnswer.SeenAgain(var run)) await known.SeeAgainAsync(drop, RunId.Parse(run), entry, stop);
        await drop.RemoveAsync(stop);
        await traffic.AdvanceAsync(entry.Run.Lane, stop, lane);
    }
}

/// <summary>A drop that the ledger knows. The same drop is not a second one: whoever took it died, or another host was faster.</summary>
public sealed class KnownDrops(FileLedger ledger, LooseEntries entries, FileArchive archive, LostConfirmations lost)
{
    internal async Task SeeAgainAsync(Drop drop, RunId run, FileEntry entry, CancellationToken stop)
    {
        var same = await ledger.GetAsync(run, stop);
        // Storage that lost its newest work may know a file whose copy it has not. What is done and past its time is not lost; what
        // waits or is held keeps its copy however old it is.
        var isPast = same.Status == FileStatus.Done && same.ReceivedOn < new PurgeDay(entry.ReceivedOn, DryRun: false).FilesFrom;
        if (!isPast && !await archive.HasAsync(same, stop))
        {
            await archive.KeepAsync(drop, same, stop);
            if (same.Status == FileStatus.Done) await lost.MendAsync(same, stop);
        }

        if (Drop.Plain(same.SourceETag) != entry.SourceETag)
            await entries.NoteSeenAgainAsync(same,
                entry with { Status = FileStatus.SeenAgain, ClosedOn = entry.ReceivedOn, Counts = same.Counts }, stop);
    }
}
