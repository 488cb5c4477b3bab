using Dit.Interface.Intake;

namespace Dit.Interface.Replays;

/// <summary>
/// Runs a file of another day, or one row of it, again once the cause is fixed (rules.md, Applicants; architecture.md, What
/// operators ask for). The rows are judged by the file's own date and by the positions, people and records of now.
/// <para>
/// Of a file that is Done only rows that were rejected are judged again: a row that was accepted keeps its result, so no record, notice
/// or line of a confirmation is ever doubled. What comes of them is a run of its own, linked to the file: TIS gets a further
/// APC or DCC with its own number, dated on the day of the replay, which holds those rows under their ordinals in the file;
/// employers get notices about the rows that pass now. A file in quarantine is taken as if it came now, when it is good now.
/// </para>
/// <para>Refused with words: what is not Done, what was purged, what would double, what would change nothing, and files of ESR
/// that are Done, whose rows fail by their form alone: newest wins, and an older file must not overwrite it.</para>
/// </summary>
public sealed class Replay(FileLedger ledger, ReplayOfDone done, ReplayOfQuarantined quarantined)
{
    /// <summary>Replays a file.</summary>
    /// <param name="name">Its name; letter case and a padded or unpadded number do not matter.</param>
    /// <param name="run">
    /// The run that is meant, where a person points at one: several files may have one number, of which one was taken. Null for the file
    /// that was taken, else the one that came last.
    /// </param>
    /// <param name="row">One row by its ordinal; null for every row that was rejected.</param>
    /// <param name="dryRun">True to say what would be done, row by row, and to write nothing.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    internal async Task<ReplayAnswer> RunAsync(string name, RunId? run, int? row, bool dryRun, CancellationToken stop)
    {
        if (InterfaceFileName.Read(name) is not { } file) return ReplayAnswer.Refused($"{name} is not a name of the interface's grammar.");
        var entries = (await ledger.NamedAsync(name, stop)).Where(entry => entry.FileName?.Kind == file.Kind).ToList();
        if (run is not null && entries.Find(entry => entry.Run == run) is { Status: FileStatus.Quarantined } meant)
            return await OfQuarantinedAsync(meant, row, dryRun, stop);
        if (entries.Find(entry => !entry.Run.IsReplay && entry.Status != FileStatus.Quarantined) is { } taken)
            return await OfTakenAsync(taken, [.. entries.Where(entry => entry.Run.IsReplay && entry.Run.Origin == taken.Run)], row, dryRun,
                stop);
        var refused = entries.Where(entry => entry.Status == FileStatus.Quarantined).MaxBy(entry => entry.ReceivedAt);
        return refused is null ? ReplayAnswer.Refused($"The ledger knows no file {file.Canonical}.")
            : await OfQuarantinedAsync(refused, row, dryRun, stop);
    }

    private async Task<ReplayAnswer> OfQuarantinedAsync(FileEntry file, int? row, bool dryRun, CancellationToken stop) => row is null
        ? await quarantined.RunAsync(file, dryRun, stop)
        : ReplayAnswer.Refused($"{file.Name} is quarantined ({file.Reason}): nothing of it was loaded, so it is replayed whole, without "
            + "--row.");

    private async Task<ReplayAnswer> OfTakenAsync(FileEntry file, IReadOnlyList<FileEntry> replays, int? row, bool dryRun,
        CancellationToken stop)
    {
        switch (file.Status)
        {
            case FileStatus.Held:
                return ReplayAnswer.Refused(
                    $"{file.Name} is held ({file.Reason}) and was never loaded: use dit release {file.Name} to load it.");
            case FileStatus.Waiting or FileStatus.Loading:
                return ReplayAnswer.Refused(
                    $"{file.Name} is not done yet: it is {file.Status}. It goes on by itself; a replay is for files that are done.");
        }

        var kind = InboundKind.Of(file);
        return kind.Rows is null ? ReplayAnswer.Refused($"{file.Name} {kind.WhyNotReplayed}")
            : await done.RunAsync(file, replays, row, dryRun, stop);
    }
}
