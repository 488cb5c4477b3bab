using System.Diagnostics;
using Azure.Storage.Blobs;
using Dit.Benchmarks.Contest;
using Dit.Interface.Storage;

namespace Dit.Benchmarks.Processes;

/// <summary>From the start of a process to the confirmation of a file with forty rows, on a storage that is there already.</summary>
internal static class ColdStartBenchmark
{
    private const int Rounds = 5;

    internal static async Task RunAsync(double scale)
    {
        var folder = Directory.CreateTempSubdirectory("dit-bench-").FullName;
        try
        {
            LargeFolder.Write(folder, 400);
            await using var lab = await Lab.OpenAsync();
            var (help, first) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                help.Add(await HelpAsync());
                first.Add(await FirstAsync(lab.Bench(), folder));
            }

            Page.Title("coldstart: of a dit process, the middle of five");
            Page.Figure("dit --help, the runtime and the command alone", help.Order().ElementAt(Rounds / 2), "ms");
            Page.Figure("process start to the first rows handled", first.Order().ElementAt(Rounds / 2), "ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> HelpAsync()
    {
        var watch = Stopwatch.StartNew();
        using var process = DitProcess.Start("--help");
        await DitProcess.PeakAsync(process);
        return watch.Elapsed.TotalMilliseconds;
    }

    // The plan of the parcel is the moment at which its rows are decided.
    private static async Task<double> FirstAsync(Bench bench, string folder)
    {
        var output = Directory.CreateTempSubdirectory("dit-bench-out-").FullName;
        var work = new BlobContainerClient(bench.ConnectionString, Containers.Work);
        await work.CreateAsync();
        var watch = Stopwatch.StartNew();
        using var process = DitProcess.Start("process", "--in", folder, "--out", output, "--storage", bench.ConnectionString);
        while (!await HasOutcomesAsync(work) && !process.HasExited) await Task.Delay(10);
        var taken = watch.Elapsed.TotalMilliseconds;
        await DitProcess.PeakAsync(process);
        Directory.Delete(output, recursive: true);
        return taken;
    }

    private static async Task<bool> HasOutcomesAsync(BlobContainerClient work)
    {
        await foreach (var blob in work.GetBlobsAsync())
            if (blob.Name.Contains("outcomes", StringComparison.Ordinal)) return true;
        return false;
    }
}
