using Dit.Core.Files.Lanes;
using Dit.Interface.Intake;

namespace Dit.Interface.Replays;

/// <summary>
/// Takes a file out of quarantine, when what it was refused for is fixed (an unknown sender that is in the reference data by
/// now, say), as if it were dropped again. It keeps its own date; the quarantine's copy goes, since the archive has it.
/// </summary>
public sealed class ReplayOfQuarantined(QuarantineRoom quarantine, FileLedger ledger, LaneTable lanes, Examine examine, LaneEntry taking,
    Trial trial)
{
    /// <summary>Replays a file.</summary>
    /// <param name="stop">Stops the work; doing it again goes on from there.</param>
    public async Task<ReplayAnswer> RunAsync(FileEntry refused, bool dryRun, CancellationToken stop)
    {
        if (refused.Reason == FileFault.Malware)
            return ReplayAnswer.Refused($"{refused.Name} is not taken: a scan found malware in it. Ask the sender for a clean file.");
        var name = refused.FileName!;
        if (InboundKind.Of(name.Kind) is not { } kind)
            return ReplayAnswer.Refused($"{refused.Name} has a type that is not dropped here.");
        if (await quarantine.FindAsync(refused, stop) is not { } drop)
            return ReplayAnswer.Refused(
                $"{refused.Name} is no longer in quarantine: somebody dealt with it, or it was purged after 90 days. Ask the sender for "
                    + "it again.");
        var entry = await examine.ExamineAsync(drop, kind.Door, stop);
        if (entry.Reason is { } fault)
            return ReplayAnswer.Refused(
                $"{refused.Name} would be quarantined again ({fault}): {entry.Detail}. Fix the cause first, or have a corrected file sent "
                    + "under the same name.");
        if (name.IsGo && (await lanes.ReadAsync(name.Lane, stop)).Lane.Last is { } last && last >= name.Sequence)
            return ReplayAnswer.Refused(
                $"{refused.Name} is older than what is loaded (number {last}): it must not overwrite what is newer. Ask ESR for a new "
                    + "full file.");
        entry = entry with
        {
            ReceivedOn = refused.ReceivedOn,
            ProcessedOn = refused.ReceivedOn,
            // It is examined today.
            ReplayedOn = entry.ReceivedOn,
            ReplayOf = refused.Run.ToString(),
            Detail = $"replay of what was quarantined on {refused.ReceivedOn:yyyy-MM-dd} ({refused.Reason})",
        };
        var rows = await trial.RunAsync(entry, drop, stop);
        if (dryRun)
            return new(true,
                $"Dry run: {refused.Name} is good now and would be taken with {Rows(entry)}, judged as on {entry.JudgedOn:yyyy-MM-dd}. "
                    + "Nothing was written.", rows);
        if (await TakeAsync(drop, refused, entry, stop) is { } used)
            return ReplayAnswer.Refused($"{refused.Name} cannot be taken: {used}.");
        return new(true,
            $"{refused.Name} is taken out of quarantine and waits in its lane with {Rows(entry)}. It goes to work within minutes while a "
                + "host is running, otherwise as soon as one starts.", rows);
    }

    private static string Rows(FileEntry entry) => Plural.Of(entry.Counts.Rows, "row");

    private async Task<string?> TakeAsync(Drop drop, FileEntry refused, FileEntry entry, CancellationToken stop)
    {
        // Another call that took it at the same moment took the same file.
        if ((await taking.TakeAsync(entry, drop, stop)).Answer is TakeAnswer.NameReused(var words)) return words;
        if (refused.Run != entry.Run)
            await ledger.TryNoteAsync(refused.Run, $"{refused.Detail}; replayed on {entry.ReplayedOn:yyyy-MM-dd}", stop);
        await quarantine.RemoveAsync(drop, refused, stop);
        return null;
    }
}
