using Dit.Interface.Work;
using DitFunctions.Transport;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Messages by Service Bus. The platform settles: a return completes the message, an exception shows it again.</summary>
public sealed class BusWork(WorkTrigger work)
{
    /// <summary>Begins a file.</summary>
    [Function(nameof(BusReceive))]
    public Task BusReceive([ServiceBusTrigger(WorkQueues.Receive, Connection = TransportSettings.BusName,
        IsSessionsEnabled = true)] string message, CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Cuts a slice by employer.</summary>
    [Function(nameof(BusSort))]
    public Task BusSort([ServiceBusTrigger(WorkQueues.Sort, Connection = TransportSettings.BusName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Decides a parcel of employers.</summary>
    [Function(nameof(BusMatch))]
    public Task BusMatch([ServiceBusTrigger(WorkQueues.Match, Connection = TransportSettings.BusName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Confirms a file.</summary>
    [Function(nameof(BusConfirm))]
    public Task BusConfirm([ServiceBusTrigger(WorkQueues.Confirm, Connection = TransportSettings.BusName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Tells a parcel of employers.</summary>
    [Function(nameof(BusNotify))]
    public Task BusNotify([ServiceBusTrigger(WorkQueues.Notify, Connection = TransportSettings.BusName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);

    /// <summary>Sends a notice's emails.</summary>
    [Function(nameof(BusDeliver))]
    public Task BusDeliver([ServiceBusTrigger(WorkQueues.Deliver, Connection = TransportSettings.BusName)] string message,
        CancellationToken stop) =>
        work.DoAsync(message, stop);
}
