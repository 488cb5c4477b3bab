using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Delivery;

/// <summary>
/// Drives emails to their end: asks what became of those that are out, looks up and sends on those that were cut off, sends
/// what was reassigned and what the queue lost, and tells the operators of what will not arrive or cannot be settled.
/// </summary>
public sealed class DeliveryWatch(EmailLedger ledger, INoticeSender sender, DeliveryOrders orders, OpenEmails emails, NoticeBoard board,
    TimeProvider clock)
{
    /// <summary>How long emails may wait before the operators get an alert that the service is away.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromHours(1);

    /// <summary>Looks once; a timer may ask as often as it likes.</summary>
    /// <exception cref="AggregateException">The service did not answer for some; the next tick asks again.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!sender.IsOn) return;
        await orders.RepeatDueAsync(stop);
        var failed = new List<Exception>();
        var (oldest, stands) = (TimeSpan.Zero, false);
        await foreach (var row in ledger.OpenAsync(stop))
        {
            if (EmailLedger.StateOf(row) == EmailState.Sending && ledger.AgeOf(row) > oldest) oldest = ledger.AgeOf(row);
            stands |= EmailLedger.StateOf(row) == EmailState.Sending && ledger.IsCutOff(row);
            try
            {
                await emails.DriveAsync(row, stop);
            }
            catch (HttpRequestException fault)
            {
                // One that the service does not answer for must not keep the others waiting.
                failed.Add(fault);
            }
        }

        var today = BusinessDate.Today(clock);
        if (oldest > _patience) await board.PostAsync([Alerts.EmailsStand(today)], today, stop);
        else if (failed.Count == 0 && !stands) await board.CloseAsync(Alerts.EmailsStandId(today),
            "Emails are being sent again.", today, "", stop);
        if (failed.Count > 0)
            throw new AggregateException($"GOV.UK Notify did not answer for {Plural.Of(failed.Count, "email")}; the next tick asks "
                + "again.", failed);
    }
}
