using Dit.Interface.Work;

namespace Dit.Interface.Delivery;

/// <summary>Brings an email that is not at its end nearer to it.</summary>
public sealed class OpenEmails(EmailLedger ledger, INoticeSender sender, Settlement settlement, IWorkOutbox outbox, TimeProvider clock)
{
    /// <summary>Longer than the service itself tries (three days): what is not settled by then never will be.</summary>
    private static readonly TimeSpan _longestWay = TimeSpan.FromDays(4);

    /// <summary>Asks what became of an email that is out; drives on one whose sending was cut off.</summary>
    /// <exception cref="HttpRequestException">The service does not answer.</exception>
    internal async Task DriveAsync(TableEntity row, CancellationToken stop)
    {
        if (EmailLedger.StateOf(row) == EmailState.Sent) await AskAsync(row, stop);
        else if (ledger.IsCutOff(row)) await DriveOnAsync(row, stop);
    }

    private async Task AskAsync(TableEntity row, CancellationToken stop)
    {
        var id = row.GetString("Id");
        var status = await sender.StatusAsync(id, stop);
        if (status is EmailFate.Delivered or EmailFate.Failed) await settlement.TakeUpAsync(row, new(id, status), stop);
        else if (ledger.AgeOf(row) > _longestWay)
            await settlement.GiveUpAsync(row, "the service took it and does not say what became of it", stop, id);
    }

    // The recipient may have left recipients.csv since: what the service knows is taken up here, where no address is needed.
    private async Task DriveOnAsync(TableEntity row, CancellationToken stop)
    {
        if (await sender.FindAsync(row.RowKey, stop) is { } mail) await settlement.TakeUpAsync(row, mail, stop);
        else if (ledger.AgeOf(row) > EmailSending.Memory) await settlement.GiveUpAsync(row, "it could not be sent for two days", stop);
        else await outbox.SendAsync(
        [
            new WorkMessage(WorkQueues.Deliver, EmailLedger.NoticeOf(row), EmailLedger.FolderOf(row))
            {
                Attempt = DeliveryOrders.Attempt(clock),
            },
        ], stop);
    }
}
