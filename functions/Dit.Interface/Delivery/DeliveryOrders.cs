using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Delivery;

/// <summary>
/// Orders a notice's emails: a mark, then the message. The mark goes when the emails are claimed; while it is there, the
/// watch sends the message again, so that one that the queue lost costs time and no notice.
/// </summary>
/// <param name="rows">The rows of notices, with the marks.</param>
public sealed class DeliveryOrders(NoticeRows rows, INoticeSender sender, Pauses pauses, IWorkOutbox outbox, TimeProvider clock)
{
    /// <summary>How long a message may be on its way before it is sent again; a queue of a busy day is shorter.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Orders the emails of a new notice: to an employer's officers, a body's office, or the operators.</summary>
    /// <param name="address">Whom it is for.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    internal async Task GiveAsync(NoticeAddress? address, string notice, CancellationToken stop)
    {
        if (address is null) return;
        await rows.MarkDueAsync(address.Folder, notice, Patience, stop);
        await outbox.SendAsync([new WorkMessage(WorkQueues.Deliver, notice, address.Folder)], stop);
    }

    /// <summary>True when emails are sent at all.</summary>
    internal bool AreGiven => sender.IsOn;

    /// <summary>Sends the messages of notices again whose emails are not claimed, but of those that a pause stops.</summary>
    internal async Task RepeatDueAsync(CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        await foreach (var due in rows.DueAsync(stop))
        {
            if (set.OfNotices(NoticeAddress.Read(due.Folder)) is not null) continue;
            await outbox.SendAsync([new WorkMessage(WorkQueues.Deliver, due.Notice, due.Folder) { Attempt = Attempt(clock) }], stop);
            await rows.MarkDueAsync(due.Folder, due.Notice, Patience, stop);
        }
    }

    /// <summary>Tells a sending from earlier ones: the minute in UTC.</summary>
    internal static string Attempt(TimeProvider clock) => clock.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
}
