using System.CommandLine;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit config</c>: checks reference data, and puts them in force.</summary>
internal static class ConfigVerb
{
    public static Command Create(StorageVerbs verbs) =>
        new("config", "Checks reference data, and puts them in force.") { Check(verbs), Apply(verbs) };

    private static Verb Check(StorageVerbs verbs)
    {
        var terminal = verbs.Terminal;
        var (folder, storage) = (Folder(), new StorageOptions(VerbOptions.UsualDataFolder()));
        var verb =
            new Verb("check", "Says line by line what is wrong with reference data and what they would change; changes nothing.",
                "dit config check config") { folder };
        storage.AddTo(verb);
        verb.Does(terminal, async (parsed, stop) =>
        {
            var (choice, path) = (storage.Read(parsed, mayJoin: true), parsed.GetRequiredValue(folder));
            // Before the first day there is nothing to compare with, and nothing is made for a check.
            if (choice.Storage is null && !Directory.Exists(choice.Data))
                return Write(terminal, ReferencePages.Check(path));
            await using var session = await StorageSession.OpenAsync(choice, terminal.Notes, stop);
            await using var jobs = verbs.Jobs(session);
            return Write(terminal, await new ReferencePages(jobs).CheckAsync(path, stop));
        });
        return verb;
    }

    private static Verb Apply(StorageVerbs verbs)
    {
        var (folder, why) = (Folder(), VerbOptions.Reason());
        var verb =
            new Verb("apply", "Puts reference data in force as one set; what is wrong is said line by line, and then nothing changes.",
                "dit config apply config") { folder, why };
        return verbs.Acts(verb, async (parsed, jobs, stop) =>
        {
            var asked = await jobs.AskedAsync(parsed.GetValue(why), stop);
            var (isGood, lines) = await new ReferencePages(jobs).ApplyAsync(asked, parsed.GetRequiredValue(folder), stop);
            if (!isGood) throw new WrongInputException(string.Join(Environment.NewLine, lines));
            foreach (var line in lines) verbs.Terminal.Say(line);
        });
    }

    private static int Write(Terminal terminal, (bool IsGood, IReadOnlyList<string> Lines) answer)
    {
        foreach (var line in answer.Lines) terminal.Say(line);
        return answer.IsGood ? ExitCode.Done : ExitCode.WrongInput;
    }

    private static Argument<string> Folder() =>
        new("DIR")
        {
            Description = "A folder with employers.csv, bodies.csv, recipients.csv ... A file that is not there does not change.",
        };
}
