using System.Diagnostics;
using System.Globalization;
using Dit.Benchmarks.Applicants;
using Dit.Benchmarks.Desk;
using Dit.Benchmarks.Extracts;
using Dit.Benchmarks.Go;
using Dit.Benchmarks.Growing;
using Dit.Benchmarks.Kernel;
using Dit.Benchmarks.Processes;
using Dit.Benchmarks.Restoring;

namespace Dit.Benchmarks;

/// <summary>Reads the command line and runs what it names.</summary>
internal static class Runner
{
    private const double UsualScale = 0.1;

    private static readonly Dictionary<string, Func<double, Task>> _all = new(StringComparer.Ordinal)
    {
        ["match"] = MatchBenchmark.RunAsync,
        ["national"] = National.RunAsync,
        ["extract"] = ExtractBenchmark.RunAsync,
        ["go"] = GoBenchmark.RunAsync,
        ["memory"] = MemoryBenchmark.RunAsync,
        ["growth"] = GrowthBenchmark.RunAsync,
        ["desk"] = DeskBenchmark.RunAsync,
        ["coldstart"] = ColdStartBenchmark.RunAsync,
        ["coldstart-worker"] = WorkerBenchmark.RunAsync,
        ["restore"] = RestoreBenchmark.RunAsync,
    };

    internal static async Task<int> RunAsync(string[] args)
    {
        if (Read(args) is not var (name, scale))
        {
            Console.Error.WriteLine(
                $"Name one of {string.Join(", ", _all.Keys)} or all; "
                    + "--scale S is the share of the nation, above 0 and at most 10, 0.1 unless said.");
            return 2;
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{scale:0.####} of the nation, {Environment.ProcessorCount} processors, {DateTimeOffset.UtcNow:yyyy-MM-dd}"));
        foreach (var (one, run) in _all.Where(pair => name == "all" || pair.Key == name))
        {
            var watch = Stopwatch.StartNew();
            await run(scale);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one} took {watch.Elapsed.TotalSeconds:F0} s in all"));
        }

        Page.Verdicts();
        return 0;
    }

    private static (string Name, double Scale)? Read(string[] args)
    {
        var scale = UsualScale;
        if (args.Length is not (1 or 3)) return null;
        if (args.Length == 3
            && (args[1] != "--scale" || !double.TryParse(args[2], NumberStyles.Float, CultureInfo.InvariantCulture, out scale)))
            return null;
        return (args[0] == "all" || _all.ContainsKey(args[0])) && scale is > 0 and <= 10 ? (args[0], scale) : null;
    }
}
