using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Delivery;

/// <summary>
/// Sends one email of a notice. Doing it again sends nothing twice: the ledger's row comes first, and a sending that was cut off is
/// looked up at the service before it is begun again. A service that is away costs no message: the ledger knows what is open, and the
/// watch drives it on.
/// </summary>
public sealed partial class EmailSending(EmailLedger ledger, INoticeSender sender, Settlement settlement, DeskAddress desk,
    TimeProvider clock, ILogger<EmailSending> log)
{
    /// <summary>How long the service may be asked for an email that was begun; it forgets after three days at the earliest.</summary>
    internal static readonly TimeSpan Memory = TimeSpan.FromDays(2);

    /// <summary>The most time for one email with all its tries: well within its claim.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromMinutes(8);

    /// <summary>The pause after a call of which nobody knows whether it was taken.</summary>
    private static readonly TimeSpan _doubt = TimeSpan.FromMinutes(5);

    /// <summary>Sends an email, or takes up what became of it.</summary>
    /// <param name="isSent">False where sending is off: what would have gone is kept.</param>
    internal async Task SendAsync(NoticeRow row, string email, bool isSent, CancellationToken stop)
    {
        var name = EmailLedger.ReferenceOf(row.Folder, row.Id, email);
        if (await ledger.ClaimAsync(row.Folder, row.Id, name, stop) is not { } claim) return;
        using var limit = new CancellationTokenSource(_most, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await SettleAsync(row, email, name, claim, isSent, end.Token);
        }
        catch (HttpRequestException fault)
        {
            // One recipient who cannot be reached now must not keep the others waiting.
            LogPutOff(row.Id, fault);
            if (fault is NoTemplateException { BeginsPause: true }) await settlement.StandAsync(stop);
            await ledger.GiveBackAsync(claim.Row, NotifyPolicies.IsDoubtful(fault) ? _doubt : TimeSpan.Zero, stop);
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            LogPutOff(row.Id, fault);
            await ledger.GiveBackAsync(claim.Row, _doubt, stop);
        }
    }

    private async Task SettleAsync(NoticeRow row, string email, string name, EmailClaim claim, bool isSent, CancellationToken stop)
    {
        if (claim.MayBeOut && await sender.FindAsync(name, stop) is { } mail) await settlement.TakeUpAsync(claim.Row, mail, stop);
        else if (claim.MayBeOut && ledger.AgeOf(claim.Row) > Memory)
            await settlement.GiveUpAsync(claim.Row, "it was begun too long ago for the service to know of it", stop);
        else if (!isSent) await settlement.KeepAsync(claim.Row, stop);
        else await SendAsync(row, email, name, claim, stop);
    }

    private async Task SendAsync(NoticeRow row, string email, string name, EmailClaim claim, CancellationToken stop)
    {
        switch (await sender.SendAsync(NoticeMail.Write(row.Id, row.Kind, row.Subject, row.Positions, row.Path, desk.PageOf(row)), email,
            name, stop))
        {
            case EmailAnswer.Sent(var id):
                await settlement.TakeUpAsync(claim.Row, new(id, EmailFate.OnItsWay), stop);
                break;
            case EmailAnswer.Refused(var words):
                await settlement.FailAsync(claim.Row, words, stop);
                break;
            default:
                throw new InvalidOperationException("A sending is either sent or refused.");
        }
    }

    [LoggerMessage(EventId = 243, EventName = "NoticePutOff", Level = LogLevel.Warning,
        Message = "Notice {Notice}: an email could not be sent now; the watch drives it on")]
    private partial void LogPutOff(string notice, Exception fault);
}
