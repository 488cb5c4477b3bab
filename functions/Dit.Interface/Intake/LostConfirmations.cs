using Dit.Interface.Applicants;
using Dit.Interface.Extracts;
using Dit.Interface.Replays;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Mends confirmations that the ledger calls published and that storage has lost. They are published again from their decided
/// bytes, else written once more from the plan of their file; when that is gone too, the file goes to work again.
/// </summary>
public sealed class LostConfirmations(FileLedger ledger, OutboundLedger outbound, Publisher publisher, FileArchive archive,
    LostAnswers answers)
{
    private const string CausePrefix = "run-";

    /// <summary>Publishes lost files of the last days again; of an extract only its decided bytes can be. Each is tried alone.</summary>
    /// <param name="since">Files of this business date and later.</param>
    /// <param name="dropAgain">
    /// Gets the files of partners whose copy in the archive is gone too although the work needs it: who has the drop, drops it again.
    /// </param>
    /// <exception cref="AggregateException">Some failed; the others were fixed, and those to drop again were given.</exception>
    public async Task MendAsync(DateOnly since, Action<IReadOnlyList<FileEntry>> dropAgain, CancellationToken stop)
    {
        var (needed, failed) = (new List<FileEntry>(), new Failures());
        foreach (var file in (await outbound.AllAsync(stop)).Where(file => file.Name.Date >= since))
            await failed.TryAsync(async () => needed.AddRange(await MendAsync(file, stop) is { } entry ? [entry] : []), stop);
        foreach (var entry in await ledger.UnfinishedAsync(stop))
            await failed.TryAsync(async () => needed.AddRange(await archive.HasAsync(entry, stop) ? [] : [entry]), stop);
        dropAgain(needed);
        failed.ThrowIfAny(count => $"{Plural.Of(count, "lost file")} could not be fixed.");
    }

    /// <summary>Mends the confirmation of a file that is done and has its copy in the archive.</summary>
    internal async Task MendAsync(FileEntry entry, CancellationToken stop)
    {
        if (entry.FileName?.Body is not { } body) return;
        if (await outbound.FindAsync(body, $"{CausePrefix}{entry.Run}", stop) is not { } file) return;
        if (!await publisher.TryMendAsync(file, stop)) await MakeAgainAsync(file, entry, stop);
    }

    /// <summary>Publishes one lost file of ours again.</summary>
    /// <returns>The file of a partner that is to be dropped again for it; null when none is.</returns>
    private async Task<FileEntry?> MendAsync(OutboundFile file, CancellationToken stop)
    {
        var answered = file.Cause.StartsWith(CausePrefix, StringComparison.Ordinal)
            ? await ledger.FindAsync(RunId.Parse(file.Cause[CausePrefix.Length..]), stop) : null;
        var isAnswer = answered is { Status: FileStatus.Done };
        // One that was made again and not published by then is fixed too: what it answers is done.
        if ((!file.IsPublished && !isAnswer) || await publisher.TryMendAsync(file, stop) || !isAnswer) return null;
        if (!await archive.HasAsync(answered!, stop)) return answered;
        await MakeAgainAsync(file, answered!, stop);
        return null;
    }

    private async Task MakeAgainAsync(OutboundFile file, FileEntry entry, CancellationToken stop)
    {
        // It lies there, unless it has to wait for a pause.
        if (await answers.TryMakeAgainAsync(file, entry, stop)) await publisher.TryMendAsync(file, stop);
    }
}

/// <summary>Makes a confirmation again whose bytes are gone.</summary>
public sealed partial class LostAnswers(OutboundLedger outbound, RunBook runs, RowSelection selection, Traffic traffic,
    IServiceProvider jobs, ILogger<LostAnswers> log)
{
    /// <returns>True when it is written; false when its file goes to work again, or nothing is left of it.</returns>
    internal async Task<bool> TryMakeAgainAsync(OutboundFile file, FileEntry entry, CancellationToken stop)
    {
        if (await InboundKind.Of(entry).Rows!(jobs).TryConfirmAgainAsync(entry, stop))
        {
            LogMade(entry.Run);
            return true;
        }

        if (!await selection.IsKeptAsync(entry, stop))
        {
            LogGone(entry.Run);
            return false;
        }

        LogWorked(entry.Run);
        await outbound.NoteLostAsync(file, stop);
        await runs.ForgetAsync(entry.Run, stop);
        await traffic.WorkAgainAsync(entry, stop);
        return false;
    }

    [LoggerMessage(EventId = 211, EventName = "ConfirmationMadeAgain", Level = LogLevel.Warning,
        Message = "The confirmation of run {Run} was lost; it is written again from its plan")]
    private partial void LogMade(RunId run);

    [LoggerMessage(EventId = 212, EventName = "FileWorkedAgain", Level = LogLevel.Warning,
        Message = "The confirmation of run {Run} and its plan were lost; the file is worked again")]
    private partial void LogWorked(RunId run);

    [LoggerMessage(EventId = 213, EventName = "ConfirmationGone", Level = LogLevel.Error,
        Message = "The confirmation of replay {Run}, its plan and its list of rows were lost; it cannot be made again")]
    private partial void LogGone(RunId run);
}
