using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit demo</c>: a small region of sample data, three business days of it.</summary>
internal static class DemoVerb
{
    private const int Days = 3;

    // What an earlier demo left is known by this file.
    private const string Mark = ".dit-demo";

    public static Verb Create(IHostWork host, Terminal terminal)
    {
        var folder = new Option<string?>("--out")
        {
            HelpName = "DIR",
            Description = "The folder for the sample (in/) and for what came out (out/); what an earlier demo left in these two is "
                + "replaced.",
            DefaultValueFactory = _ => Path.Combine(VerbOptions.UsualData, "demo"),
        };
        var storage = new StorageOptions(VerbOptions.DataFolder());
        var verb =
            new Verb("demo", "Makes a small region of sample data and processes three business days of it.", "dit demo",
                "dit demo --out ~/dit-demo")
        {
            folder,
        };
        storage.AddTo(verb);
        verb.DoesOnStorage(
            terminal,
            parsed => storage.Read(parsed),
            (parsed, session, stop) =>
                DemonstrateAsync(host, terminal, Path.GetFullPath(parsed.GetRequiredValue(folder)!), session, stop));
        return verb;
    }

    private static async Task DemonstrateAsync(IHostWork host, Terminal terminal, string folder, StorageSession session,
        CancellationToken stop)
    {
        var (inFolder, outFolder) = (Path.Combine(folder, "in"), Path.Combine(folder, "out"));
        var mark = Path.Combine(folder, Mark);
        var there = ((string[])[inFolder, outFolder]).Where(Directory.Exists).ToList();
        if (there.Count > 0 && !File.Exists(mark))
            throw new WrongInputException($"The folder {there[0]} is not an earlier demo's. Name another folder with --out.");
        foreach (var old in there) Directory.Delete(old, recursive: true);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(mark, "", stop);
        await SampleVerb.WriteAsync(new(Days: Days), inFolder, terminal, stop);
        await ProcessVerb.ProcessAsync(host, terminal, inFolder, outFolder, session, stop);
        terminal.Output.WriteLine($"The sample's files lie in {inFolder}");
    }
}
