using Dit.Interface.Hosting;

namespace DitFunctions.Transport;

/// <summary>What carries the messages between the steps.</summary>
internal sealed record TransportSettings
{
    /// <summary>The setting that names the transport.</summary>
    internal const string Key = "Dit:Transport";

    /// <summary>The value for Service Bus.</summary>
    internal const string ServiceBus = "ServiceBus";

    /// <summary>The value for Storage queues.</summary>
    internal const string StorageQueues = "StorageQueues";

    /// <summary>The Service Bus namespace's name among the settings.</summary>
    internal const string BusName = "DitServiceBus";

    /// <summary>True for Service Bus.</summary>
    internal bool IsServiceBus { get; private init; }

    /// <summary>The namespace's host name; null when it goes by connection string, or is not used.</summary>
    internal string? Namespace { get; private init; }

    /// <summary>The namespace's connection string; null when it goes by identity, or is not used.</summary>
    internal string? ConnectionString { get; private init; }

    /// <summary>Client id of the identity for the namespace; null for the machine's own.</summary>
    internal string? ClientId { get; private init; }

    /// <summary>Reads the transport; faults are noted in the settings.</summary>
    internal static TransportSettings Read(Settings settings)
    {
        var name = settings.Require(Key, $"what carries the messages, {ServiceBus} or {StorageQueues}");
        if (name is not ("" or ServiceBus or StorageQueues))
            settings.Fault($"The setting {Settings.Shown(Key)} is {name}; it must be {ServiceBus} or {StorageQueues}.");
        if (name == StorageQueues) CheckQueues(settings);
        return name == ServiceBus ? ReadBus(settings) : new();
    }

    private static TransportSettings ReadBus(Settings settings)
    {
        var connectionString = settings.Find(BusName);
        var host = settings.Find($"{BusName}:fullyQualifiedNamespace");
        if (connectionString is null && host is null)
            settings.Fault(
                $"The setting {BusName}__fullyQualifiedNamespace is missing; it says which Service Bus namespace carries the messages.");
        return new()
        {
            IsServiceBus = true,
            ConnectionString = connectionString,
            Namespace = host,
            ClientId = settings.Find($"{BusName}:clientId")
        };
    }

    private static void CheckQueues(Settings settings)
    {
        var state = StorageSettings.StateName;
        if (settings.Find(state) is null && settings.Find($"{state}:queueServiceUri") is null)
            settings.Fault($"The setting {state}__queueServiceUri is missing; it says where the account's queues are.");
    }
}
