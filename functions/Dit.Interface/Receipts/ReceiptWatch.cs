using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Receipts;

/// <summary>Raises an alert for each extract whose receipt has not come by noon of the next business day.</summary>
public sealed class ReceiptWatch(SentExtracts sent, ReferenceStore reference, NoticeBoard board, Pauses pauses, TimeProvider clock)
{
    /// <summary>How many days back it looks: what was sent before had its alert long ago.</summary>
    private const int Looks = 60;

    /// <summary>Looks once; each missing receipt is alerted once.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        // A receipt that came while its lane is paused lies there unread.
        var set = await pauses.CurrentAsync(stop);
        var known = await reference.CurrentAsync(stop);
        foreach (var body in known.Bodies.Values.Where(body => body.Enabled && set.OfLane($"DE-{body.Code}") is null)
            .Select(body => body.Code).Order())
        {
            var missing = (await sent.OfAsync(body, day.AddDays(-Looks), stop)).Values
                .Where(file => file.Extract.IsReceiptMissing(clock.GetUtcNow(), known.Calendar)).ToList();
            await board.PostAsync(missing.Select(file => ReceiptAlerts.Missing(file.Extract, NoticeOrder.DayEnd)), day, stop);
            foreach (var file in missing) await sent.NoteAlertedAsync(file, stop);
        }
    }
}
