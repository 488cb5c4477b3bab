using Azure.Data.Tables;
using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Delivery;

/// <summary>
/// Drives emails to their end: asks what became of those that are out, looks up and sends on those that were cut off, sends
/// what was reassigned and what the queue lost, and tells the operators of what will not arrive or cannot be settled.
/// </summary>
public sealed class DeliveryWatch(
    SendLedger ledger, NoticeRows rows, INoticeSender sender, Settlement settlement, NoticeBoard board, Pauses pauses,
        DeliveryOrders orders, IWorkOutbox outbox, TimeProvider clock)
{
    /// <summary>Longer than the service itself tries (three days): what is not settled by then never will be.</summary>
    private static readonly TimeSpan _longestWay = TimeSpan.FromDays(4);

    /// <summary>How long emails may wait before the operators get an alert that the service is away.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromHours(1);

    /// <summary>Looks once; a timer may ask as often as it likes.</summary>
    /// <exception cref="AggregateException">The service did not answer for some; the next tick asks again.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!sender.IsOn) return;
        await SendDueAsync(stop);
        var failed = new List<Exception>();
        var (oldest, stands) = (TimeSpan.Zero, false);
        await foreach (var row in ledger.OpenAsync(stop))
        {
            if (SendLedger.StateOf(row) == SendState.Sending && ledger.AgeOf(row) > oldest) oldest = ledger.AgeOf(row);
            stands |= SendLedger.StateOf(row) == SendState.Sending && ledger.IsCutOff(row);
            await TryAsync(row, failed, stop);
        }

        var today = BusinessDate.Today(clock);
        if (oldest > _patience) await board.PostAsync([Alerts.EmailsStand(today)], today, stop);
        else if (failed.Count == 0 && !stands) await board.CloseAsync(Alerts.EmailsStandId(today),
            "Emails are being sent again.", today, "", stop);
        if (failed.Count > 0)
            throw new AggregateException($"GOV.UK Notify did not answer for {Plural.Of(failed.Count, "email")}; the next tick asks "
                + "again.", failed);
    }

    // One that the service does not answer for must not keep the others waiting.
    private async Task TryAsync(TableEntity row, List<Exception> failed, CancellationToken stop)
    {
        try
        {
            if (SendLedger.StateOf(row) == SendState.Sent) await AskAsync(row, stop);
            else if (ledger.IsCutOff(row)) await DriveOnAsync(row, stop);
        }
        catch (HttpRequestException fault)
        {
            failed.Add(fault);
        }
    }

    private async Task AskAsync(TableEntity row, CancellationToken stop)
    {
        var id = row.GetString("Id");
        var status = await sender.StatusAsync(id, stop);
        if (status is SendStatus.Delivered or SendStatus.Failed) await settlement.TakeUpAsync(row, new(id, status), stop);
        else if (ledger.AgeOf(row) > _longestWay)
            await settlement.GiveUpAsync(row, "the service took it and does not say what became of it", stop, id);
    }

    // The recipient may have left recipients.csv since: what the service knows is taken up here, where no address is needed.
    private async Task DriveOnAsync(TableEntity row, CancellationToken stop)
    {
        if (await sender.FindAsync(row.RowKey, stop) is { } mail) await settlement.TakeUpAsync(row, mail, stop);
        else if (ledger.AgeOf(row) > Deliver.Memory) await settlement.GiveUpAsync(row, "it could not be sent for two days", stop);
        else await outbox.SendAsync(
            [new WorkMessage(WorkQueues.Deliver, SendLedger.NoticeOf(row), SendLedger.FolderOf(row)) { Attempt = Attempt() }], stop);
    }

    private string Attempt() => clock.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    private async Task SendDueAsync(CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        await foreach (var due in rows.DueAsync(stop))
        {
            if (set.OfNotices(NoticeAddress.Read(due.Folder)) is not null) continue;
            await orders.RepeatAsync(due, Attempt(), stop);
        }
    }
}
