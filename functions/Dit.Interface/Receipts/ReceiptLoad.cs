using Dit.Core.Applicants;
using Dit.Core.Positions.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Notices;

namespace Dit.Interface.Receipts;

/// <summary>
/// Loads an RTC: success is noted against the file it answers; a failure is noted, alerted, and its content goes again with
/// the body's next extract (rules.md, The daily extract). Doing it again changes nothing.
/// </summary>
public sealed partial class ReceiptLoad(DitStorage storage, TisRows rows, SentExtracts sent, NoticeBoard board, FileEnd end,
    ILogger<ReceiptLoad> log)
{
    /// <summary>Loads the file of a run.</summary>
    public async Task LoadAsync(FileEntry entry, CancellationToken stop)
    {
        var day = entry.ProcessedOn ?? entry.ReceivedOn;
        var extracts = await sent.OfAsync(entry.FileName!.Body!.Value, null, stop);
        var decision = new ReceiptDecision(entry.FileName, name => extracts.GetValueOrDefault(name.Canonical)?.Extract,
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
            await sent.NoteReceiptAsync(extracts[extract.File.Canonical], extract.Receipt, outcome.SendAgain, stop);
        }

        await rejects.CommitAsync(stop);
        var rules = outcomes.Select(outcome => outcome.Message.Rule);
        var result = FileResult.Of(entry, [.. outcomes.Select(outcome => outcome.Result)], rules);
        await end.CloseAsync(entry.Run, result, stop);
    }

    [LoggerMessage(EventId = 340, EventName = "ReceiptFailed", Level = LogLevel.Error,
        Message = "{File} was not loaded by TIS, says run {Run}; its content goes again with the next extract")]
    private partial void LogFailed(string file, RunId run);
}
