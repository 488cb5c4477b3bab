using Dit.Interface.Hosting;
using Dit.Interface.Work;
using DitFunctions.Transport;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Messages that Storage queues gave up: the platform puts them into a poison queue.</summary>
public sealed class StoragePoison(DeadLetters letters)
{
    /// <summary>Records what was given up in receive.</summary>
    [Function(nameof(StorageReceivePoison))]
    public Task StorageReceivePoison([QueueTrigger(WorkQueues.Receive + StorageQueues.PoisonSuffix, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Receive, message, stop);

    /// <summary>Records what was given up in validate.</summary>
    [Function(nameof(StorageValidatePoison))]
    public Task StorageValidatePoison([QueueTrigger(WorkQueues.Validate + StorageQueues.PoisonSuffix, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Validate, message, stop);

    /// <summary>Records what was given up in match.</summary>
    [Function(nameof(StorageMatchPoison))]
    public Task StorageMatchPoison([QueueTrigger(WorkQueues.Match + StorageQueues.PoisonSuffix, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Match, message, stop);

    /// <summary>Records what was given up in confirm.</summary>
    [Function(nameof(StorageConfirmPoison))]
    public Task StorageConfirmPoison([QueueTrigger(WorkQueues.Confirm + StorageQueues.PoisonSuffix, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Confirm, message, stop);

    /// <summary>Records what was given up in notify.</summary>
    [Function(nameof(StorageNotifyPoison))]
    public Task StorageNotifyPoison([QueueTrigger(WorkQueues.Notify + StorageQueues.PoisonSuffix, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Notify, message, stop);

    /// <summary>Records what was given up in deliver.</summary>
    [Function(nameof(StorageDeliverPoison))]
    public Task StorageDeliverPoison([QueueTrigger(WorkQueues.Deliver + StorageQueues.PoisonSuffix, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Deliver, message, stop);
}
