using System.Collections.Concurrent;
using Azure.Core.Pipeline;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Queues;

/// <summary>A pump at work on queues of its own, with a handler that a test writes.</summary>
public sealed class PumpRig : IWorkHandler, IAsyncDisposable
{
    private readonly WorkInFlight _inFlight = new(WorkQueues.All);
    private readonly CancellationTokenSource _stop = new();
    private readonly StorageQueuePump _pump;
    private readonly Func<WorkMessage, CancellationToken, Task> _handle;
    private readonly StorageQueueOutbox _outbox;
    private Task _running = Task.CompletedTask;

    public PumpRig(
        string connectionString,
        Func<WorkMessage, CancellationToken, Task> handle,
        QueuePumpOptions? options = null,
        string? prefix = null,
        params HttpPipelinePolicy[] policies)
    {
        _handle = handle;
        Queues = WorkQueueClients.FromConnectionString(connectionString, Calls, prefix ?? $"t{Guid.NewGuid():N}-", policies);
        _outbox = new(Queues, _inFlight);
        _pump = new(Queues, _inFlight, this, DeadLetteredAsync, options ?? new(), NullLogger<StorageQueuePump>.Instance);
    }

    public StorageCalls Calls { get; } = new();

    public WorkQueueClients Queues { get; }

    public ConcurrentQueue<WorkMessage> Handled { get; } = [];

    public ConcurrentQueue<DeadLetter> DeadLetters { get; } = [];

    public Task IdleAsync() => _pump.IdleAsync(CancellationToken.None);

    public async Task<PumpRig> StartAsync()
    {
        await Queues.CreateMissingAsync(CancellationToken.None);
        _running = _pump.RunAsync(_stop.Token);
        return this;
    }

    public Task SendAsync(params WorkMessage[] messages) => _outbox.SendAsync(messages, CancellationToken.None);

    public async Task<int> CountAsync(string queue) => (await Queues.Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public async Task HandleAsync(WorkMessage message, CancellationToken stop)
    {
        Handled.Enqueue(message);
        await _handle(message, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _pump.Dispose();
        _stop.Dispose();
    }

    private Task DeadLetteredAsync(DeadLetter letter, CancellationToken stop)
    {
        DeadLetters.Enqueue(letter);
        return Task.CompletedTask;
    }
}
