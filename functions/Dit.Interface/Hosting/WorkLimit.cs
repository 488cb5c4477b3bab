namespace Dit.Interface.Hosting;

/// <summary>Lets work stop by itself before the platform kills it, of which nobody gets word; work that throws is tried again.</summary>
public sealed class WorkLimit(TimeProvider clock)
{
    /// <summary>How long the platform lets an execution run: <c>functionTimeout</c> in host.json.</summary>
    public static readonly TimeSpan PlatformTimeout = TimeSpan.FromMinutes(30);

    /// <summary>How long work may take: a minute is left to stop and to say so.</summary>
    public static readonly TimeSpan Longest = PlatformTimeout - TimeSpan.FromMinutes(1);

    /// <summary>Does work that is stopped when the limit is reached.</summary>
    /// <exception cref="TimeoutException">The limit was reached; what was done stays, and doing it again goes on from there.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException cancelled) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The work did not end within {Longest.TotalMinutes} minutes and stopped by itself; it is tried again.", cancelled);
        }
    }
}
