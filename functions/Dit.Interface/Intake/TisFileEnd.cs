using Dit.Core.Codes;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Intake;

/// <summary>Closes a file of TIS: every row has its outcome, everybody was told, the next file of the body may go.</summary>
public sealed partial class TisFileEnd(FileLedger ledger, Traffic traffic, TimeProvider clock, ILogger<TisFileEnd> log)
{
    /// <summary>Closes the file of a run; a second time changes nothing.</summary>
    public async Task CloseAsync(RunId run, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Done)
        {
            entry = entry with { Status = FileStatus.Done, ClosedOn = BusinessDate.Today(clock), ClosedAt = clock.GetUtcNow() };
            entry = await ledger.PutAsync(entry, stop);
            FileMeasures.Done(entry);
            LogDone(run, entry.Counts.Accepted, entry.Counts.Rejected, entry.Confirmation);
        }

        await traffic.LeaveAsync(entry, loaded: true, stop);
    }

    [LoggerMessage(EventId = 210, EventName = "TisFileDone", Level = LogLevel.Information, Message = "Run {Run} is done: {Accepted} rows accepted, {Rejected} rejected, confirmed by {Confirmation}")]
    private partial void LogDone(RunId run, int accepted, int rejected, string confirmation);
}
