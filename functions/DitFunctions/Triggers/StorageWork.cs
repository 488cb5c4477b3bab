using Dit.Interface.Hosting;
using Dit.Interface.Work;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Messages by Storage queues. A return removes the message, an exception shows it again.</summary>
public sealed class StorageWork(WorkTrigger work)
{
    /// <summary>Begins a file.</summary>
    [Function(nameof(StorageReceive))]
    public Task StorageReceive([QueueTrigger(WorkQueues.Receive, Connection = StorageSettings.StateName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Cuts a slice by employer.</summary>
    [Function(nameof(StorageSort))]
    public Task StorageSort([QueueTrigger(WorkQueues.Sort, Connection = StorageSettings.StateName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Decides a parcel of employers.</summary>
    [Function(nameof(StorageMatch))]
    public Task StorageMatch([QueueTrigger(WorkQueues.Match, Connection = StorageSettings.StateName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Confirms a file.</summary>
    [Function(nameof(StorageConfirm))]
    public Task StorageConfirm([QueueTrigger(WorkQueues.Confirm, Connection = StorageSettings.StateName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Tells a parcel of employers.</summary>
    [Function(nameof(StorageNotify))]
    public Task StorageNotify([QueueTrigger(WorkQueues.Notify, Connection = StorageSettings.StateName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Sends a notice's emails.</summary>
    [Function(nameof(StorageDeliver))]
    public Task StorageDeliver([QueueTrigger(WorkQueues.Deliver, Connection = StorageSettings.StateName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);
}
