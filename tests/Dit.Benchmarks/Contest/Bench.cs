using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Dit.Benchmarks.Calls;
using Dit.Interface.Storage;
using DitFunctions.Local;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dit.Benchmarks.Contest;

/// <summary>A contestant's account.</summary>
/// <param name="ConnectionString">Of the account.</param>
/// <param name="Log">Of its calls.</param>
/// <param name="Azurite">The number of Azurite's process.</param>
internal sealed record Bench(string ConnectionString, CallLog Log, int Azurite)
{
    internal DitStorage Storage { get; } = DitStorage.FromConnectionString(ConnectionString, Log);

    internal BlobServiceClient Blobs { get; } = new(ConnectionString, DitStorage.With(new BlobClientOptions(), Log, []));

    internal TableServiceClient Tables { get; } = new(ConnectionString, DitStorage.With(new TableClientOptions(), Log, []));

    internal QueueServiceClient Queues { get; } =
        new(ConnectionString, DitStorage.With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, Log, []));

    /// <summary>A host as <c>dit process</c> starts it.</summary>
    internal Task<JobHost> HostAsync(DayClock clock) => JobHost.StartAsync(
        Storage, WorkQueueClients.FromConnectionString(ConnectionString, Storage.Calls, "", Log), clock, NullLoggerFactory.Instance,
            new QueuePumpOptions(), default);

    /// <summary>Does the work, by the clock and the log.</summary>
    internal async Task<Measured> MeasureAsync(string who, int rows, Func<Task> work)
    {
        GC.Collect();
        Log.Reset();
        var (own, storage) = (Environment.CpuUsage.TotalTime, StorageCpu());
        var watch = Stopwatch.StartNew();
        await work();
        return new(who, rows, watch.Elapsed.TotalSeconds, Log.Read())
        {
            OwnCpu = (Environment.CpuUsage.TotalTime - own).TotalSeconds,
            StorageCpu = (StorageCpu() - storage).TotalSeconds,
        };
    }

    private TimeSpan StorageCpu()
    {
        using var azurite = Process.GetProcessById(Azurite);
        return azurite.TotalProcessorTime;
    }
}
