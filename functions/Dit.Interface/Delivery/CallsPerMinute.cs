namespace Dit.Interface.Delivery;

/// <summary>
/// Lets so many calls go within any minute, in the order in which they came; the next waits. Of one host: several share what Notify takes,
/// and it says 429 when that is too much.
/// </summary>
/// <param name="most">The most calls within a minute.</param>
internal sealed class CallsPerMinute(int most, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Queue<long> _calls = new(most);

    public void Dispose() => _turn.Dispose();

    /// <summary>Waits until a call may go.</summary>
    internal async Task WaitAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            if (_calls.Count == most)
            {
                var wait = _minute - clock.GetElapsedTime(_calls.Peek());
                if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, stop);
                _calls.Dequeue();
            }

            _calls.Enqueue(clock.GetTimestamp());
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>Holds calls back so that no more go out within any minute than Notify takes.</summary>
internal sealed class NotifyRate(CallsPerMinute limit) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await limit.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
