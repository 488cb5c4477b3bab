using System.CommandLine;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit dead-letters</c>: lists the messages that were given up, and puts them back.</summary>
internal static class DeadLetterVerb
{
    public static Verb Create(StorageVerbs verbs)
    {
        var putBack = new Option<bool>("--put-back") { Description = "Puts back what nobody has put back yet; once the cause is fixed." };
        var queue =
            new Option<string?>("--queue")
            {
                HelpName = "QUEUE",
                Description = "Of this queue alone: receive, sort, match, confirm, notify or deliver."
            };
        var rate = VerbOptions.Number("--rate", "Puts back at most so many a minute; 60 unless told otherwise.");
        var why = VerbOptions.Reason();
        var verb = new Verb(
            "dead-letters", "The messages that were given up after all their tries, by queue and cause; puts them back.",
            "dit dead-letters", "dit dead-letters --put-back --queue match --rate 20")
        {
            putBack, queue, rate, why,
        };
        return verbs.Acts(verb, async (parsed, jobs, stop) =>
        {
            var (named, most, pages) = (parsed.GetValue(queue), parsed.GetValue(rate), new DeadLetterPages(jobs));
            if (parsed.GetValue(putBack))
                verbs.Terminal.Say(await pages.PutBackAsync(await jobs.AskedAsync(parsed.GetValue(why), stop), named, most, stop));
            else if (most is not null) throw new WrongInputException("--rate goes with --put-back.");
            else verbs.Terminal.Show(await pages.ListAsync(named, stop));
        }, parsed => parsed.GetValue(putBack));
    }
}
