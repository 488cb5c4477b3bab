using System.Net.Mail;
using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Notices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Notices: which wait, what one says, dealing with them, giving one to somebody else.</summary>
internal static class InboxPages
{
    private const int MostAtOnce = 500;

    internal static async Task<IResult> InboxAsync(
        Viewer viewer, InboxAnswer inbox, EmployerAnswer employers, BodyAnswer bodies, TimeProvider clock,
            [FromQuery(Name = "for")] string? folder, string? kind, string? show, CancellationToken stop)
    {
        List<(string Value, string Words)> folders = viewer.Sight.IsAll ? [("operators", "the operators")] : [];
        folders.AddRange(
            (await employers.ListAsync(viewer.Sight, stop)).Select(employer => (employer.Vpd.Text, $"{employer.Vpd} {employer.Name}")));
        folders.AddRange((await bodies.ListAsync(viewer.Sight, stop)).Select(body => ($"bodies/{body.Code}", $"{body.Code} office")));
        var chosen = folders.Any(one => one.Value == folder) ? folder! : folders.Count > 0 ? folders[0].Value : "";
        var dealt = show == "dealt";
        return Show.Page<Inbox>(new
        {
            Viewer = viewer,
            Notices = chosen.Length == 0 ? [] : await inbox.AskAsync(chosen, kind ?? "", dealt, viewer.Sight, stop),
            Folders = (IReadOnlyList<(string, string)>)folders,
            Folder = chosen,
            Kind = kind ?? "",
            Dealt = dealt,
            Today = BusinessDate.Today(clock),
        });
    }

    internal static async Task<IResult> NoticeAsync(Viewer viewer, InboxAnswer inbox, AuditDoor door, string folder, string id,
        CancellationToken stop)
    {
        if (await inbox.FindAsync(NoticePath.FolderOf(folder), id, viewer.Sight, stop) is not { } found) return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"notice {found.Notice.Notice.Id}", stop);
        return Show.Page<NoticePage>(new { Viewer = viewer, View = found.Notice, found.Text });
    }

    internal static async Task<IResult> DealAsync(Viewer viewer, NoticeActs acts, HttpRequest request, CancellationToken stop)
    {
        var done = 0;
        var form = await request.ReadFormAsync(stop);
        var chosen = form["notice"].OfType<string>().Select(one => one.Split(' ', 2))
            .Where(parts => parts.Length == 2 && InboxAnswer.Sees(viewer.Sight, parts[0])).Take(MostAtOnce).ToList();
        foreach (var parts in chosen)
            if (await acts.DealWithAsync(viewer.Asked(), parts[0], parts[1], stop)) done++;
        var others = chosen.Count - done;
        return Outcome(
            viewer,
            done == 0 ? "Nothing was changed" : done == 1 ? "Notice dealt with" : $"{done} notices dealt with",
            chosen.Count == 0 ? "No notice was chosen." : others == 0 ? "" : $"{others} had been dealt with by somebody else before.",
            "/desk/inbox", "Go to the inbox");
    }

    internal static async Task<IResult> ReassignAsync(
        Viewer viewer, InboxAnswer inbox, NoticeActs acts, string folder, string id, [FromForm] string? name,
            [FromForm] string? email, [FromForm] string? note, CancellationToken stop)
    {
        if (await inbox.FindAsync(NoticePath.FolderOf(folder), id, viewer.Sight, stop) is not { } found) return Show.Nothing();
        var path = NoticePath.Of(found.Notice.Notice);
        var (to, why) = (FilePages.Filled(name), FilePages.Filled(note));
        MailAddress.TryCreate(email, out var address);
        var (field, error) = (to, address, why) switch
        {
            (null, _, _) => ("name", "Enter a name"),
            (_, null, _) => ("email", "Enter an email address, like name@example.org"),
            (_, _, null) => ("note", "Say why, in a few words"),
            _ => ("", ""),
        };
        if (error.Length > 0)
            return Show.Page<NoticePage>(
                new
                {
                    Viewer = viewer,
                    View = found.Notice,
                    found.Text,
                    Error = error,
                    ErrorField = field,
                    Name = name,
                    Email = email,
                    Note = note,
                },
                StatusCodes.Status422UnprocessableEntity);
        await acts.ReassignAsync(viewer.Actor, found.Notice.Notice, to!, address!.Address, why!, stop);
        return Outcome(viewer, "Notice reassigned", $"It is given to {to}.", path, "Go back to the notice");
    }

    private static IResult Outcome(Viewer viewer, string heading, string words, string back, string backWords) => Show.Page<Outcome>(
        new { Viewer = viewer, Here = "/desk/inbox", Heading = heading, Words = words, Back = back, BackWords = backWords });
}
