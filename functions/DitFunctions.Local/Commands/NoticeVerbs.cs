using System.CommandLine;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary>What an operator does with notices: <c>notices</c>, <c>reassign</c>.</summary>
internal static class NoticeVerbs
{
    public static IEnumerable<Verb> Create(StorageVerbs verbs)
    {
        var filters = new ListOptions("Notices", "open or dealt");
        var notices =
            new Verb("notices", "The notices, who got each, and who has it now.", "dit notices --employer 431",
                "dit notices --body WMD --open", "dit notices --date 2026-05-05 --rejected");
        filters.AddTo(notices);
        yield return verbs.Reads(notices, async (parsed, jobs, stop) =>
            (await new NoticePages(jobs).ListAsync(filters.Read(parsed), stop)).Write(verbs.Terminal.Output));

        var id = new Argument<string>("ID") { Description = "The notice's id, as 'dit notices' and its text show it." };
        var to = new Option<string>("--to") { HelpName = "PERSON", Description = "To whom, as \"Name <email>\".", Required = true };
        var note = new Option<string>("--note") { HelpName = "TEXT", Description = "Why; it is kept with the notice.", Required = true };
        var reassign = new Verb(
            "reassign", "Gives a notice to another person, with a note; earlier ones are kept.",
            "dit reassign DE_WMD_APP_20260505_00003754-431-applicants-received --to \"Ann Example <ann@example.org>\" "
                + "--note \"on leave\"") { id, to, note };
        yield return verbs.Acts(reassign, async (parsed, jobs, stop) => verbs.Terminal.Say(await new NoticePages(jobs)
            .ReassignAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(to), parsed.GetRequiredValue(note), stop)));
    }
}
