using Dit.Core.Notices;

namespace Dit.Interface.Notices;

/// <summary>
/// Gives a notice to another person: in its row, where an email follows from it, and in its text, which is all there is on one machine.
/// </summary>
public sealed class Reassign(DitStorage storage, NoticeRows rows)
{
    /// <summary>Gives a notice away; whom it was given to before is kept.</summary>
    /// <param name="name">The person's or the office's name.</param>
    /// <param name="stop">Stops the work; the text is made from the whole history, so that the next time fixes what was cut off.</param>
    /// <exception cref="Azure.RequestFailedException">Somebody else gave it away at the same moment (412): do it again.</exception>
    internal async Task ReassignAsync(NoticeRow notice, string name, string email, string note, CancellationToken stop)
    {
        var given = await rows.ReassignAsync(notice, name, email, note, stop);
        var blob = storage.Container(Containers.Notifications).GetBlobClient(given.Path);
        if (await blob.TryReadAsync(stop) is not { } text) return;
        var steps = given.History.Select(step => new NoticeGiven(BusinessDate.Of(step.At), step.Name, step.Email, step.Note));
        await blob.PutAsync(BinaryData.FromString(NoticeText.Give(text.ToString(), [.. steps])).ToStream(), stop);
    }
}
