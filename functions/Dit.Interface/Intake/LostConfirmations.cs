using Dit.Interface.Applicants;
using Dit.Interface.Extracts;
using Dit.Interface.Ledger;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Intake;

/// <summary>
/// Mends confirmations that the ledger calls published and that storage has lost. They are published again from their decided
/// bytes, else written once more from the plan of their file; when that is gone too, the file goes to work again.
/// </summary>
public sealed partial class LostConfirmations(
    FileLedger ledger,
    OutboundLedger outbound,
    Publisher publisher,
    FileArchive archive,
    RunBook runs,
    Traffic traffic,
    IServiceProvider jobs,
    ILogger<LostConfirmations> log)
{
    private const string CausePrefix = "run-";

    /// <summary>Mends all files of ours of late; of an extract its decided bytes alone can be published again.</summary>
    /// <param name="since">Files of this business date and later.</param>
    /// <param name="stop">Stops between files.</param>
    /// <returns>
    /// The files of partners whose copy in the archive is gone too although the work needs it: who has the drop, drops it again.
    /// </returns>
    public async Task<IReadOnlyList<FileEntry>> MendAsync(DateOnly since, CancellationToken stop)
    {
        var needed = new List<FileEntry>();
        foreach (var file in (await outbound.AllAsync(stop)).Where(file => file.IsPublished && file.Name.Date >= since))
        {
            if (await publisher.TryMendAsync(file, stop) || !file.Cause.StartsWith(CausePrefix, StringComparison.Ordinal)) continue;
            var run = RunId.Parse(file.Cause[CausePrefix.Length..]);
            if (await ledger.FindAsync(run, stop) is not { Status: FileStatus.Done } entry) continue;
            if (await archive.HasAsync(entry, stop)) await MakeAgainAsync(entry, stop);
            else needed.Add(entry);
        }

        foreach (var entry in await ledger.UnfinishedAsync(stop))
            if (!await archive.HasAsync(entry, stop)) needed.Add(entry);
        return needed;
    }

    /// <summary>Mends the confirmation of a file that is done and has its copy in the archive.</summary>
    internal async Task MendAsync(FileEntry entry, CancellationToken stop)
    {
        if (entry.FileName?.Body is not { } body) return;
        if (await outbound.FindAsync(body, $"{CausePrefix}{entry.Run}", stop) is not { } file) return;
        if (!await publisher.TryMendAsync(file, stop)) await MakeAgainAsync(entry, stop);
    }

    private async Task MakeAgainAsync(FileEntry entry, CancellationToken stop)
    {
        if (await InboundKind.Of(entry).Rows!(jobs).TryConfirmAgainAsync(entry, stop))
        {
            LogMade(entry.Run);
            return;
        }

        LogWorked(entry.Run);
        await runs.ForgetAsync(entry.Run, stop);
        await traffic.WorkAgainAsync(entry, stop);
    }

    [LoggerMessage(
        EventId = 211,
        EventName = "ConfirmationMadeAgain",
        Level = LogLevel.Warning,
        Message = "The confirmation of run {Run} was lost; it is written again from its plan")]
    private partial void LogMade(RunId run);

    [LoggerMessage(
        EventId = 212,
        EventName = "FileWorkedAgain",
        Level = LogLevel.Warning,
        Message = "The confirmation of run {Run} and its plan were lost; the file is worked again")]
    private partial void LogWorked(RunId run);
}
