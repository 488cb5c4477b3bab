using Azure.Messaging.ServiceBus.Administration;

namespace DitFunctions.Transport;

/// <summary>Counts the messages that wait.</summary>
public interface IQueueDepths
{
    /// <summary>How many messages wait in a queue, about.</summary>
    Task<long> CountAsync(string queue, CancellationToken stop);
}

/// <summary>Counts the messages in Service Bus queues.</summary>
internal sealed class ServiceBusDepths(ServiceBusAdministrationClient administration) : IQueueDepths
{
    /// <inheritdoc/>
    public async Task<long> CountAsync(string queue, CancellationToken stop) =>
        (await administration.GetQueueRuntimePropertiesAsync(queue, stop)).Value.ActiveMessageCount;
}
