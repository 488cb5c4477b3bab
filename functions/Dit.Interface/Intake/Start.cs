using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Notices;
using Dit.Interface.Esr;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Placements;
using Dit.Interface.Receipts;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>Begins the work of a file that entered its lane.</summary>
public sealed class Start(FileLedger ledger, GoLoad goLoad, ReceiptLoad receiptLoad, NotificationLoad notificationLoad, Traffic traffic, NoticeBoard notices, IWorkOutbox outbox, TimeProvider clock)
{
    /// <summary>Begins, or begins again, the work of a run; work that is done is not done twice.</summary>
    public async Task StartAsync(RunId run, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status == FileStatus.Done)
        {
            // Told again, perhaps long after: older rows must not go over newer ones. Whoever closed it may have died before it left.
            await traffic.LeaveAsync(entry, loaded: true, stop);
            return;
        }

        if (entry.Status is FileStatus.Waiting or FileStatus.Held)
        {
            if (entry is { Status: FileStatus.Held, Reason: { } fault }) await CloseAlertAsync(entry, fault, stop);
            entry = entry with { Status = FileStatus.Loading, Reason = null, Detail = "", ClosedOn = null, ProcessedOn = entry.ReplayedOn is null ? BusinessDate.Today(clock) : entry.JudgedOn };
            entry = await ledger.PutAsync(entry, stop);
        }

        switch (entry.FileName!.Kind)
        {
            case FileKind.GoFull or FileKind.GoChanges:
                await goLoad.LoadAsync(entry, stop);
                break;
            case FileKind.Rtc:
                await receiptLoad.LoadAsync(entry, stop);
                break;
            case FileKind.Dnc or FileKind.Dnf:
                await notificationLoad.LoadAsync(entry, stop);
                break;
            default:
                await outbox.SendAsync(FirstMessages(entry), stop);
                break;
        }
    }

    // Before the ledger's row, which then no longer says that the file was held.
    private Task CloseAlertAsync(FileEntry entry, FileFault fault, CancellationToken stop) => notices.CloseAsync(
        Alerts.HeldId(entry.Name, fault, entry.Hash),
        entry.Released ? $"An operator released {entry.Name}; it goes to work." : $"What was missing before {entry.Name} has come; it goes to work.",
        BusinessDate.Today(clock), NoticeOrder.Of(entry.FileName), stop);

    private static IReadOnlyList<WorkMessage> FirstMessages(FileEntry entry)
    {
        var run = entry.Run.ToString();
        // A good file of no rows has an empty confirmation.
        return entry.Slices.Count == 0
            ? [new WorkMessage(WorkQueues.Confirm, run, "")]
            : [.. Enumerable.Range(0, entry.Slices.Count).Select(slice => new WorkMessage(WorkQueues.Validate, run, WorkMessage.PartOf(slice)))];
    }
}
