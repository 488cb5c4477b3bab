using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Delivery;

/// <summary>
/// Sends a notice's emails, one for each recipient, ever. Doing it again sends nothing twice: the ledger's row comes first,
/// and a sending that was cut off is looked up at the service before it is begun again. A service that is away costs no
/// message: the ledger knows what is open, and the watch drives it on.
/// </summary>
public sealed partial class Deliver(
    NoticeRows rows, SendLedger ledger, INoticeSender sender, ReferenceStore reference, Settlement settlement, Pauses pauses,
        DeskAddress desk, TimeProvider clock, ILogger<Deliver> log)
{
    /// <summary>How long the service may be asked for an email that was begun; it forgets after three days at the earliest.</summary>
    internal static readonly TimeSpan Memory = TimeSpan.FromDays(2);

    /// <summary>The most time for one email with all its tries: well within its claim.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromMinutes(8);

    /// <summary>The pause after a call of which nobody knows whether it was taken.</summary>
    private static readonly TimeSpan _doubt = TimeSpan.FromMinutes(5);

    /// <summary>Delivers a notice.</summary>
    /// <param name="folder">The folder of its address.</param>
    public async Task DeliverAsync(string notice, string folder, CancellationToken stop)
    {
        if (NoticeAddress.Read(folder) is not { } address) return;
        // The mark before the row: whom the notice is given to between the two has a mark of a newer version.
        var due = await rows.FindDueAsync(folder, notice, stop);
        if (await rows.FindAsync(folder, notice, stop) is not { } row)
        {
            // Past its time: without the mark nobody asks again.
            if (due is not null) await rows.NoLongerDueAsync(due, stop);
            return;
        }

        if ((await pauses.CurrentAsync(stop)).OfNotices(address) is not null)
        {
            await rows.MarkDueAsync(folder, notice, TimeSpan.Zero, stop);
            return;
        }

        var known = await reference.CurrentAsync(stop);
        // Sending can be switched off for an employer; operators and offices of bodies are always told.
        var isSent = address is not NoticeAddress.Employer(var vpd) || (known.IsOn(vpd) && known.IsDelivered(vpd));
        foreach (var email in Emails(row, address, known)) await DeliverAsync(row, email, isSent, stop);
        // Each email is claimed now, and the list of open ones drives it on.
        if (due is not null) await rows.NoLongerDueAsync(due, stop);
    }

    private static IEnumerable<string> Emails(NoticeRow row, NoticeAddress address, ReferenceData known) =>
        (NoticeKind.Read(row.Kind) is { } kind ? known.RecipientsOf(address, kind) : []).Select(recipient => recipient.Email.Trim())
            .Concat(row.History.Select(step => step.Email))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private async Task DeliverAsync(NoticeRow row, string email, bool isSent, CancellationToken stop)
    {
        var name = SendLedger.ReferenceOf(row.Folder, row.Id, email);
        if (await ledger.ClaimAsync(row.Folder, row.Id, name, stop) is not { } claim) return;
        using var limit = new CancellationTokenSource(_most, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await SendAsync(row, email, name, claim, isSent, end.Token);
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

    private async Task SendAsync(NoticeRow row, string email, string name, SendClaim claim, bool isSent, CancellationToken stop)
    {
        if (claim.MayBeOut && await sender.FindAsync(name, stop) is { } mail) await settlement.TakeUpAsync(claim.Row, mail, stop);
        else if (claim.MayBeOut && ledger.AgeOf(claim.Row) > Memory)
            await settlement.GiveUpAsync(claim.Row, "it was begun too long ago for the service to know of it", stop);
        else if (!isSent) await settlement.KeepAsync(claim.Row, stop);
        else await SendAsync(row, email, name, claim, stop);
    }

    private async Task SendAsync(NoticeRow row, string email, string name, SendClaim claim, CancellationToken stop)
    {
        switch (await sender.SendAsync(NoticeMail.Write(row.Id, row.Kind, row.Subject, row.Positions, row.Path, desk.PageOf(row)), email,
            name, stop))
        {
            case SendResult.Sent(var id):
                await settlement.TakeUpAsync(claim.Row, new(id, SendStatus.OnItsWay), stop);
                break;
            case SendResult.Refused(var words):
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
