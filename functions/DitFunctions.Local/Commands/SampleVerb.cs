using System.CommandLine;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit sample</c>: believable files, with a few faults.</summary>
internal static class SampleVerb
{
    public static Verb Create(Terminal terminal)
    {
        var folder = new Option<string>("--out") { HelpName = "DIR", Required = true, Description = "The folder to write." };
        var seed = VerbOptions.Number("--seed", "The same seed gives the same files.");
        var employers = VerbOptions.Number("--employers", "How many employers.");
        var trainees = VerbOptions.Number("--trainees", "How many doctors in training.");
        var days = VerbOptions.Number("--days", "How many business days; from ten on the sample crosses the clock change of autumn.");
        var start = VerbOptions.Date("--start", "The first business day; by default 2026-05-04, from ten days on 2026-10-19.");
        var verb = new Verb(
            "sample",
            "Writes a folder for 'process': a region or a nation of believable files. A few faults are in it: in each APP file one "
                + "applicant without a surname, one for an unknown position and one who comes too late follow every 100 good rows; "
                + "one file is cut off. sample.txt lists them.",
            "dit sample --out drops",
            "dit sample --out nation --employers 190 --trainees 55000 --days 3 --start 2026-05-04 --seed 7")
        {
            folder, seed, employers, trainees, days, start,
        };
        verb.Does(terminal, async (parsed, stop) =>
        {
            var (usual, into) = (new SampleOptions(), parsed.GetRequiredValue(folder));
            var options = new SampleOptions(
                parsed.GetValue(seed) ?? usual.Seed, parsed.GetValue(employers) ?? usual.Employers,
                parsed.GetValue(trainees) ?? usual.Trainees, parsed.GetValue(days) ?? usual.Days, parsed.GetValue(start));
            await WriteAsync(options, into, terminal, stop);
            terminal.Output.WriteLine($"The files lie in {Path.GetFullPath(into)}");
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Writes a sample.</summary>
    /// <exception cref="WrongInputException">It cannot be made of these options, or cannot go there.</exception>
    internal static async Task WriteAsync(SampleOptions options, string folder, Terminal terminal, CancellationToken stop)
    {
        if (await SampleRegion.WriteAsync(options, folder, terminal.Notes, stop) is { } refusal) throw new WrongInputException(refusal);
    }
}
