using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Positions.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;

namespace Dit.Interface.Receipts;

/// <summary>
/// Loads an RTC: success is noted against the file it answers; a failure is noted, alerted, and its content goes again with
/// the body's next extract (rules.md, The daily extract). Doing it again changes nothing.
/// </summary>
public sealed partial class ReceiptLoad(DitStorage storage, TisRows rows, OutboundLedger outbound, NoticeBoard board, FileEnd end,
    ILogger<ReceiptLoad> log)
{
    /// <summary>Loads the file of a run.</summary>
    public async Task LoadAsync(FileEntry entry, CancellationToken stop)
    {
        var day = entry.ProcessedOn ?? entry.ReceivedOn;
        var extracts = await outbound.ExtractsAsync(entry.FileName!.Body!.Value, null, stop);
        var decision =
            new ReceiptDecision(entry.FileName, name => extracts.GetValueOrDefault(name.Canonical)?.Extract,
                NoticeOrder.Of(entry.FileName));
        var rejects = new RejectedRows(storage, entry, day, FileSyntax.De);
        var header = await rows.HeaderAsync(entry, stop);
        var outcomes = new List<ReceiptOutcome>();
        await foreach (var (record, ordinal) in rows.ReadAsync(entry, stop))
        {
            var outcome = decision.Decide(ReceiptRow.Read(record, ordinal));
            outcomes.Add(outcome with { Alerts = [] });
            if (outcome.Result == RowResult.Rejected) await rejects.AddAsync(header, KeptRow.OfOtherKind(record), stop);
            await board.PostAsync(outcome.Alerts, day, stop);
            if (outcome.Extract is not { } extract) continue;
            if (outcome.SendAgain) LogFailed(extract.File.Canonical, entry.Run);
            await NoteAsync(extracts[extract.File.Canonical], outcome, stop);
        }

        await rejects.CommitAsync(stop);
        await CloseAsync(entry, outcomes, stop);
    }

    private Task NoteAsync(OutboundFile file, ReceiptOutcome outcome, CancellationToken stop) =>
        outbound.NoteReceiptAsync(file, outcome.Extract!.Receipt, outcome.SendAgain, stop);

    private async Task CloseAsync(FileEntry entry, IReadOnlyList<ReceiptOutcome> outcomes, CancellationToken stop)
    {
        int Count(RowResult result) => outcomes.Count(outcome => outcome.Result == result);
        var counts =
            new FileCounts(entry.Counts.Rows, Count(RowResult.Accepted), Count(RowResult.Rejected), Count(RowResult.Duplicate),
                Count(RowResult.Superseded));
        Balance.Check(entry.Run, counts);
        var findings = outcomes.CountBy(outcome => outcome.Message.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).ToDictionary();
        await end.CloseAsync(entry.Run, new(counts, findings), stop);
    }

    [LoggerMessage(EventId = 340, EventName = "ReceiptFailed", Level = LogLevel.Error,
        Message = "{File} was not loaded by TIS, says run {Run}; its content goes again with the next extract")]
    private partial void LogFailed(string file, RunId run);
}
