using Dit.Interface.Work;

namespace DitFunctions.Transport;

/// <summary>Sends messages by Storage queues, one call each, several at a time.</summary>
internal sealed class StorageQueueOutbox(StorageQueues queues) : IWorkOutbox
{
    private const int SideBySide = 8;

    /// <inheritdoc/>
    public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) => Parallel.ForEachAsync(
        messages,
        new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
        async (message, one) => await queues.Queue(message.Queue).SendMessageAsync(message.ToJson(), one));
}
