using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Delivery;

/// <summary>
/// Brings sendings to their end in the ledger. For what will not arrive, and what cannot be settled, the operators get an alert first:
/// once the row has come to an end nobody looks at it again.
/// </summary>
public sealed partial class Settlement(EmailLedger ledger, NoticeBoard board, TimeProvider clock, ILogger<Settlement> log)
{
    internal const string IsOff = "sending is switched off for the employer";
    private const string NotTaken = "the recipient's mail server did not take it";

    /// <summary>Takes up what the service says of an email; one whose fate is open is asked about again.</summary>
    internal Task TakeUpAsync(TableEntity row, KnownEmail mail, CancellationToken stop) => mail.Status switch
    {
        EmailFate.Delivered => ledger.EndAsync(row, EmailState.Delivered, mail.Id, "", stop),
        EmailFate.Failed => FailAsync(row, NotTaken, stop, mail.Id),
        _ => SentAsync(row, mail.Id, stop),
    };

    /// <summary>An email will not arrive.</summary>
    internal async Task FailAsync(TableEntity row, string words, CancellationToken stop, string id = "")
    {
        await board.PostAsync([Alerts.NotDelivered(ToldAs(row), EmailLedger.FolderOf(row), words)], BusinessDate.Today(clock), stop);
        await ledger.EndAsync(row, EmailState.Failed, id, words, stop);
        LogRefused(EmailLedger.NoticeOf(row), words);
    }

    /// <summary>Nobody can say whether an email arrived: sending it again could be the second.</summary>
    internal async Task GiveUpAsync(TableEntity row, string words, CancellationToken stop, string id = "")
    {
        await board.PostAsync([Alerts.DeliveryNotKnown(ToldAs(row), EmailLedger.FolderOf(row), words)], BusinessDate.Today(clock), stop);
        await ledger.EndAsync(row, EmailState.Unknown, id, words, stop);
        LogUnknown(EmailLedger.NoticeOf(row), words);
    }

    /// <summary>No email can be sent for a cause that no single email has: one alert a day.</summary>
    internal Task StandAsync(CancellationToken stop) =>
        board.PostAsync([Alerts.EmailsStand(BusinessDate.Today(clock))], BusinessDate.Today(clock), stop);

    /// <summary>What would have gone is kept as text.</summary>
    internal Task KeepAsync(TableEntity row, CancellationToken stop) => ledger.EndAsync(row, EmailState.Kept, "", IsOff, stop);

    // An operator's wrong address must not call for an alert about the alert about it: those of a day are one, whose own email is the last.
    private string ToldAs(TableEntity row) => NoticeAddress.Read(EmailLedger.FolderOf(row)) is NoticeAddress.Operators
        ? string.Create(CultureInfo.InvariantCulture, $"{BusinessDate.Today(clock):yyyy-MM-dd}-operators")
        : EmailLedger.NoticeOf(row);

    private async Task SentAsync(TableEntity row, string id, CancellationToken stop)
    {
        if (EmailLedger.StateOf(row) == EmailState.Sent) return;
        await ledger.EndAsync(row, EmailState.Sent, id, "", stop);
        var notice = EmailLedger.NoticeOf(row);
        LogSent(notice);
    }

    [LoggerMessage(EventId = 240, EventName = "NoticeSent", Level = LogLevel.Information, Message = "Notice {Notice}: an email is out")]
    private partial void LogSent(string notice);

    [LoggerMessage(EventId = 241, EventName = "NoticeRefused", Level = LogLevel.Error,
        Message = "Notice {Notice}: an email will not arrive: {Words}")]
    private partial void LogRefused(string notice, string words);

    [LoggerMessage(EventId = 242, EventName = "NoticeUnknown", Level = LogLevel.Error,
        Message = "Notice {Notice}: nobody knows whether an email arrived: {Words}")]
    private partial void LogUnknown(string notice, string words);
}
