using Azure.Storage.Queues;
using Dit.Interface.Work;

namespace DitFunctions.Transport;

/// <summary>The queues of the work as Storage queues.</summary>
internal sealed class StorageQueues(QueueServiceClient account) : IQueueDepths
{
    /// <summary>What the platform adds to a queue's name for the messages it gave up.</summary>
    internal const string PoisonSuffix = "-poison";

    /// <summary>The queue of a step.</summary>
    public QueueClient Queue(string name) => account.GetQueueClient(name);

    /// <inheritdoc/>
    public async Task<long> CountAsync(string queue, CancellationToken stop) =>
        (await Queue(queue).GetPropertiesAsync(stop)).Value.ApproximateMessagesCount;

    /// <summary>Makes the queues that are missing.</summary>
    public async Task CreateMissingAsync(CancellationToken stop)
    {
        foreach (var name in WorkQueues.All)
        {
            await Queue(name).CreateIfNotExistsAsync(cancellationToken: stop);
            await Queue(name + PoisonSuffix).CreateIfNotExistsAsync(cancellationToken: stop);
        }
    }
}
