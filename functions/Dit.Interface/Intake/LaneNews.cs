using Dit.Core.Files.Lanes;
using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Intake;

/// <summary>What people learn of a file in its lane: that it is held, goes on after all, or is refused.</summary>
public sealed partial class LaneNews(FileLedger ledger, QuarantineRoom quarantine, NoticeBoard notices, TimeProvider clock,
    ILogger<LaneNews> log)
{
    private DateOnly Today => BusinessDate.Today(clock);

    /// <summary>Keeps a file in quarantine whose number cannot be taken.</summary>
    internal async Task RefuseAsync(LaneFile file, string words, CancellationToken stop) =>
        await quarantine.KeepAsync(await EntryAsync(file, stop), FileFault.WrongSequence, words, stop);

    /// <summary>Alerts that a file is held.</summary>
    /// <param name="words">Why; null for the detail of its entry.</param>
    internal async Task TellAsync(LaneFile file, string? words, CancellationToken stop)
    {
        var entry = await EntryAsync(file, stop);
        await notices.PostAsync(
            [Alerts.Held(entry.Name, file.Hold!.Value, words ?? entry.Detail, entry.Hash, NoticeOrder.Of(entry.FileName))], Today, stop);
    }

    /// <summary>Closes the alert of a file that was held and goes to work.</summary>
    internal async Task CloseAlertAsync(LaneFile file, FileFault fault, CancellationToken stop)
    {
        var entry = await EntryAsync(file, stop);
        var words = file.Released ? $"An operator released {entry.Name}; it goes to work."
            : fault == FileFault.DatedAhead ? $"The day of {entry.Name} has come; it goes to work."
            : $"What was missing before {entry.Name} has come; it goes to work.";
        await notices.CloseAsync(Alerts.HeldId(entry.Name, fault, entry.Hash), words, Today, NoticeOrder.Of(entry.FileName), stop);
    }

    [LoggerMessage(EventId = 102, EventName = "FileHeld", Level = LogLevel.Warning, Message = "Run {Run} is held: {Reason}")]
    internal partial void LogHeld(string run, FileFault reason);

    private Task<FileEntry> EntryAsync(LaneFile file, CancellationToken stop) => ledger.GetAsync(RunId.Parse(file.Run), stop);
}
