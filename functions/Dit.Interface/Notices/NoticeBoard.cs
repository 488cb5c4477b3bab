using Azure.Data.Tables;
using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Delivery;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Notices;

/// <summary>
/// Where notices are put: text in the <c>notifications</c> container, once per event whatever is done again. The send
/// ledger's row comes first and names the blob; the blob's name is the same each time.
/// </summary>
public sealed partial class NoticeBoard(DitStorage storage, ReferenceStore reference, Pauses pauses, WaitingNotices waiting,
    DeliveryOrders orders, ILogger<NoticeBoard> log)
{
    // A property holds 64 KiB; so many rows are well under a batch's 4 MiB.
    private const int MostRows = 20;

    /// <summary>Posts notices; one whose event was posted before changes nothing.</summary>
    /// <param name="day">The business date of the event: the folder in which they lie.</param>
    public async Task PostAsync(IEnumerable<Notice> notices, DateOnly day, CancellationToken stop)
    {
        var known = await reference.FindAsync(stop) ?? ReferenceData.None;
        // An employer that is off gets no notice, whoever asks for one.
        var posted = notices.Where(notice => notice.Address is not NoticeAddress.Employer(var vpd) || known.IsOn(vpd))
            .Select(notice => (Notice: notice, Row: RowOf(notice, known, day))).ToList();
        foreach (var folder in posted.GroupBy(one => one.Row.PartitionKey))
        {
            var areNew = await TryAddAllAsync([.. folder.Select(one => one.Row)], stop);
            foreach (var (notice, row) in folder) await PostAsync(notice, row, areNew || await TryAddAsync(row, stop), known, stop);
        }
    }

    /// <summary>Posts the closing word of an alert whose fault is over: once, and only when the alert itself was posted.</summary>
    /// <param name="order">What notices are sorted by.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    public async Task CloseAsync(string alert, string words, DateOnly day, string order, CancellationToken stop)
    {
        var folder = new NoticeAddress.Operators().Folder;
        var found = await storage.Table(Tables.Notices)
            .GetEntityIfExistsAsync<TableEntity>(TableKey.Encode(folder), TableKey.Encode(alert), ["Subject"], stop);
        if (found is { HasValue: true, Value: { } row })
            await PostAsync([Alerts.Over(alert, row.GetString("Subject") ?? alert, words, order)], day, stop);
    }

    private static TableEntity RowOf(Notice notice, ReferenceData known, DateOnly day) => NoticeRows.RowOf(
        notice, $"{day:yyyy-MM-dd}/{notice.Address.Folder}/{NoticeName.Of(notice)}", notice.MattersBy ?? NoticeDue.Of(notice.Kind, day),
            notice.Address is NoticeAddress.Employer(var to) && !known.IsDelivered(to));

    private async Task PostAsync(Notice notice, TableEntity row, bool isNew, ReferenceData known, CancellationToken stop)
    {
        var path = isNew ? row.GetString("Path") : await PathAsync(row, stop);
        var recipients = known.RecipientsOf(notice.Address, notice.Kind);
        var rendered = NoticeText.Render(notice, recipients);
        if ((await pauses.CurrentAsync(stop)).OfNotices(notice.Address) is not null)
        {
            await waiting.KeepAsync(new(notice.Id, notice.Address.Folder, path, rendered), stop);
            return;
        }

        var text = storage.Container(Containers.Notifications).GetBlobClient(path);
        // The message before the text: a text that is there says that the message went.
        if (orders.AreGiven && (isNew || !await text.ExistsAsync(stop))) await orders.GiveAsync(notice.Address, notice.Id, stop);
        var isWritten = await text.TryCreateAsync(BinaryData.FromString(rendered), stop);
        // Said when the text is there: a host that died before says it when the work is done again.
        if (isWritten && notice.Alert is { } alert) LogAlert(alert, notice.Id);
    }

    // Most notices are new: an employer's rows in one call. False when nothing was added, because one of them was there or there is but
    // one.
    private async Task<bool> TryAddAllAsync(IReadOnlyList<TableEntity> rows, CancellationToken stop)
    {
        if (rows.Count is < 2 or > MostRows || rows.DistinctBy(row => row.RowKey).Count() < rows.Count) return false;
        try
        {
            await storage.Table(Tables.Notices)
                .SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), stop);
            return true;
        }
        catch (TableTransactionFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    private async Task<bool> TryAddAsync(TableEntity row, CancellationToken stop)
    {
        try
        {
            await storage.Table(Tables.Notices).AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    // The one event that the rules of infra/modules/alerts.bicep wait for.
    [LoggerMessage(EventId = 150, EventName = "AlertRaised", Level = LogLevel.Error, Message = "Alert {Event}: {Alert}")]
    private partial void LogAlert(AlertEvent @event, string alert);

    private async Task<string> PathAsync(TableEntity row, CancellationToken stop) =>
        (await storage.Table(Tables.Notices)
            .GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, ["Path"], stop)).Value.GetString("Path");
}
