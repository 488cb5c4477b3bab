using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit process</c>: a folder of files, day by day.</summary>
internal static class ProcessVerb
{
    public static Verb Create(IHostWork host, Terminal terminal)
    {
        var inFolder =
            new Option<string>("--in")
            {
                HelpName = "DIR",
                Required = true,
                Description = "The folder of files: config/ and a folder for each business day."
            };
        var outFolder = new Option<string>("--out") { HelpName = "DIR", Required = true, Description = "The folder for what comes out." };
        var storage = new StorageOptions(VerbOptions.DataFolder());
        var verb = new Verb(
            "process",
            "Processes a folder of real files as drops, day by day, and writes all that came out.",
            "dit process --in drops --out results",
            "dit process --in drops --out results --data kept")
        {
            inFolder, outFolder,
        };
        storage.AddTo(verb);
        verb.DoesOnStorage(
            terminal,
            parsed =>
            {
                InputFolder.Check(parsed.GetRequiredValue(inFolder));
                return storage.Read(parsed);
            },
            (parsed, session, stop) => ProcessAsync(
                host, terminal, parsed.GetRequiredValue(inFolder), parsed.GetRequiredValue(outFolder), session, stop));
        return verb;
    }

    /// <summary>Processes, shows how far it is, and tells what came out and where it lies.</summary>
    public static async Task ProcessAsync(
        IHostWork host, Terminal terminal, string inFolder, string outFolder, StorageSession session, CancellationToken stop)
    {
        var days = await terminal.WhileAsync(progress => host.ProcessAsync(inFolder, outFolder, session, progress, stop));
        SummaryTable.Write(days, terminal.Output);
        terminal.Output.WriteLine($"What came out lies in {Path.GetFullPath(outFolder)}");
    }
}
