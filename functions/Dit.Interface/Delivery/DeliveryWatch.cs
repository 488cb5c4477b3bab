using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Delivery;

/// <summary>Asks what became of e-mails that are out, tells the operators of those that will not arrive, and sends on what was reassigned.</summary>
public sealed class DeliveryWatch(SendLedger ledger, NoticeRows rows, INoticeSender sender, NoticeBoard board, Pauses pauses, IWorkOutbox outbox, TimeProvider clock)
{
    /// <summary>Looks once; a timer may ask as often as it likes.</summary>
    /// <exception cref="HttpRequestException">The service is away; the next tick asks again.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!sender.IsOn) return;
        await SendReassignedAsync(stop);
        var today = BusinessDate.Today(clock);
        await foreach (var row in ledger.OpenAsync(stop))
        {
            var id = row.GetString("Id");
            switch (await sender.StatusAsync(id, stop))
            {
                case SendStatus.Delivered:
                    await ledger.EndAsync(row, SendState.Delivered, id, "", stop);
                    break;
                case SendStatus.Failed:
                    await board.PostAsync([Alerts.NotDelivered(row.GetString("Notice"), SendLedger.FolderOf(row), "the recipient's mail server did not take it")], today, stop);
                    await ledger.EndAsync(row, SendState.Failed, id, "the recipient's mail server did not take it", stop);
                    break;
                case SendStatus.Unknown:
                    await ledger.EndAsync(row, SendState.Delivered, id, "the service keeps no record of it any more", stop);
                    break;
                default:
                    break;
            }
        }
    }

    private async Task SendReassignedAsync(CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        await foreach (var due in rows.DueAsync(stop))
        {
            if (set.OfNotices(NoticeAddress.Read(due.Folder)) is not null) continue;
            await outbox.SendAsync([new WorkMessage(WorkQueues.Deliver, due.Notice, due.Folder) { Attempt = due.Attempt }], stop);
            await rows.NoLongerDueAsync(due, stop);
        }
    }
}
