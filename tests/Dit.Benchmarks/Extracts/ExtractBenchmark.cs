using Dit.Benchmarks.Applicants;
using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;
using Dit.Core.Files;
using Dit.Interface.Extracts;
using Dit.Interface.Storage;
using DitFunctions.Local.Processing;

namespace Dit.Benchmarks.Extracts;

/// <summary>
/// The extract of all bodies: on the first day every position, on the second nothing. The floor reads each employer's book once and
/// writes files of the same bytes once.
/// </summary>
internal static class ExtractBenchmark
{
    internal static async Task RunAsync(double scale)
    {
        await WarmUp.RunAsync(lab => MeasureAsync(lab, new NationShape(0.1) { PeoplePerEmployer = 10 }));
        var shape = new NationShape(scale) { PeoplePerEmployer = 10 };
        var rounds = await Rounds.HoldAsync(lab => MeasureAsync(lab, shape), round => round.Ours.Seconds / round.Floor.Seconds);
        var (ours, floor, quiet) = rounds[rounds.Count / 2];
        await using var lab = await Lab.OpenAsync();
        var (_, _, fewer) = await MeasureAsync(lab, shape with { Posts = Math.Max(1, shape.PositionsPerEmployer / 10) });
        Page.Title($"extract: {shape.Applicants:N0} positions, {shape.Employers} employers, {shape.Bodies} bodies");
        Page.Contest([floor, ours, quiet, fewer with { Who = "ours, a day without changes, a tenth of the positions" }]);
        Page.AtMost("extract, time to the floor's", rounds.Median(round => round.Ours.Seconds / round.Floor.Seconds), 2);
        Page.Ratio("calls on a day without changes, ten times the positions", (double)quiet.Calls.Total / fewer.Calls.Total,
            "1: with bodies, not with positions");
        Page.AtMost("extract, calls a body on a day without changes", (double)quiet.Calls.Total / shape.Bodies, 6);
        Page.Operations(ours);
    }

    private static async Task<(Measured Ours, Measured Floor, Measured Quiet)> MeasureAsync(Lab lab, NationShape shape)
    {
        var bench = lab.Bench();
        var clock = new DayClock();
        clock.StandOn(NationFile.Day);
        await using var host = await bench.HostAsync(clock);
        await OursOnTheDay.PrepareAsync(bench, host, shape);
        await host.IdleAsync(default);
        var ours = await bench.MeasureAsync("ours", shape.Applicants, () => host.Job<DailyExtract>().RunAsync(NationFile.Day, default));
        var files = await FilesAsync(bench);
        Checks.Same("positions in the extracts", shape.Applicants, await PositionsAsync(files.Values));
        clock.StandOn(NationFile.Day.AddDays(1));
        var quiet =
            await bench.MeasureAsync("ours, a day without changes", shape.Applicants,
                () => host.Job<DailyExtract>().RunAsync(NationFile.Day.AddDays(1), default));
        Checks.Same("files after two days", 2 * shape.Bodies, (await FilesAsync(bench)).Count);
        var first = await FloorAsync(bench, shape, files);
        var second = await FloorAsync(bench, shape, files);
        return (ours, Measured.Mean(first, second), quiet);
    }

    private static Task<Measured> FloorAsync(Bench bench, NationShape shape, Dictionary<string, BinaryData> files)
    {
        var books = bench.Storage.Container(Containers.Books);
        var outbound = bench.Storage.Container(Containers.TisOutbound);
        return bench.MeasureAsync("floor", shape.Applicants, async () =>
        {
            await Parallel.ForEachAsync(shape.All, new ParallelOptions { MaxDegreeOfParallelism = 8 },
                async (employer, stop) => await books.GetBlobClient($"positions/{employer.Vpd}").DownloadContentAsync(stop));
            foreach (var (name, content) in files) await outbound.GetBlobClient($"floor/{name}").UploadAsync(content, overwrite: true);
        });
    }

    private static async Task<Dictionary<string, BinaryData>> FilesAsync(Bench bench)
    {
        var files = new Dictionary<string, BinaryData>();
        var outbound = bench.Storage.Container(Containers.TisOutbound);
        await foreach (var blob in outbound.GetBlobsAsync())
            if (!blob.Name.StartsWith("floor/", StringComparison.Ordinal))
                files[blob.Name] = (await outbound.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content;
        return files;
    }

    private static async Task<int> PositionsAsync(IEnumerable<BinaryData> files)
    {
        var (record, positions) = (new FileRecord(FileSyntax.De, FileEncoding.Utf8), 0);
        foreach (var file in files)
        {
            var reader = new RecordReader(file.ToStream(), FileSyntax.De);
            while (await reader.ReadAsync(default))
            {
                record.Load(reader.Current);
                if (record[0].SequenceEqual("POS")) positions++;
            }
        }

        return positions;
    }
}
