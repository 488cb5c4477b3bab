using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using Azure.Storage.Queues;
using Dit.Interface.Hosting;
using Dit.Interface.Measures;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Transport;

/// <summary>Adds the transport that the settings name.</summary>
internal static class TransportServices
{
    /// <summary>The encoding of messages in a Storage queue. host.json has the same, because both sides must agree.</summary>
    internal const QueueMessageEncoding Encoding = QueueMessageEncoding.Base64;

    /// <summary>
    /// Adds the outbox, the dead letters and the look at the queues' depths, with the timed jobs that collect both. On either
    /// transport they run before the first reference data are in force too: what a queue gives up then is not to wait unseen.
    /// </summary>
    public static IServiceCollection AddTransport(this IServiceCollection services, TransportSettings transport, Account state) => services
        .AddSingleton(provider =>
            new TimedJob("dead-letters", TimedTick.Often, provider.GetRequiredService<IDeadLetterQueues>().CollectAsync)
            { RunsBeforeReference = true })
        .AddSingleton(provider =>
            new TimedJob("queue-depths", TimedTick.Often, stop => MeasureAsync(provider.GetRequiredService<IQueueDepths>(), stop))
            { RunsBeforeReference = true })
        .AddQueues(transport, state);

    private static async Task MeasureAsync(IQueueDepths depths, CancellationToken stop)
    {
        foreach (var queue in WorkQueues.All) Backlog.MeasureQueue(queue, await depths.CountAsync(queue, stop));
    }

    private static IServiceCollection AddQueues(this IServiceCollection services, TransportSettings transport, Account state) =>
        transport.IsServiceBus
        ? services
            .AddSingleton(Client(transport)).AddSingleton(Administration(transport))
            .AddSingleton<IWorkOutbox, ServiceBusOutbox>().AddSingleton<IQueueDepths, ServiceBusDepths>()
            .AddSingleton<IDeadLetterQueues, BusDeadLetters>()
        : services
            .AddSingleton(provider => new StorageQueues(Queues(state, Calls(provider), Encoding)))
            .AddSingleton<IWorkOutbox, StorageQueueOutbox>()
            .AddSingleton<IQueueDepths>(provider => provider.GetRequiredService<StorageQueues>())
            .AddSingleton<IDeadLetterQueues>(provider => new StoragePoison(
                Queues(state, Calls(provider), QueueMessageEncoding.None), provider.GetRequiredService<DeadLetters>()));

    private static StorageCalls Calls(IServiceProvider provider) => provider.GetRequiredService<DitStorage>().Calls;

    private static ServiceBusClient Client(TransportSettings transport) => transport.ConnectionString is { } text
        ? new(text)
        : new(transport.Namespace, Identity(transport));

    private static ServiceBusAdministrationClient Administration(TransportSettings transport) => transport.ConnectionString is { } text
        ? new(text)
        : new(transport.Namespace, Identity(transport));

    private static Azure.Core.TokenCredential Identity(TransportSettings transport) =>
        new Account { ClientId = transport.ClientId }.Identity;

    private static QueueServiceClient Queues(Account state, StorageCalls calls, QueueMessageEncoding encoding)
    {
        var options = DitStorage.With(new QueueClientOptions { MessageEncoding = encoding }, calls.ForQueues(), []);
        return state.ConnectionString is { } text ? new(text, options) : new(state.Queues, state.Identity, options);
    }
}
