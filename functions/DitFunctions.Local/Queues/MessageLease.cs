using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DitFunctions.Local.Queues;

/// <summary>A received message that is kept hidden from others until it is settled once.</summary>
internal sealed class MessageLease : IDisposable
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly CancellationTokenSource _settled = new();
    private readonly Task _renewal;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan visibility, TimeProvider clock)
    {
        (_queue, _message, _receipt) = (queue, message, message.PopReceipt);
        _renewal = RenewAsync(visibility, clock);
    }

    /// <summary>The work is done, by us or by one who took it over: nobody may see it again.</summary>
    public async Task DeleteAsync(CancellationToken stop)
    {
        await EndRenewalAsync();
        await UnlessTakenOverAsync(() => _queue.DeleteMessageAsync(_message.MessageId, _receipt, stop));
    }

    /// <summary>Shows it again after a while.</summary>
    public async Task ReleaseAsync(TimeSpan hidden, CancellationToken stop)
    {
        await EndRenewalAsync();
        await UnlessTakenOverAsync(() =>
            _queue.UpdateMessageAsync(_message.MessageId, _receipt, visibilityTimeout: hidden, cancellationToken: stop));
    }

    /// <summary>After it was settled.</summary>
    public void Dispose() => _settled.Dispose();

    private async Task EndRenewalAsync()
    {
        await _settled.CancelAsync();
        await _renewal;
    }

    private async Task RenewAsync(TimeSpan visibility, TimeProvider clock)
    {
        try
        {
            while (true)
            {
                await Task.Delay(visibility / 2, clock, _settled.Token);
                // Not cancelled with the wait: a renewal under way changes the receipt that settling needs.
                var renewed = await _queue.UpdateMessageAsync(
                    _message.MessageId, _receipt, visibilityTimeout: visibility, cancellationToken: CancellationToken.None);
                _receipt = renewed.Value.PopReceipt;
            }
        }
        catch (OperationCanceledException) when (_settled.IsCancellationRequested)
        {
            // Settled: the usual end.
        }
        catch (Exception fault) when (StorageFault.Is(fault, CancellationToken.None))
        {
            // The message appears again later; settling it shows whether storage is really away.
        }
    }

    private static async Task UnlessTakenOverAsync(Func<Task> settle)
    {
        try
        {
            await settle();
        }
        catch (RequestFailedException fault) when (fault.ErrorCode is "MessageNotFound" or "PopReceiptMismatch")
        {
            // Its visibility ran out and another has it, or our own first try to settle it had worked: handling is idempotent.
        }
    }
}
