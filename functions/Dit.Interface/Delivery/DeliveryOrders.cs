using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Work;

namespace Dit.Interface.Delivery;

/// <summary>
/// Orders a notice's emails: a mark, then the message. The mark goes when the emails are claimed; while it is there, the
/// watch sends the message again, so that one that the queue lost costs time and no notice.
/// </summary>
/// <param name="rows">The rows of notices, with the marks.</param>
public sealed class DeliveryOrders(NoticeRows rows, IWorkOutbox outbox)
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

    /// <summary>Sends the message of a notice again.</summary>
    /// <param name="attempt">Tells this sending from earlier ones.</param>
    internal async Task RepeatAsync(DueNotice due, string attempt, CancellationToken stop)
    {
        await outbox.SendAsync([new WorkMessage(WorkQueues.Deliver, due.Notice, due.Folder) { Attempt = attempt }], stop);
        await rows.MarkDueAsync(due.Folder, due.Notice, Patience, stop);
    }
}
