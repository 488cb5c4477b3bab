using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Dit.Samples;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Sample;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// A standing host, here and in Azure, calls the same jobs in another way: files lie there all at once, and the sweeper or an
/// event finds them. The same folder must give the same outputs as through <c>dit process</c>.
/// </summary>
public class AnnouncedByNobodyTests
{
    [Fact]
    public async Task Sweep_ADayDroppedAtOnce_GivesTheSameOutputsAsProcess()
    {
        using var folder = new TemporaryFolder();
        var (input, expected, swept) = (Path.Combine(folder.Path, "in"), Path.Combine(folder.Path, "process"),
            Path.Combine(folder.Path, "swept"));
        await FullSample.WriteAsync(new SampleOptions(Seed: 3, Employers: 6, Trainees: 300, Days: 2), input);
        await Rig.ProcessAsync(input, expected);

        await SweepAsync(ProcessFolder.Read(input), swept);

        Assert.Equal(Rig.Outputs(expected), Rig.Outputs(swept));
    }

    private static async Task SweepAsync(ProcessFolder input, string output)
    {
        await using var account = await EmptyStorage.OpenAsync();
        var storage = DitStorage.FromConnectionString(account.ConnectionString);
        var queues = WorkQueueClients.FromConnectionString(account.ConnectionString, storage.Calls);
        using var logging = LoggerFactory.Create(_ => { });
        var clock = new DayClock();
        clock.StandOn(input.Days[0].Date);
        await using var host = await JobHost.StartAsync(storage, queues, clock, logging, new QueuePumpOptions(), default);
        var config = new DayRun(host, storage, null);
        await config.GiveConfigAsync(ProcessFolder.ConfigFiles(input.ConfigFolder), default);
        foreach (var day in input.Days)
        {
            clock.StandOn(day.Date);
            await config.GiveConfigAsync(ProcessFolder.ConfigFiles(day.ConfigFolder), default);
            await DropAllAndSweepAsync(host, storage.Container(Containers.EsrInbound), day.EsrFiles);
            await host.Job<TimedWork>().RunAsync(DayStage.Noon, day.Date, null, default);
            await DropAllAndSweepAsync(host, storage.Container(Containers.TisInbound), day.TisFiles);
            await host.Job<TimedWork>().RunAsync(DayStage.End, day.Date, null, default);
            var into = Path.Combine(output, Path.GetFileName(day.Folder));
            await new DayExport(storage).WriteAsync(day.Date, into, default);
            var files = DaySummary.FilesOf(await host.Job<FileLedger>().OfDayAsync(day.Date, default));
            await File.WriteAllTextAsync(Path.Combine(into, "summary.json"),
                new DaySummary(Path.GetFileName(day.Folder), files, 0, new(0, 0, 0)).ToJson());
        }
    }

    private static async Task DropAllAndSweepAsync(JobHost host, Azure.Storage.Blobs.BlobContainerClient container,
        IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            await using var content = File.OpenRead(file);
            await container.GetBlobClient(Path.GetFileName(file)).UploadAsync(content, overwrite: true);
        }

        await host.Job<Sweeper>().RunAsync(default);
        await host.IdleAsync(default);
    }
}
