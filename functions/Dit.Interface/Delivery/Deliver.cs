using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Delivery;

/// <summary>
/// Sends a notice's e-mails, one for each recipient, ever. Doing it again sends nothing twice: the ledger's row comes first,
/// and a sending that was cut off is looked up at the service before it is begun again.
/// </summary>
public sealed partial class Deliver(NoticeRows rows, SendLedger ledger, INoticeSender sender, ReferenceStore reference, NoticeBoard board, Pauses pauses, TimeProvider clock, ILogger<Deliver> log)
{
    /// <summary>Delivers a notice.</summary>
    /// <param name="notice">The notice's id.</param>
    /// <param name="folder">The folder of its address.</param>
    /// <param name="stop">Ends the work between e-mails.</param>
    /// <exception cref="AggregateException">Some e-mails could not be sent now; those that could are out.</exception>
    public async Task DeliverAsync(string notice, string folder, CancellationToken stop)
    {
        if (NoticeAddress.Read(folder) is not NoticeAddress.Employer(var vpd) || await rows.FindAsync(folder, notice, stop) is not { } row) return;
        if ((await pauses.CurrentAsync(stop)).OfNotices(NoticeAddress.Read(folder)) is not null)
        {
            await rows.MarkDueAsync(row, stop);
            return;
        }

        var known = await reference.CurrentAsync(stop);
        var isSent = known.IsOn(vpd) && known.IsDelivered(vpd);
        var failed = new List<Exception>();
        foreach (var email in Emails(row, vpd, known)) await TryAsync(row, email, isSent, failed, stop);
        if (failed.Count > 0) throw new AggregateException($"{failed.Count} e-mails could not be sent now.", failed);
    }

    private static IEnumerable<string> Emails(NoticeRow row, Vpd vpd, ReferenceData known) =>
        known.RecipientsOf(vpd, row.Kind).Select(recipient => recipient.Email.Trim())
            .Concat(row.History.Select(step => step.Email))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    // One recipient who cannot be reached now must not keep the others waiting.
    private async Task TryAsync(NoticeRow row, string email, bool isSent, List<Exception> failed, CancellationToken stop)
    {
        try
        {
            await SendAsync(row, email, isSent, stop);
        }
        catch (Exception fault) when (fault is HttpRequestException or SendInHandException)
        {
            failed.Add(fault);
        }
    }

    private async Task SendAsync(NoticeRow row, string email, bool isSent, CancellationToken stop)
    {
        var name = SendLedger.ReferenceOf(row.Folder, row.Id, email);
        if (await ledger.ClaimAsync(row.Folder, row.Id, name, stop) is not { } claim) return;
        if (!isSent && !claim.MayBeOut)
        {
            await ledger.EndAsync(claim.Row, SendState.Kept, "", "sending is switched off for the employer", stop);
            return;
        }

        switch (await AskOrSendAsync(row, email, name, claim, isSent, stop))
        {
            case SendResult.Sent(var id):
                await ledger.EndAsync(claim.Row, SendState.Sent, id, "", stop);
                LogSent(row.Id);
                break;
            case SendResult.Refused(var words):
                // The alert first: once the row has come to an end nobody looks at it again.
                await board.PostAsync([Alerts.NotDelivered(row.Id, row.Folder, words)], BusinessDate.Today(clock), stop);
                await ledger.EndAsync(claim.Row, SendState.Failed, "", words, stop);
                LogRefused(row.Id, words);
                break;
            default:
                await ledger.EndAsync(claim.Row, SendState.Kept, "", "sending is switched off for the employer", stop);
                break;
        }
    }

    private async Task<SendResult?> AskOrSendAsync(NoticeRow row, string email, string name, SendClaim claim, bool isSent, CancellationToken stop)
    {
        try
        {
            if (claim.MayBeOut && await sender.FindAsync(name, stop) is { } id) return new SendResult.Sent(id);
            return isSent ? await sender.SendAsync(NoticeMail.Write(row.Id, row.Kind, row.Subject, row.Positions, row.Path), email, name, stop) : null;
        }
        catch (HttpRequestException)
        {
            await ledger.GiveBackAsync(claim.Row, stop);
            throw;
        }
    }

    [LoggerMessage(EventId = 240, EventName = "NoticeSent", Level = LogLevel.Information, Message = "Notice {Notice}: an e-mail is out")]
    private partial void LogSent(string notice);

    [LoggerMessage(EventId = 241, EventName = "NoticeRefused", Level = LogLevel.Error, Message = "Notice {Notice}: an e-mail is refused for good: {Words}")]
    private partial void LogRefused(string notice, string words);
}
