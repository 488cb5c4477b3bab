using Dit.Core.Codes;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>Answers which files there are. A question of operators and readers, who see all.</summary>
public sealed class FilesAnswer(FileLedger ledger, TimeProvider clock)
{
    private const int UsualDays = 7;

    /// <summary>The files, newest first. What is open is found however old it is.</summary>
    public async Task<IReadOnlyList<FileEntry>> AskAsync(FileQuestion question, CancellationToken stop)
    {
        var until = question.Until ?? BusinessDate.Today(clock);
        var from = question.From ?? (question.Until ?? until).AddDays(1 - UsualDays);
        var entries = (await ledger.OfDaysAsync(from, until, stop)).ToList();
        if (question is { From: null, Until: null })
        {
            entries.AddRange(await ledger.UnfinishedAsync(stop));
            entries.AddRange(await ledger.QuarantinedAsync(stop));
        }

        return
        [
            .. entries.DistinctBy(entry => (entry.Run, entry.Status == FileStatus.SeenAgain, entry.ReceivedAt)).Where(entry => IsAsked(entry, question))
                .OrderByDescending(entry => entry.ReplayedOn ?? entry.ReceivedOn).ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Run.Replay),
        ];
    }

    private static bool IsAsked(FileEntry entry, FileQuestion question)
    {
        var name = entry.FileName;
        if (question.Sender is { } sender && (name?.Vpd?.Text ?? name?.Body?.Code) != sender) return false;
        if (question.Kind is { } kind && !IsOfKind(name?.Kind, kind)) return false;
        if (question.Status is { } status && entry.Status != status && !(status == FileStatus.Waiting && entry.Status == FileStatus.Loading)) return false;
        if (question.Rejected && entry.Counts.Rejected == 0) return false;
        return !question.Open || entry.Status is FileStatus.Waiting or FileStatus.Loading or FileStatus.Held or FileStatus.Quarantined;
    }

    private static bool IsOfKind(FileKind? type, string asked) =>
        type is { } known && (InboundKind.Of(known)?.Code ?? InterfaceFileName.CodeOf(known)).Equals(asked, StringComparison.OrdinalIgnoreCase);
}
