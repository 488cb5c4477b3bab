using System.Net.Mail;
using Dit.Core.Codes;
using Dit.Interface.Audit;
using Dit.Interface.Delivery;
using Dit.Interface.Notices;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>Notices as pages for people, and to whom they are given.</summary>
internal sealed class NoticePages(DitStorage storage)
{
    private static readonly string[] _columns = ["Day", "For", "Kind", "Id", "Subject", "E-mail", "Given to", "Note"];
    private readonly NoticeRows _rows = new(storage, TimeProvider.System);

    internal async Task<Listing> ListAsync(string? vpd, CancellationToken stop)
    {
        if (vpd is not null && !Vpd.TryParse(vpd, out _)) throw new WrongInputException($"{vpd} is no VPD: it is a number of one to six digits.");
        var folder = vpd is not null && Vpd.TryParse(vpd, out var read) ? read.Text : null;
        var sent = await new SendLedger(storage, TimeProvider.System).ListAsync(folder, stop);
        return new("", _columns, [.. (await _rows.ListAsync(folder, null, stop)).Select(row => Row(row, sent[(row.Folder, row.Id)]))]);
    }

    internal async Task<string> ReassignAsync(Operator door, Actor by, string id, string to, string note, CancellationToken stop)
    {
        if (!MailAddress.TryCreate(to, out var person) || person.DisplayName.Length == 0)
            throw new WrongInputException("Say to whom as \"Name <email>\".");
        if (string.IsNullOrWhiteSpace(note)) throw new WrongInputException("A note is needed: say why in a few words.");
        var found = await _rows.ListAsync(null, id, stop);
        if (found is not [var notice])
            throw new WrongInputException(found.Count == 0 ? $"No notice {id} is known; 'dit notices' lists them." : $"{found.Count} notices have the id {id}.");
        await door.ReassignAsync(by, notice, person.DisplayName, person.Address, note.Trim(), stop);
        return $"{id} is given to {person.DisplayName}. Where e-mails go, one follows within the quarter of an hour; the text lies in notifications/{notice.Path}.";
    }

    private static IReadOnlyList<string> Row(NoticeRow row, IEnumerable<SentNotice> sent) =>
    [
        row.Day, row.Folder, row.Kind, row.Id, row.Subject, Words(row, [.. sent]),
        string.Join(" > ", row.History.Select(step => step.Name)), string.Join(" > ", row.History.Select(step => step.Note)),
    ];

    // What will not arrive stands first, with its cause: it is what an operator looks for.
    private static string Words(NoticeRow row, IReadOnlyList<SentNotice> sent)
    {
        if (sent.Count == 0) return row.IsKept ? "kept: sending is switched off" : "";
        var states = sent.GroupBy(one => (one.State, Why: one.State is SendState.Failed or SendState.Unknown ? $": {one.Words}" : ""))
            .OrderByDescending(group => group.Key.Why.Length > 0).ThenBy(group => group.Key.State);
        return string.Join("; ", states.Select(group => $"{group.Count()} {Word(group.Key.State)}{group.Key.Why}"));
    }

    private static string Word(SendState state) => state switch
    {
        SendState.Sending => "waiting",
        SendState.Sent => "on its way",
        SendState.Delivered => "delivered",
        SendState.Failed => "NOT delivered",
        SendState.Kept => "kept: sending is switched off",
        _ => "not known",
    };
}
