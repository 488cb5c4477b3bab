using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary>
/// What an operator asks and does: <c>find</c>, <c>files</c>, <c>show</c>, <c>release</c>, <c>request-full</c>, <c>replay</c>,
/// <c>pause</c>, <c>resume</c>, <c>purge</c>.
/// </summary>
internal static class OperatorVerbs
{
    public static IEnumerable<Verb> Create(IOperations operations, Terminal terminal)
    {
        yield return Find(operations, terminal);
        var filters = new ListOptions("Files", "waiting, held, loading, done, quarantined or seen-again");
        var files = new Verb(
            "files", "The ledger: every file that came in, and what became of it; without days the last seven, and what is open.",
            "dit files", "dit files --body WMD --date 2026-05-05 --rejected", "dit files --open");
        filters.AddTo(files);
        yield return Reads(terminal, files,
            async (parsed, session, stop) => (await operations.FilesAsync(filters.Read(parsed), session, stop)).Write(terminal.Output));
        yield return Show(operations, terminal);
        yield return OnText(
            terminal,
            new("release", "Releases a held file.", "dit release GO_431_DIT_GOF_20260504_00000001.DAT"),
            FileArgument(),
            async (file, reason, session, stop) => terminal.Say(await operations.ReleaseAsync(file, reason, session, stop)));
        yield return OnText(
            terminal,
            new("request-full", "Asks ESR for a full file of an employer.", "dit request-full 431"),
            new("VPD") { Description = "The employer's VPD." },
            async (vpd, reason, session, stop) => terminal.Say(await operations.RequestFullAsync(vpd, reason, session, stop)));
        yield return Replay(operations, terminal);
        foreach (var verb in Pauses(operations, terminal)) yield return verb;
        var purge = new Verb("purge", "Removes what is past its time, and says how much it was.", "dit purge --dry-run", "dit purge");
        var dryRun = new Option<bool>("--dry-run") { Description = "Only counts what would be removed." };
        var why = VerbOptions.Reason();
        purge.Add(dryRun);
        purge.Add(why);
        yield return OnStorage(
            terminal, purge,
                async (parsed, session, stop) =>
                    (await operations.PurgeAsync(parsed.GetValue(dryRun), parsed.GetValue(why), session, stop)).Write(terminal.Output));
    }

    private static Verb Find(IOperations operations, Terminal terminal)
    {
        var words = new Argument<string[]>("TEXT") { Description = "What to look for.", Arity = ArgumentArity.OneOrMore };
        var find = new Verb(
            "find", "Where is it, and why not: by surname (with first name or birth date), DPN, position id or number, applicant number, "
                + "GMC number, file name.",
            "dit find Smith Jo", "dit find Smith 14/03/1994", "dit find WMD/RBK01/001/STR/001")
        {
            words,
        };
        return Reads(terminal, find, async (parsed, session, stop) =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(words));
            var (isKnown, pages) = await operations.FindAsync(text, session, stop);
            WriteAll(pages, terminal);
            if (!isKnown) throw new CannotProceedException($"Nothing was found for {text}.");
        });
    }

    private static Verb Show(IOperations operations, Terminal terminal)
    {
        var (file, filters) = (FileArgument(), new ListOptions("Rows", "accepted, rejected, duplicate or superseded"));
        var show =
            new Verb("show",
                "One file's rows and findings. Dates are the days on which people start; --open shows only runs that are not finished.",
                "dit show DE_WMD_APP_20260505_00003754.DAT",
                "dit show DE_WMD_APP_20260505_00003754.DAT --rejected") { file };
        filters.AddTo(show);
        return Reads(terminal, show,
            async (parsed, session, stop) =>
                WriteAll(await operations.ShowAsync(parsed.GetRequiredValue(file), filters.Read(parsed), session, stop), terminal));
    }

    private static IEnumerable<Verb> Pauses(IOperations operations, Terminal terminal)
    {
        yield return OnText(
            terminal,
            new("pause", "Pauses a deanery body, an employer or a direction. What arrives waits; nothing is lost.", "dit pause WMD",
                "dit pause 431", "dit pause tis-out"),
            TargetArgument(),
            async (target, reason, session, stop) => terminal.Say(await operations.PauseAsync(target, pause: true, reason, session, stop)));
        yield return OnText(
            terminal,
            new("resume", "Resumes what was paused, in the right order.", "dit resume WMD"),
            TargetArgument(),
            async (target, reason, session, stop) =>
                terminal.Say(await operations.PauseAsync(target, pause: false, reason, session, stop)));
    }

    private static Verb Replay(IOperations operations, Terminal terminal)
    {
        var (file, row) = (FileArgument(),
            VerbOptions.Number("--row", "One row by its place in the file, the first is 1; without it every row that was rejected."));
        var dryRun = new Option<bool>("--dry-run") { Description = "Says row by row what would come of it, and writes nothing." };
        var why = VerbOptions.Reason();
        var replay = new Verb(
            "replay", "Runs a file, or one row of it, again once the cause is fixed.",
            "dit replay DE_WMD_APP_20260505_00003754.DAT --dry-run", "dit replay DE_WMD_APP_20260505_00003754.DAT --row 3")
        {
            file, row, dryRun, why,
        };
        return OnStorage(terminal, replay, async (parsed, session, stop) =>
        {
            var (isTaken, words, rows) = await operations.ReplayAsync(parsed.GetRequiredValue(file), parsed.GetValue(row),
                parsed.GetValue(dryRun), parsed.GetValue(why), session, stop);
            if (rows.Rows.Count > 0) rows.Write(terminal.Output);
            if (!isTaken) throw new WrongInputException(words);
            terminal.Say(words);
        });
    }

    private static Argument<string> TargetArgument() =>
        new("TARGET") { Description = "A body's code, a VPD, or a direction: esr-in, tis-in, tis-out, notices." };

    private static Argument<string> FileArgument() => new("FILE") { Description = "The file's name." };

    private static Verb OnText(Terminal terminal, Verb verb, Argument<string> argument,
        Func<string, string?, StorageSession, CancellationToken, Task> work)
    {
        var why = VerbOptions.Reason();
        verb.Add(argument);
        verb.Add(why);
        return OnStorage(terminal, verb,
            (parsed, session, stop) => work(parsed.GetRequiredValue(argument), parsed.GetValue(why), session, stop));
    }

    internal static Verb OnStorage(Terminal terminal, Verb verb, Func<ParseResult, StorageSession, CancellationToken, Task> work)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        storage.AddTo(verb);
        verb.DoesOnStorage(terminal, parsed => storage.Read(parsed, mayJoin: true), work);
        return verb;
    }

    /// <summary>The same for a verb that only reads: it makes nothing, and the roles of a reader are enough.</summary>
    internal static Verb Reads(Terminal terminal, Verb verb, Func<ParseResult, StorageSession, CancellationToken, Task> work)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        storage.AddTo(verb);
        verb.ReadsStorage(terminal, parsed => storage.Read(parsed, mayJoin: true), work);
        return verb;
    }

    private static void WriteAll(IReadOnlyList<Listing> listings, Terminal terminal)
    {
        foreach (var listing in listings) listing.Write(terminal.Output);
    }
}
