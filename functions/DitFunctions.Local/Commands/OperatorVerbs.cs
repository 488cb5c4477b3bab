using System.CommandLine;
using Dit.Interface.Audit;
using Dit.Interface.Replays;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary>
/// What an operator asks and does: <c>find</c>, <c>files</c>, <c>show</c>, <c>release</c>, <c>request-full</c>, <c>replay</c>,
/// <c>pause</c>, <c>resume</c>.
/// </summary>
internal static class OperatorVerbs
{
    private const int MostRows = 500;
    private static readonly string[] _replayColumns = ["Row", "Was", "Would be", "Rules", "DPN", "Position"];

    public static IEnumerable<Verb> Create(StorageVerbs verbs) =>
    [
        Find(verbs),
        Files(verbs),
        Show(verbs),
        OnText(
            verbs,
            new("release", "Releases a held file.", "dit release GO_431_DIT_GOF_20260504_00000001.DAT"),
            FileArgument(),
            async (file, asked, jobs, stop) => Tell(verbs, await jobs.Job<FileActs>().ReleaseAsync(asked, file, stop))),
        OnText(
            verbs,
            new("request-full", "Asks for a full file: ESR's of an employer, or ours to TIS of a deanery body.", "dit request-full 431",
                "dit request-full WMD"),
            new("SENDER") { Description = "The employer's VPD, or the body's code: its next extract is then a full one (RMF)." },
            async (sender, asked, jobs, stop) => Tell(verbs, await jobs.Job<FileActs>().RequestFullAsync(asked, sender, stop))),
        Replay(verbs),
        OnText(
            verbs,
            new("pause", "Pauses a deanery body, an employer or a direction. What arrives waits; nothing is lost.", "dit pause WMD",
                "dit pause 431", "dit pause tis-out"),
            TargetArgument(),
            async (target, asked, jobs, stop) =>
                verbs.Terminal.Say(await new PausePages(jobs).SetAsync(asked, target, pause: true, stop))),
        OnText(
            verbs,
            new("resume", "Resumes what was paused, in the right order.", "dit resume WMD"),
            TargetArgument(),
            async (target, asked, jobs, stop) =>
                verbs.Terminal.Say(await new PausePages(jobs).SetAsync(asked, target, pause: false, stop))),
    ];

    private static Verb Find(StorageVerbs verbs)
    {
        var words = new Argument<string[]>("TEXT") { Description = "What to look for.", Arity = ArgumentArity.OneOrMore };
        var find = new Verb(
            "find", "Where is it, and why not: by surname (with first name or birth date), DPN, position id or number, applicant number, "
                + "GMC number, file name.",
            "dit find Smith Jo", "dit find Smith 14/03/1994", "dit find WMD/RBK01/001/STR/001")
        {
            words,
        };
        return verbs.Reads(find, async (parsed, jobs, stop) =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(words));
            var (isKnown, pages) = await new FindPages(jobs).FindAsync(text, stop);
            verbs.Terminal.Show(pages);
            if (!isKnown) throw new CannotProceedException($"Nothing was found for {text}.");
        });
    }

    private static Verb Files(StorageVerbs verbs)
    {
        var filters = new ListOptions("Files", "waiting, held, loading, done, quarantined or seen-again");
        var files = new Verb(
            "files", "The ledger: every file that came in, and what became of it; without days the last seven, and what is open.",
            "dit files", "dit files --body WMD --date 2026-05-05 --rejected", "dit files --open");
        filters.AddTo(files);
        return verbs.Reads(files, async (parsed, jobs, stop) =>
            (await new LedgerPages(jobs).FilesAsync(filters.Read(parsed), stop)).Write(verbs.Terminal.Output));
    }

    private static Verb Show(StorageVerbs verbs)
    {
        var (file, filters) = (FileArgument(), new ListOptions("Rows", "accepted, rejected, duplicate or superseded"));
        var show =
            new Verb("show",
                "One file's rows and findings. Dates are the days on which people start; --open shows only runs that are not finished.",
                "dit show DE_WMD_APP_20260505_00003754.DAT",
                "dit show DE_WMD_APP_20260505_00003754.DAT --rejected") { file };
        filters.AddTo(show);
        return verbs.Reads(show, async (parsed, jobs, stop) =>
            verbs.Terminal.Show(await new LedgerPages(jobs).ShowAsync(parsed.GetRequiredValue(file), filters.Read(parsed), stop)));
    }

    private static Verb Replay(StorageVerbs verbs)
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
        return verbs.Acts(replay, async (parsed, jobs, stop) =>
        {
            var asked = await jobs.AskedAsync(parsed.GetValue(why), stop);
            var answer = await jobs.Job<FileActs>()
                .ReplayAsync(asked, parsed.GetRequiredValue(file), run: null, parsed.GetValue(row), parsed.GetValue(dryRun), stop);
            if (answer.Rows.Count > 0) RowsOf(answer).Write(verbs.Terminal.Output);
            Tell(verbs, (answer.IsTaken, answer.Words));
        }, parsed => !parsed.GetValue(dryRun));
    }

    /// <summary>A replay's rows as a page for people.</summary>
    internal static Listing RowsOf(ReplayAnswer answer) => new(
        answer.Rows.Count > MostRows ? $"The first {MostRows} of {answer.Rows.Count} rows" : "Rows",
        _replayColumns,
        [.. answer.Rows.Take(MostRows).Select(row => (IReadOnlyList<string>)
            [$"{row.Ordinal}", row.Before?.ToString() ?? "-", $"{row.After}", string.Join(' ', row.Rules), row.Dpn,
                row.PositionId])]);

    private static void Tell(StorageVerbs verbs, (bool IsDone, string Words) answer)
    {
        if (!answer.IsDone) throw new WrongInputException(answer.Words);
        verbs.Terminal.Say(answer.Words);
    }

    private static Argument<string> TargetArgument() =>
        new("TARGET") { Description = "A body's code, a VPD, or a direction: esr-in, tis-in, tis-out, notices." };

    private static Argument<string> FileArgument() => new("FILE") { Description = "The file's name." };

    private static Verb OnText(StorageVerbs verbs, Verb verb, Argument<string> argument,
        Func<string, Asked, OperatorJobs, CancellationToken, Task> work)
    {
        var why = VerbOptions.Reason();
        verb.Add(argument);
        verb.Add(why);
        return verbs.Acts(verb, async (parsed, jobs, stop) =>
            await work(parsed.GetRequiredValue(argument), await jobs.AskedAsync(parsed.GetValue(why), stop), jobs, stop));
    }
}
