using Dit.Interface.Work;

namespace DitFunctions.Local.Queues;

/// <summary>Puts messages on Storage queues and wakes the pump of this process.</summary>
/// <param name="inFlight">Shared with the pump.</param>
public sealed class StorageQueueOutbox(WorkQueueClients queues, WorkInFlight inFlight) : IWorkOutbox
{
    private const int SideBySide = 8;

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) => messages.Count == 1
        ? SendAsync(messages[0], stop)
        : Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
            async (message, one) => await SendAsync(message, one));

    private async Task SendAsync(WorkMessage message, CancellationToken stop)
    {
        inFlight.Sending();
        string? id = null;
        try
        {
            var receipt = await queues.Queue(message.Queue).SendMessageAsync(WorkQueueClients.Encode(message), stop);
            id = receipt.Value.MessageId;
        }
        finally
        {
            inFlight.Sent(message.Queue, id);
        }
    }
}
