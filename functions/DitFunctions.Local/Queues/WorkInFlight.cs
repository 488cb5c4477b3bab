namespace DitFunctions.Local.Queues;

/// <summary>
/// What this process knows of the messages under way: those it sent, and those it found. The outbox and the pump share one,
/// so that a message sent wakes the pump at once and the end of all work is known without asking the queues.
/// </summary>
public sealed class WorkInFlight
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenMessage> _open = [];
    private readonly HashSet<string> _finishedEarly = [];
    private readonly HashSet<string> _unseen;
    private readonly Dictionary<string, SemaphoreSlim> _signals;
    private TaskCompletionSource? _idle;
    private Exception? _fault;
    private int _sending;

    /// <summary>Begins with queues that nobody has looked into yet: an earlier process may have left something there.</summary>
    public WorkInFlight(IEnumerable<string> queues)
    {
        _unseen = [.. queues];
        _signals = _unseen.ToDictionary(queue => queue, _ => new SemaphoreSlim(0));
    }

    /// <summary>Completes when nothing is under way; faults with what <see cref="Fail"/> was told since the last wait.</summary>
    public Task IdleAsync(CancellationToken stop)
    {
        lock (_gate)
        {
            if (_fault is { } fault)
            {
                _fault = null;
                return Task.FromException(fault);
            }

            if (IsIdle) return Task.CompletedTask;
            _idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task.WaitAsync(stop);
        }
    }

    /// <summary>Lets whoever waits, or waits next, know that the work cannot go on.</summary>
    public void Fail(Exception fault)
    {
        lock (_gate)
        {
            if (_idle is null)
            {
                _fault ??= fault;
                return;
            }

            _idle.SetException(fault);
            _idle = null;
        }
    }

    internal void Sending()
    {
        lock (_gate) _sending++;
    }

    internal void Sent(string queue, string? id)
    {
        lock (_gate)
        {
            if (id is not null && !_finishedEarly.Remove(id)) _open.TryAdd(id, new(queue));
            if (--_sending == 0) _finishedEarly.Clear();
            Settle();
        }

        if (id is not null) Wake(queue);
    }

    internal void Taken(string queue, string id)
    {
        lock (_gate) _open[id] = new(queue, Held: true);
    }

    internal void Released(string queue, string id)
    {
        lock (_gate) _open[id] = new(queue);
    }

    internal void Finished(string id)
    {
        lock (_gate)
        {
            _open.Remove(id);
            // The receipt of a message may come after the message itself.
            if (_sending > 0) _finishedEarly.Add(id);
            Settle();
        }
    }

    internal void Seen(string queue)
    {
        lock (_gate)
        {
            _unseen.Remove(queue);
            Settle();
        }
    }

    internal bool IsUnseen(string queue)
    {
        lock (_gate) return _unseen.Contains(queue);
    }

    internal bool Expects(string queue)
    {
        lock (_gate) return _open.Values.Any(message => message.Queue == queue && !message.Held);
    }

    internal Task<bool> WakeAsync(string queue, TimeSpan atMost, CancellationToken stop) => _signals[queue].WaitAsync(atMost, stop);

    private bool IsIdle => _sending == 0 && _open.Count == 0 && _unseen.Count == 0;

    private void Wake(string queue)
    {
        if (_signals[queue].CurrentCount == 0) _signals[queue].Release();
    }

    private void Settle()
    {
        if (!IsIdle) return;
        _idle?.SetResult();
        _idle = null;
    }

    private readonly record struct OpenMessage(string Queue, bool Held = false);
}
