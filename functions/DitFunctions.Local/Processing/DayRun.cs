using Azure.Storage.Blobs;
using Dit.Interface.Intake;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Processing;

/// <summary>Plays one business date: reference data, ESR's files, the timers due, TIS's files, the day's end (command.md).</summary>
/// <param name="progress">Told what is being done.</param>
public sealed class DayRun(JobHost host, DitStorage storage, IProgress<WorkProgress>? progress)
{
    private const int SideBySide = 4;

    /// <summary>The number of the call that plays the day.</summary>
    public int Call { get; init; }

    /// <summary>Plays the day.</summary>
    /// <exception cref="CannotProceedException">Storage is away, or a step failed too often.</exception>
    public async Task RunAsync(ProcessDay day, CancellationToken stop)
    {
        await GiveConfigAsync(ProcessFolder.ConfigFiles(day.ConfigFolder), stop);
        await DropAsync(Containers.EsrInbound, day.EsrFiles, day, stop);
        await TimedAsync("timers", DayStage.Noon, day.Date, stop);
        // What is held until this day goes on.
        await host.Job<Sweeper>().DriveOnAsync(TimeSpan.Zero, stop);
        await host.IdleAsync(stop);
        await DropAsync(Containers.TisInbound, day.TisFiles, day, stop);
        await TimedAsync("day's end", DayStage.End, day.Date, stop);
    }

    /// <summary>Puts reference files where an operator would, and has them taken over.</summary>
    public async Task GiveConfigAsync(IReadOnlyDictionary<string, string> files, CancellationToken stop)
    {
        foreach (var (name, text) in files)
            await storage.Container(Containers.Config).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, stop);
        await host.Job<ReferenceWatch>().RunAsync(stop);
    }

    private async Task TimedAsync(string what, DayStage stage, DateOnly day, CancellationToken stop)
    {
        var (work, title) = (host.Job<TimedWork>(), $"{day:yyyy-MM-dd} {what}");
        var count = work.Jobs.Count(job => job.InDay?.Stage == stage);
        if (count > 0) progress?.Report(new(title, 0, count));
        try
        {
            await work.RunAsync(stage, day, (done, of) => progress?.Report(new(title, done, of)), stop);
        }
        catch (AggregateException fault) when (!StorageFault.Is(fault, stop))
        {
            throw new CannotProceedException(
                $"Timed work of {day:yyyy-MM-dd} failed: {fault.InnerExceptions[0].Message} Running it again is safe.", fault);
        }
    }

    private async Task DropAsync(string container, IReadOnlyList<string> files, ProcessDay day, CancellationToken stop)
    {
        var what = $"{day.Date:yyyy-MM-dd} {container}";
        var done = 0;
        if (files.Count > 0) progress?.Report(new(what, 0, files.Count));
        foreach (var round in DropOrder.Rounds(files))
        {
            await Parallel.ForEachAsync(
                round,
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
                async (file, token) => await DropAsync(storage.Container(container), file, Path.Combine(day.Folder, container), token));
            await host.IdleAsync(stop);
            done += round.Count;
            progress?.Report(new(what, done, files.Count));
        }
    }

    private async Task DropAsync(BlobContainerClient container, string file, string folder, CancellationToken stop)
    {
        var blob = container.GetBlobClient(Printable(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')));
        await using var content = File.OpenRead(file);
        var source =
            string.Create(CultureInfo.InvariantCulture,
                $"{Call}-{Path.GetFileName(folder)}-{Path.GetFileName(Path.GetDirectoryName(folder))}");
        await host.Job<Receive>().ReceiveAsync(await Drop.PutAsync(blob, content, source, stop), stop);
    }

    // Storage cannot list a name with control characters. It fits no grammar in any case, and people can read this one.
    private static string Printable(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) ? Uri.HexEscape(c <= 0xFF ? c : '?') : c.ToString()));
}
