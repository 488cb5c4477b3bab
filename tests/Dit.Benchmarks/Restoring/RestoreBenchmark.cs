using System.Diagnostics;
using System.Globalization;
using Dit.Benchmarks.Applicants;
using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;
using Dit.Interface.Audit;
using Dit.Interface.Backup;
using DitFunctions.Local.Processing;

namespace Dit.Benchmarks.Restoring;

/// <summary>
/// The nightly copy of the tables after the August day, and their way back when all of them are lost: what infra/README.md promises of a
/// restore. Its time is told, not judged.
/// </summary>
internal static class RestoreBenchmark
{
    internal static async Task RunAsync(double scale)
    {
        var shape = new NationShape(scale);
        await using var lab = await Lab.OpenAsync();
        var bench = lab.Bench();
        await OursOnTheDay.RunAsync(bench, shape, [.. Enumerable.Range(0, shape.Bodies).Select(body => NationFile.Make(shape, body))]);
        var clock = new DayClock();
        clock.StandOn(NationFile.Day);
        await using var host = await bench.HostAsync(clock);

        Page.Title($"restore: the tables after a day of {shape.Applicants:N0} applicants");
        var watch = Stopwatch.StartNew();
        var copied = await host.Job<TableBackup>().RunAsync(NationFile.Day, default);
        Tell("copied", copied ?? 0, watch.Elapsed);
        foreach (var table in TableBackup.Copied)
        {
            await bench.Storage.Table(table).DeleteAsync();
            await bench.Storage.Table(table).CreateAsync();
        }

        watch.Restart();
        var back = await host.Job<Operator>().RestoreAsync(new(new Actor("bench", "bench"), "a benchmark"), NationFile.Day, default);
        Tell("brought back", back.Values.Sum(), watch.Elapsed);
    }

    private static void Tell(string what, int rows, TimeSpan time) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"- {rows:N0} rows {what} in {time.TotalSeconds:F1} s"));
}
