using System.Diagnostics;
using Dit.Benchmarks.Contest;
using DitFunctions.Local.Processing;

namespace Dit.Benchmarks.Processes;

/// <summary>
/// The most memory that <c>dit process</c> takes for a file and for one ten times as long; at scale 1 that is 1,000,000 rows.
/// </summary>
internal static class MemoryBenchmark
{
    private const int RowsOfTheNation = 1_000_000;

    internal static async Task RunAsync(double scale)
    {
        var rows = (int)(RowsOfTheNation * Math.Min(1, scale));
        Page.Title($"memory: dit process with a file of {rows / 10:N0} and one of {rows:N0} rows");
        var small = await PeakAsync(rows / 10);
        var large = await PeakAsync(rows);
        Page.AtMost($"memory, file of {rows:N0} rows, peak working set in MiB", large, 256);
        Page.Ratio("peak of the larger to the smaller", large / small, "flat: about 1");
    }

    private static async Task<double> PeakAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("dit-bench-").FullName;
        try
        {
            var (input, output) = (Path.Combine(folder, "in"), Path.Combine(folder, "out"));
            LargeFolder.Write(input, rows);
            var watch = Stopwatch.StartNew();
            using var process = DitProcess.Start("process", "--in", input, "--out", output);
            var peak = await DitProcess.PeakAsync(process) / 1024.0 / 1024.0;
            var file =
                DaySummary.FromJson(await File.ReadAllTextAsync(Path.Combine(output, "2026-05-04", "summary.json"))).Files.Single(file =>
                    file.Name.Contains("_APP_", StringComparison.Ordinal));
            Checks.Same("rows of the large file", rows, file.Rows);
            Checks.Same("accepted rows of the large file", rows / 10, file.Accepted);
            Page.Figure($"{rows:N0} rows: peak working set", peak, "MiB");
            Page.Figure($"{rows:N0} rows: time", watch.Elapsed.TotalSeconds, "s");
            return peak;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
