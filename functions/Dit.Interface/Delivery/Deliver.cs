using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Delivery;

/// <summary>Sends a notice's emails, one for each recipient, ever.</summary>
public sealed class Deliver(NoticeRows rows, EmailSending emails, ReferenceStore reference, Pauses pauses)
{
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
        foreach (var email in Emails(row, address, known)) await emails.SendAsync(row, email, isSent, stop);
        // Each email is claimed now, and the list of open ones drives it on.
        if (due is not null) await rows.NoLongerDueAsync(due, stop);
    }

    private static IEnumerable<string> Emails(NoticeRow row, NoticeAddress address, ReferenceData known) =>
        (NoticeKind.Read(row.Kind) is { } kind ? known.RecipientsOf(address, kind) : []).Select(recipient => recipient.Email.Trim())
            .Concat(row.History.Select(step => step.Email))
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
