using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using Azure.Storage.Queues;
using Dit.Interface.Hosting;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Transport;

/// <summary>Adds the transport that the settings name.</summary>
internal static class TransportServices
{
    /// <summary>Adds the outbox and the look at the queues' depths.</summary>
    public static IServiceCollection AddTransport(this IServiceCollection services, TransportSettings transport, Account state) => transport.IsServiceBus
        ? services
            .AddSingleton(Client(transport)).AddSingleton(Administration(transport))
            .AddSingleton<IWorkOutbox, ServiceBusOutbox>().AddSingleton<IQueueDepths, ServiceBusDepths>()
        : services
            .AddSingleton(provider => new StorageQueues(Queues(state, provider.GetRequiredService<DitStorage>().Calls)))
            .AddSingleton<IWorkOutbox, StorageQueueOutbox>().AddSingleton<IQueueDepths>(provider => provider.GetRequiredService<StorageQueues>());

    private static ServiceBusClient Client(TransportSettings transport) => transport.ConnectionString is { } text
        ? new(text)
        : new(transport.Namespace, Identity(transport));

    private static ServiceBusAdministrationClient Administration(TransportSettings transport) => transport.ConnectionString is { } text
        ? new(text)
        : new(transport.Namespace, Identity(transport));

    private static Azure.Core.TokenCredential Identity(TransportSettings transport) => new Account { ClientId = transport.ClientId }.Identity;

    private static QueueServiceClient Queues(Account state, StorageCalls calls)
    {
        // The encoding that host.json names too: both sides must agree.
        var options = DitStorage.With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, calls.ForQueues(), []);
        return state.ConnectionString is { } text ? new(text, options) : new(state.Queues, state.Identity, options);
    }
}
