namespace Dit.Interface.Work;

/// <summary>
/// Work of which one goes at a time in a host. Across hosts it may go twice, which changes nothing: a turn saves memory and work, and no
/// promise depends on it.
/// </summary>
internal sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1);

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    /// <summary>Does the work when the work before it has ended.</summary>
    internal async Task TakeAsync(Func<Task> work, CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        try
        {
            await work();
        }
        finally
        {
            _free.Release();
        }
    }
}
