using Azure.Storage.Queues.Models;
using Dit.Interface.Work;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Queues;

/// <summary>
/// Takes messages from the Storage queues and hands each to the handler, until it is done or has failed too often.
/// </summary>
/// <param name="inFlight">Shared with the outbox.</param>
/// <param name="handler">Does the work.</param>
/// <param name="deadLettered">Called with each message before it goes to the dead letter; may be called twice of one.</param>
/// <param name="log">Where failed tries are written.</param>
public sealed partial class StorageQueuePump(
    WorkQueueClients queues,
    WorkInFlight inFlight,
    IWorkHandler handler,
    Func<DeadLetter, CancellationToken, Task> deadLettered,
    QueuePumpOptions options,
    ILogger<StorageQueuePump> log) : IDisposable
{
    private const int MostAtOnce = 32;

    private readonly SemaphoreSlim _slots = new(options.Parallelism);

    /// <summary>
    /// Completes when nothing that this process sent or found is queued or being handled. Runs only while
    /// <see cref="RunAsync"/> does.
    /// </summary>
    /// <exception cref="CannotProceedException">Storage is away for longer than the retries, or a message went to the dead
    /// letter.</exception>
    public Task IdleAsync(CancellationToken stop) => inFlight.IdleAsync(stop);

    /// <summary>Pumps until it is told to stop; then ends when the handlers have.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            var all = new ParallelOptions { MaxDegreeOfParallelism = WorkQueues.All.Count, CancellationToken = stop };
            await Parallel.ForEachAsync(WorkQueues.All, all, async (queue, one) => await PumpAsync(queue, one));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            inFlight.Fail(new OperationCanceledException(stop));
        }
        catch (Exception fault)
        {
            inFlight.Fail(fault);
            throw;
        }
        finally
        {
            for (var slot = 0; slot < options.Parallelism; slot++) await _slots.WaitAsync(CancellationToken.None);
        }
    }

    /// <summary>After <see cref="RunAsync"/> has ended.</summary>
    public void Dispose() => _slots.Dispose();

    private async Task PumpAsync(string queue, CancellationToken stop)
    {
        var wait = options.ShortestPoll;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var found = options.MayTake() && await TakeAsync(queue, stop);
                if (found && (inFlight.Expects(queue) || inFlight.IsUnseen(queue))) continue;
                wait = found ? options.ShortestPoll : wait;
            }
            catch (Exception fault) when (StorageFault.Is(fault, stop))
            {
                StorageAway(log, queue, fault);
                inFlight.Fail(StorageFault.Told(fault));
            }

            var woken = await inFlight.WakeAsync(queue, wait, stop);
            wait = woken ? options.ShortestPoll : TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, options.LongestPoll.Ticks));
        }
    }

    // Slots are taken before messages are, so that no message waits in memory while its visibility runs out.
    private async Task<bool> TakeAsync(string queue, CancellationToken stop)
    {
        await _slots.WaitAsync(stop);
        var slots = 1;
        while (slots < MostAtOnce && _slots.Wait(0, CancellationToken.None)) slots++;
        var messages = (IReadOnlyList<QueueMessage>)[];
        try
        {
            messages = (await queues.Queue(queue).ReceiveMessagesAsync(slots, options.Visibility, stop)).Value;
            foreach (var message in messages) inFlight.Taken(queue, message.MessageId);
        }
        finally
        {
            if (slots > messages.Count) _slots.Release(slots - messages.Count);
        }

        foreach (var message in messages) _ = HandleAndReleaseSlotAsync(queue, message, stop);
        if (messages.Count == 0 && inFlight.IsUnseen(queue)) await LookAsync(queue, stop);
        return messages.Count > 0;
    }

    // Messages that a killed process had taken are still hidden; only the count tells of them.
    private async Task LookAsync(string queue, CancellationToken stop)
    {
        var properties = await queues.Queue(queue).GetPropertiesAsync(stop);
        if (properties.Value.ApproximateMessagesCount == 0) inFlight.Seen(queue);
    }

    private async Task HandleAndReleaseSlotAsync(string queue, QueueMessage message, CancellationToken stop)
    {
        try
        {
            await HandleAsync(queue, message, stop);
        }
        catch (Exception fault)
        {
            // Not settled: it shows itself again when its visibility runs out.
            NotSettled(log, queue, fault);
            inFlight.Released(queue, message.MessageId);
            inFlight.Fail(StorageFault.Is(fault, stop) ? StorageFault.Told(fault) : fault);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task HandleAsync(string queue, QueueMessage message, CancellationToken stop)
    {
        using var lease = new MessageLease(queues.Queue(queue), message, options.Visibility, options.Clock);
        if (await TryAsync(queue, message, stop) is not { } outcome)
        {
            await lease.DeleteAsync(CancellationToken.None);
            inFlight.Finished(message.MessageId);
        }
        else if (stop.IsCancellationRequested)
        {
            await lease.ReleaseAsync(TimeSpan.Zero, CancellationToken.None);
            inFlight.Released(queue, message.MessageId);
        }
        else if (outcome.Message is null || message.DequeueCount >= options.MaxDequeueCount)
        {
            await deadLettered(outcome, stop);
            await queues.Poison(queue).SendMessageAsync(message.MessageText, stop);
            await lease.DeleteAsync(stop);
            inFlight.Fail(new CannotProceedException(outcome.Sentence, outcome.Cause));
            inFlight.Finished(message.MessageId);
        }
        else
        {
            var hidden = options.BackOff * Math.Pow(2, message.DequeueCount - 1);
            await lease.ReleaseAsync(TimeSpan.FromSeconds(Math.Ceiling(hidden.TotalSeconds)), stop);
            inFlight.Released(queue, message.MessageId);
        }
    }

    // Null when the work is done. Whatever a handler throws is transient by its contract.
    private async Task<DeadLetter?> TryAsync(string queue, QueueMessage message, CancellationToken stop)
    {
        WorkMessage? work = null;
        try
        {
            work = WorkQueueClients.Decode(message.MessageText);
            if (message.DequeueCount > options.MaxDequeueCount) return new(queue, work, Cause: null);
            await handler.HandleAsync(work, stop);
            return null;
        }
        catch (Exception fault)
        {
            if (!stop.IsCancellationRequested)
                TryFailed(log, queue, work?.Run ?? "?", work?.Part ?? "?", message.DequeueCount, options.MaxDequeueCount, fault);
            return new(queue, work, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue}, run {Run}, part {Part}: try {Try} of {Most} failed")]
    private static partial void TryFailed(ILogger log, string queue, string run, string part, long @try, int most, Exception fault);

    [LoggerMessage(LogLevel.Error, "Queue {Queue}: a message could not be settled")]
    private static partial void NotSettled(ILogger log, string queue, Exception fault);

    [LoggerMessage(LogLevel.Error, "Queue {Queue}: storage is away")]
    private static partial void StorageAway(ILogger log, string queue, Exception fault);
}
