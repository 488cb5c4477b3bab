using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit config</c>: checks reference data, and puts them in force.</summary>
internal static class ConfigVerb
{
    public static Command Create(IOperations operations, Terminal terminal) =>
        new("config", "Checks reference data, and puts them in force.")
    {
        Check(operations, terminal),
        Apply(operations, terminal),
    };

    private static Verb Check(IOperations operations, Terminal terminal)
    {
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
                return Write(terminal, await operations.CheckConfigAsync(path, session: null, stop));
            await using var session = await StorageSession.OpenAsync(choice, terminal.Notes, stop);
            return Write(terminal, await operations.CheckConfigAsync(path, session, stop));
        });
        return verb;
    }

    private static Verb Apply(IOperations operations, Terminal terminal)
    {
        var (folder, why) = (Folder(), VerbOptions.Reason());
        var verb =
            new Verb("apply", "Puts reference data in force as one set; what is wrong is said line by line, and then nothing changes.",
                "dit config apply config") { folder, why };
        return OperatorVerbs.OnStorage(terminal, verb, async (parsed, session, stop) =>
        {
            var (isGood, lines) = await operations.ApplyConfigAsync(parsed.GetRequiredValue(folder), parsed.GetValue(why), session, stop);
            if (!isGood) throw new WrongInputException(string.Join(Environment.NewLine, lines));
            foreach (var line in lines) terminal.Say(line);
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
