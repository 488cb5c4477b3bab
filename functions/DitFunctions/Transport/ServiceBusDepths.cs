using Azure.Messaging.ServiceBus.Administration;

namespace DitFunctions.Transport;

/// <summary>Counts the messages in Service Bus queues.</summary>
internal sealed class ServiceBusDepths(ServiceBusAdministrationClient administration) : IQueueDepths
{
    /// <inheritdoc/>
    public async Task<long> CountAsync(string queue, CancellationToken stop) =>
        (await administration.GetQueueRuntimePropertiesAsync(queue, stop)).Value.ActiveMessageCount;
}
