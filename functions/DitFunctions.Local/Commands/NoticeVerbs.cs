using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary>What an operator does with notices: <c>notices</c>, <c>reassign</c>.</summary>
internal static class NoticeVerbs
{
    public static IEnumerable<Verb> Create(IOperations operations, Terminal terminal)
    {
        var filters = new ListOptions("Notices", "open or dealt");
        var notices =
            new Verb("notices", "The notices, who got each, and who has it now.", "dit notices --employer 431",
                "dit notices --body WMD --open", "dit notices --date 2026-05-05 --rejected");
        filters.AddTo(notices);
        yield return OperatorVerbs.Reads(
            terminal, notices,
                async (parsed, session, stop) =>
                    (await operations.NoticesAsync(filters.Read(parsed), session, stop)).Write(terminal.Output));

        var id = new Argument<string>("ID") { Description = "The notice's id, as 'dit notices' and its text show it." };
        var to = new Option<string>("--to") { HelpName = "PERSON", Description = "To whom, as \"Name <email>\".", Required = true };
        var note = new Option<string>("--note") { HelpName = "TEXT", Description = "Why; it is kept with the notice.", Required = true };
        var reassign = new Verb(
            "reassign", "Gives a notice to another person, with a note; earlier ones are kept.",
            "dit reassign DE_WMD_APP_20260505_00003754-431-applicants-received --to \"Ann Example <ann@example.org>\" "
                + "--note \"on leave\"") { id, to, note };
        yield return OperatorVerbs.OnStorage(
            terminal, reassign,
            async (parsed, session, stop) => terminal.Say(
                await operations.ReassignAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(to), parsed.GetRequiredValue(note),
                    session, stop)));
    }
}
