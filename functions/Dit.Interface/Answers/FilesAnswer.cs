using Dit.Interface.Intake;
using Dit.Interface.Pausing;

namespace Dit.Interface.Answers;

/// <summary>Answers which files there are. A question of operators and readers, who see all.</summary>
public sealed class FilesAnswer(FileLedger ledger, RecentFiles recent, PausedWork paused, TimeProvider clock)
{
    private const int UsualDays = 7;

    /// <summary>
    /// The files, newest first. Without dates those of the last seven days, and what is open however old it is; where nothing of the
    /// sender and kind came for long, those of the last seven days on which something did. What is in quarantine is asked for without
    /// dates by who wants to deal with it: not when a good file of its name has come since.
    /// </summary>
    public async Task<FilesView> AskAsync(FileQuestion question, CancellationToken stop)
    {
        var until = question.Until ?? BusinessDate.Today(clock);
        var from = question.From ?? until.AddDays(1 - UsualDays);
        var isDated = question is not { From: null, Until: null };
        var entries = from >= recent.From ? await recent.ReadAsync(stop) : await OfDaysAsync(question.Sender, from, until, stop);
        // What is open is here however old it is.
        var isOfOpen = question is { Open: true } or { Status: not (null or FileStatus.Done or FileStatus.SeenAgain) };
        if (!isDated && !isOfOpen && !entries.Any(entry => IsOfSenderAndKind(entry, question)))
            (entries, from, until) = await LastAsync(question, until, stop);
        if (!isDated && question.Status == FileStatus.Quarantined) entries = [.. RecentFiles.StillQuarantined(entries)];
        return new(
            [
                .. entries.Where(entry => IsOf(entry, from, until) || (!isDated && IsOpen(entry)))
                    .DistinctBy(entry => (entry.Run, entry.Status == FileStatus.SeenAgain, entry.ReceivedAt))
                        .Where(entry => IsAsked(entry, question))
                    .OrderByDescending(entry => entry.ReplayedOn ?? entry.ReceivedOn).ThenBy(entry => entry.Name, StringComparer.Ordinal)
                        .ThenBy(entry => entry.Run.Replay),
            ],
            await paused.ReadAsync(stop),
            from,
            until);
    }

    private static bool IsOf(FileEntry entry, DateOnly from, DateOnly until) =>
        (entry.ReceivedOn >= from && entry.ReceivedOn <= until) || (entry.ClosedOn >= from && entry.ClosedOn <= until);

    /// <summary>True for a file that is not at its end: it waits, is at work, is held, or is quarantined.</summary>
    public static bool IsOpen(FileEntry entry) =>
        entry.Status is FileStatus.Waiting or FileStatus.Loading or FileStatus.Held or FileStatus.Quarantined;

    private Task<IReadOnlyList<FileEntry>> OfDaysAsync(string? sender, DateOnly from, DateOnly until, CancellationToken stop) =>
        sender is null ? ledger.OfDaysAsync(from, until, stop) : ledger.OfDaysAsync(RunId.LaneOfSender(sender), from, until, stop);

    private async Task<(IReadOnlyList<FileEntry> Entries, DateOnly From, DateOnly Until)> LastAsync(FileQuestion question, DateOnly today,
        CancellationToken stop)
    {
        var ever = question.Sender is { } sender ? await ledger.OfLaneAsync(RunId.LaneOfSender(sender), stop) : await ledger.AllAsync(stop);
        var all = ever.Where(entry => IsOfSenderAndKind(entry, question)).ToList();
        var days = all.Select(entry => entry.ReceivedOn).Distinct().OrderDescending().Take(UsualDays).ToList();
        return days.Count == 0 ? (all, today.AddDays(1 - UsualDays), today) : (all, days[^1], days[0]);
    }

    private static bool IsOfSenderAndKind(FileEntry entry, FileQuestion question)
    {
        var name = entry.FileName;
        if (question.Sender is { } sender && (name?.Vpd?.Text ?? name?.Body?.Code) != sender) return false;
        return question.Kind is not { } kind || IsOfKind(name?.Kind, kind);
    }

    private static bool IsAsked(FileEntry entry, FileQuestion question)
    {
        if (!IsOfSenderAndKind(entry, question)) return false;
        if (question.Status is { } status && entry.Status != status
            && !(status == FileStatus.Waiting && entry.Status == FileStatus.Loading)) return false;
        if (question.Rejected && entry.Counts.Rejected == 0) return false;
        return !question.Open || IsOpen(entry);
    }

    private static bool IsOfKind(FileKind? type, string asked) =>
        type is { } known
            && (InboundKind.Of(known)?.Code ?? InterfaceFileName.CodeOf(known)).Equals(asked, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The files that were asked for.</summary>
/// <param name="Files">The files, newest first.</param>
/// <param name="Paused">For what each run waits that waits because something is paused.</param>
/// <param name="From">The first business date that was looked at.</param>
/// <param name="Until">The last business date that was looked at.</param>
public sealed record FilesView(IReadOnlyList<FileEntry> Files, IReadOnlyDictionary<string, string> Paused, DateOnly From, DateOnly Until);
