using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Azure.Messaging.ServiceBus;
using Dit.Interface.Ledger;
using Dit.Interface.Work;

namespace DitFunctions.Transport;

/// <summary>
/// Sends messages by Service Bus, in as few calls as they fit into. A message's id is its work's, so that a sending that was
/// repeated is dropped by the queue.
/// </summary>
internal sealed class ServiceBusOutbox(ServiceBusClient client) : IWorkOutbox
{
    private const int MostIdLength = 128;
    private const int DigestLength = 64;

    private readonly FrozenDictionary<string, ServiceBusSender> _senders =
        WorkQueues.All.ToFrozenDictionary(queue => queue, client.CreateSender, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop)
    {
        foreach (var queue in messages.GroupBy(message => message.Queue, StringComparer.Ordinal))
            await SendAsync(_senders[queue.Key], [.. queue.Select(Write)], stop);
    }

    private static async Task SendAsync(ServiceBusSender sender, IReadOnlyList<ServiceBusMessage> messages, CancellationToken stop)
    {
        for (var next = 0; next < messages.Count;)
        {
            using var batch = await sender.CreateMessageBatchAsync(stop);
            while (next < messages.Count && batch.TryAddMessage(messages[next])) next++;
            if (batch.Count == 0)
                throw new InvalidOperationException($"The message {messages[next].MessageId} is larger than the queue takes.");
            await sender.SendMessagesAsync(batch, stop);
        }
    }

    // A notice's id may be longer than an id of Service Bus may be: the digest at its end keeps two of them apart.
    private static string IdOf(WorkMessage message)
    {
        if (message.Id.Length <= MostIdLength) return message.Id;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Id)));
        return $"{message.Id[..(MostIdLength - DigestLength - 1)]}-{digest}";
    }

    private static ServiceBusMessage Write(WorkMessage message)
    {
        var carried = new ServiceBusMessage(message.ToJson()) { MessageId = IdOf(message), ContentType = "application/json" };
        // A session per lane: the files of a lane begin one after another.
        if (message.Queue == WorkQueues.Receive) carried.SessionId = RunId.Parse(message.Run).Lane;
        return carried;
    }
}
