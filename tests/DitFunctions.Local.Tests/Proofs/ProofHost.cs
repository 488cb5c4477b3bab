using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Journal;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>What happens on a proof's day, step by step; a step that a dead host left is done again by the next host.</summary>
internal static class ProofHost
{
    /// <summary>
    /// The queues of hosts that all stay alive. A message stays hidden while its host is slow: a busy machine is no reason to give one up.
    /// </summary>
    internal static QueuePumpOptions Alive { get; } = new()
    {
        Visibility = TimeSpan.FromSeconds(30),
        ShortestPoll = TimeSpan.FromMilliseconds(200),
        LongestPoll = TimeSpan.FromSeconds(4),
    };

    // What a dead host had in hand comes back soon.
    private static QueuePumpOptions Mortal => Alive with { Visibility = TimeSpan.FromSeconds(2) };

    /// <summary>
    /// The queues of hosts that are killed on purpose: a message that died with several of them, or that a slow machine showed again while
    /// its host was at work, is not given up.
    /// </summary>
    internal static QueuePumpOptions Killed => Mortal with { MaxDequeueCount = 12 };

    /// <summary>A host on an account, with a policy in its pipelines.</summary>
    internal static Task<JobHost> StartAsync(string connectionString, params HttpPipelinePolicy[] policies) =>
        StartAsync(connectionString, NullLoggerFactory.Instance, policies);

    /// <summary>A host that writes a log, and may be killed.</summary>
    internal static Task<JobHost> StartAsync(string connectionString, ILoggerFactory logging, params HttpPipelinePolicy[] policies) =>
        StartAsync(connectionString, Mortal, logging, policies);

    /// <summary>A host that writes a log, with its way to read queues.</summary>
    internal static Task<JobHost> StartAsync(string connectionString, QueuePumpOptions pump, ILoggerFactory logging,
        params HttpPipelinePolicy[] policies)
    {
        var storage = DitStorage.FromConnectionString(connectionString, policies);
        var clock = new DayClock();
        clock.StandOn(ProofDay.Date);
        var queues = WorkQueueClients.FromConnectionString(connectionString, storage.Calls, "", policies);
        return JobHost.StartAsync(storage, queues, clock, logging, pump, default);
    }

    /// <summary>The day, as a standing host and its partners live it.</summary>
    internal static IReadOnlyList<Func<JobHost, Task>> Steps(string connectionString) =>
    [
        host => host.Job<ReferenceWatch>().RunAsync(default),
        // As the first tick of a new store does: the journal takes up what was there before it, which is nothing.
        host => host.Job<JournalUpgrade>().EnsureAsync(default),
        _ => ProofDay.DropAsync(connectionString, Containers.EsrInbound, ProofDay.FullFromEsr),
        host => TakeAsync(host, connectionString, Containers.EsrInbound),
        _ => ProofDay.DropAsync(connectionString, Containers.EsrInbound, ProofDay.LaterFromEsr),
        host => TakeAsync(host, connectionString, Containers.EsrInbound),
        host => host.Job<DailyExtract>().RunAsync(ProofDay.Date, default),
        host => host.Job<WeeklyNotices>().RunAsync(ProofDay.Date, default),
        // One file of a body after another: which of two comes first, when the first one's intake fails, is chance.
        .. ProofDay.FromTisByOrder.SelectMany(round => new Func<JobHost, Task>[]
        {
            _ => ProofDay.DropAsync(connectionString, Containers.TisInbound, round),
            host => TakeAsync(host, connectionString, Containers.TisInbound),
        }),
        SweepAsync,
    ];

    /// <summary>A sweep and what follows from it.</summary>
    internal static async Task SweepAsync(JobHost host)
    {
        await host.Job<Sweeper>().RunAsync(TimeSpan.Zero, default);
        await host.IdleAsync(default);
    }

    /// <summary>
    /// Waits until nothing lies in a queue: no host knows what another has in hand, but a message lies in its queue until its work is
    /// done. Twice, since work may go from the queue looked at last to the one looked at first.
    /// </summary>
    internal static async Task QuietAsync(string account)
    {
        var queues = WorkQueueClients.FromConnectionString(account, new StorageCalls());
        for (var empty = 0; empty < 2; empty = await AnyAsync(queues) ? 0 : empty + 1) await Task.Delay(500);
    }

    /// <summary>
    /// A step, as the platform tries an event again and a schedule its timer; before the next one the sweeper has ticked.
    /// </summary>
    internal static async Task RetriedAsync(JobHost host, Func<JobHost, Task> step)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await step(host);
                await SweepAsync(host);
                return;
            }
            catch (Exception fault) when (tries < 10
                && (StorageFault.Is(fault, default) || fault is CannotProceedException or AggregateException or IOException))
            {
                await Task.Delay(100);
            }
        }
    }

    // As the events of the drops come in: what lies there is announced, one after another.
    private static async Task TakeAsync(JobHost host, string connectionString, string container)
    {
        var drops = DitStorage.FromConnectionString(connectionString).Container(container);
        var blobs = new List<string>();
        await foreach (var blob in drops.GetBlobsAsync()) blobs.Add(blob.Name);
        foreach (var blob in blobs) await host.Job<Receive>().ReceiveAsync(Own(host, container, blob), default);
        await host.IdleAsync(default);
    }

    private static async Task<bool> AnyAsync(WorkQueueClients queues)
    {
        foreach (var queue in Dit.Interface.Work.WorkQueues.All)
            if ((await queues.Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount > 0) return true;
        return false;
    }

    private static BlobClient Own(JobHost host, string container, string blob) =>
        host.Job<DitStorage>().Container(container).GetBlobClient(blob);
}
