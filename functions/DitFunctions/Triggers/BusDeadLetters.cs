using Dit.Interface.Work;
using DitFunctions.Transport;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Messages that Service Bus gave up. A dead-letter queue has no sessions, whatever its queue has.</summary>
public sealed class BusDeadLetters(DeadLetters letters)
{
    private const string DeadLetterQueue = "/$deadletterqueue";

    /// <summary>Records what was given up in receive.</summary>
    [Function(nameof(BusDeadLetterReceive))]
    public Task BusDeadLetterReceive([ServiceBusTrigger(WorkQueues.Receive + DeadLetterQueue, Connection = TransportSettings.BusName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Receive, message, stop);

    /// <summary>Records what was given up in validate.</summary>
    [Function(nameof(BusDeadLetterValidate))]
    public Task BusDeadLetterValidate([ServiceBusTrigger(WorkQueues.Validate + DeadLetterQueue, Connection = TransportSettings.BusName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Validate, message, stop);

    /// <summary>Records what was given up in match.</summary>
    [Function(nameof(BusDeadLetterMatch))]
    public Task BusDeadLetterMatch([ServiceBusTrigger(WorkQueues.Match + DeadLetterQueue, Connection = TransportSettings.BusName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Match, message, stop);

    /// <summary>Records what was given up in confirm.</summary>
    [Function(nameof(BusDeadLetterConfirm))]
    public Task BusDeadLetterConfirm([ServiceBusTrigger(WorkQueues.Confirm + DeadLetterQueue, Connection = TransportSettings.BusName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Confirm, message, stop);

    /// <summary>Records what was given up in notify.</summary>
    [Function(nameof(BusDeadLetterNotify))]
    public Task BusDeadLetterNotify([ServiceBusTrigger(WorkQueues.Notify + DeadLetterQueue, Connection = TransportSettings.BusName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Notify, message, stop);

    /// <summary>Records what was given up in deliver.</summary>
    [Function(nameof(BusDeadLetterDeliver))]
    public Task BusDeadLetterDeliver([ServiceBusTrigger(WorkQueues.Deliver + DeadLetterQueue, Connection = TransportSettings.BusName)] string message, CancellationToken stop) =>
        letters.RecordAsync(WorkQueues.Deliver, message, stop);
}
