using Azure.Messaging.ServiceBus;
using Dit.Interface.Work;

namespace DitFunctions.Transport;

/// <summary>Messages that Service Bus gave up. A dead-letter queue has no sessions, whatever its queue has.</summary>
internal sealed class BusDeadLetters(ServiceBusClient client, DeadLetters letters) : IDeadLetterQueues
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public Task CollectAsync(CancellationToken stop) => Task.WhenAll(WorkQueues.All.Select(queue => CollectAsync(queue, stop)));

    private async Task CollectAsync(string queue, CancellationToken stop)
    {
        await using var receiver = client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        while (await receiver.ReceiveMessagesAsync(MostAtOnce, _patience, stop) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await letters.RecordAsync(queue, message.Body.ToString(), message.DeadLetterReason, stop);
                await receiver.CompleteMessageAsync(message, stop);
            }
        }
    }
}
