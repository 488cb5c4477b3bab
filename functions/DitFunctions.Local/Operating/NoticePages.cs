using System.Net.Mail;
using Dit.Core.Notices;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Notices;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>Notices as pages for people, and to whom they are given.</summary>
internal sealed class NoticePages(OperatorJobs jobs)
{
    private static readonly string[] _columns = ["Day", "For", "Kind", "Subject"];

    internal async Task<Listing> ListAsync(ListQuestion asked, CancellationToken stop)
    {
        if (asked is { Body: not null, Employer: not null })
            throw new WrongInputException("A notice has one address: name --body or --employer.");
        var dealt = asked.Status?.ToUpperInvariant() switch
        {
            null => (bool?)null,
            "OPEN" => false,
            "DEALT" => true,
            _ => throw new WrongInputException($"{asked.Status} is not a status. The statuses are open and dealt."),
        };
        if (asked.Open && dealt == true)
            throw new WrongInputException("A notice that was dealt with is not open: leave out --open or --status.");
        var notices = await jobs.Job<InboxAnswer>().ListAsync(
            new()
            {
                Folder = asked.Employer is { } vpd ? LedgerPages.VpdOf(vpd).Text : asked.Body is { } body
                    ? new NoticeAddress.BodyOffice(LedgerPages.BodyOf(body)).Folder : null,
                Kind = asked.Rejected ? NoticeKind.ApplicantsRejected.Code : null,
                From = asked.From,
                Until = asked.Until,
                Dealt = asked.Open ? false : dealt,
            },
            stop);
        return new("", _columns, [.. notices.Select(notice => Row(notice.Notice))]) { Details = [.. notices.Select(Details)] };
    }

    internal async Task<string> ReassignAsync(string id, string to, string note, CancellationToken stop)
    {
        if (!MailAddress.TryCreate(to, out var person) || person.DisplayName.Length == 0)
            throw new WrongInputException("Say to whom as \"Name <email>\".");
        if (string.IsNullOrWhiteSpace(note)) throw new WrongInputException("A note is needed: say why in a few words.");
        var found = await jobs.Job<NoticeRows>().ListAsync(null, id, stop);
        if (found is not [var notice])
            throw new WrongInputException(found.Count == 0 ? $"No notice {id} is known; 'dit notices' lists them."
                : $"{found.Count} notices have the id {id}.");
        var (by, _) = await jobs.AskedAsync(null, stop);
        await jobs.Job<NoticeActs>().ReassignAsync(by, notice, person.DisplayName, person.Address, note.Trim(), stop);
        return $"{id} is given to {person.DisplayName}. If emails are on, an email follows within 15 minutes. "
            + $"The text is in notifications/{notice.Path}.";
    }

    private static IReadOnlyList<string> Row(NoticeRow notice) => [notice.Day, notice.Folder, notice.Kind, notice.Subject];

    private static IReadOnlyList<string> Details(NoticeView view)
    {
        var notice = view.Notice;
        return
        [
            .. new[]
            {
                $"id {notice.Id}",
                notice.DealtAt is { } at ? $"dealt with by {notice.DealtBy} on {at:yyyy-MM-dd}" : notice.MattersBy is { } due
                    ? $"open, deal with by {due:yyyy-MM-dd}" : "open",
                view.EmailWords.Length > 0 ? $"email: {view.EmailWords}" : "",
            }.Where(detail => detail.Length > 0),
            .. notice.History.Select(step => $"given to {step.Name}: {step.Note}"),
        ];
    }
}
