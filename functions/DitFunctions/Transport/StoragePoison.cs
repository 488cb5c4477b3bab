using System.Buffers.Text;
using System.Text;
using Azure.Storage.Queues;
using Dit.Interface.Work;

namespace DitFunctions.Transport;

/// <summary>
/// Messages that Storage queues gave up: the platform puts them into a poison queue as they were sent. They are read without decoding,
/// because a message that is not base64 is there for that very reason, and a queue trigger would only move it on.
/// </summary>
/// <param name="account">The queues, whose client decodes nothing.</param>
internal sealed class StoragePoison(QueueServiceClient account, DeadLetters letters) : IDeadLetterQueues
{
    private const int MostAtOnce = 32;

    /// <inheritdoc/>
    public async Task CollectAsync(CancellationToken stop)
    {
        foreach (var queue in WorkQueues.All)
            await CollectAsync(queue, account.GetQueueClient(queue + StorageQueues.PoisonSuffix), stop);
    }

    private async Task CollectAsync(string queue, QueueClient poison, CancellationToken stop)
    {
        while ((await poison.ReceiveMessagesAsync(MostAtOnce, cancellationToken: stop)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await letters.RecordAsync(queue, Text(message.MessageText), stop);
                await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
            }
        }
    }

    private static string Text(string sent) => Base64.IsValid(sent) ? Encoding.UTF8.GetString(Convert.FromBase64String(sent)) : sent;
}
