using Dit.Interface.Measures;

namespace Dit.Interface.Intake;

/// <summary>Begins the work of a file that entered its lane.</summary>
public sealed class Start(FileLedger ledger, Traffic traffic, IServiceProvider jobs)
{
    /// <summary>Begins, or begins again, the work of a run; work that is done is not done twice.</summary>
    /// <param name="attempt">The message's attempt: what is sent again bears it too, so that a queue that detects duplicates lets it
    /// through.</param>
    public async Task StartAsync(RunId run, string attempt, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading)
        {
            // Told again, perhaps long after: older rows must not go over newer ones. Whoever closed it may have died before the next one
            // went.
            await traffic.AdvanceAsync(run.Lane, stop);
            return;
        }

        await InboundKind.Of(entry).LoadAsync(jobs, entry, attempt, stop);
    }
}

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
