using Dit.Interface.Ledger;
using Dit.Interface.Measures;

namespace Dit.Interface.Intake;

/// <summary>Closes a file: every row has its outcome, every notice is posted, the next file of its lane may go.</summary>
public sealed partial class FileEnd(FileLedger ledger, Traffic traffic, ILogger<FileEnd> log)
{
    /// <summary>Closes the file of a run; a second time changes nothing.</summary>
    /// <param name="result">What came of its rows; null when that is noted already.</param>
    public async Task CloseAsync(RunId run, FileResult? result, CancellationToken stop)
    {
        if (!await traffic.FinishAsync(run, result, stop)) return;
        var entry = await ledger.GetAsync(run, stop);
        FileMeasures.Done(entry);
        LogDone(run, entry.Counts.Accepted, entry.Counts.Rejected, entry.Confirmation.Length > 0 ? entry.Confirmation : "none");
    }

    [LoggerMessage(EventId = 210, EventName = "FileDone", Level = LogLevel.Information,
        Message = "Run {Run} is done: {Accepted} rows accepted, {Rejected} rejected; confirmation: {Confirmation}")]
    private partial void LogDone(RunId run, int accepted, int rejected, string confirmation);
}
