using System.Diagnostics;
using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;
using Dit.Interface.Storage;
using Dit.WorkerHost;
using DitFunctions.Local.Queues;

namespace Dit.Benchmarks.Processes;

/// <summary>
/// From the start of the Functions worker's process to the end of its first function, on a storage as the cloud has it: all is made, and
/// reference data are in force. The function is the timer <c>Often</c>, whose class holds every timed job, so that nearly all of the
/// interface is made for it.
/// </summary>
internal static class WorkerBenchmark
{
    private const string Function = "Often";
    private const string Tick = """{"ScheduleStatus":null,"IsPastDue":false}""";
    private const int Rounds = 7;
    private const double Most = 3;

    // A published folder that is measured in place of one made from this source: to compare two.
    private static readonly string? _given = Environment.GetEnvironmentVariable("DIT_WORKER");

    internal static async Task RunAsync(double scale)
    {
        var made = Directory.CreateTempSubdirectory("dit-bench-worker-").FullName;
        try
        {
            if (_given is null) await WorkerPublish.IntoAsync(made);
            await using var lab = await Lab.OpenAsync();
            var bench = lab.Bench();
            await PrepareAsync(bench);
            await using var host = await SmallHost.StartAsync();
            var settings = SampleSettings.On(bench.ConnectionString);
            // The first puts the reference data in force, and brings the files into the machine's memory.
            await StartAsync(host, _given ?? made, settings);
            var starts = new List<Start>();
            for (var round = 0; round < Rounds; round++) starts.Add(await StartAsync(host, _given ?? made, settings));
            Say(starts);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    private static async Task PrepareAsync(Bench bench)
    {
        await bench.Storage.CreateMissingAsync(default);
        await new WorkQueueClients(bench.Queues).CreateMissingAsync(default);
        foreach (var (name, text) in NationBooks.Config(new NationShape(0.01)))
            await bench.Storage.Container(Containers.Config).GetBlobClient(name).UploadAsync(BinaryData.FromString(text));
    }

    private static async Task<Start> StartAsync(SmallHost host, string folder, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var watch = Stopwatch.StartNew();
        using var worker = host.Start(folder, settings);
        await worker.ConnectAsync(default);
        var connected = watch.Elapsed;
        var functions = await worker.ListAsync(default);
        var listed = watch.Elapsed;
        foreach (var function in functions) await worker.LoadAsync(function, default);
        var loaded = watch.Elapsed;
        await worker.InvokeAsync(functions.Single(function => function.Name == Function), Tick, default);
        var start = new Start(connected, listed, loaded, watch.Elapsed, worker.Cpu);
        await worker.EndAsync(default);
        return start;
    }

    private static void Say(List<Start> starts)
    {
        Page.Title(FormattableString.Invariant($"coldstart-worker: of the Functions worker, the middle of {starts.Count}"));
        Page.Figure("process start to its stream", Middle(starts, start => start.Connected) * 1000, "ms");
        Page.Figure("process start to its functions listed", Middle(starts, start => start.Listed) * 1000, "ms");
        Page.Figure("process start to all functions loaded", Middle(starts, start => start.Loaded) * 1000, "ms");
        Page.Figure("its processor time until the first function completed", Middle(starts, start => start.Cpu) * 1000, "ms");
        var first = starts.Select(start => start.Completed.TotalSeconds).ToList();
        Page.Figure("process start to the first function completed, the fastest", first.Min() * 1000, "ms");
        Page.Figure("process start to the first function completed, the slowest", first.Max() * 1000, "ms");
        Page.AtMost("cold start of the Functions worker to its first function completed, s",
            Math.Round(Middle(starts, start => start.Completed), 2), Most);
    }

    private static double Middle(List<Start> starts, Func<Start, TimeSpan> figure) =>
        starts.Select(start => figure(start).TotalSeconds).Order().ElementAt(starts.Count / 2);

    /// <summary>A start's figures, from the process's start; the last is processor time.</summary>
    private sealed record Start(TimeSpan Connected, TimeSpan Listed, TimeSpan Loaded, TimeSpan Completed, TimeSpan Cpu);
}
