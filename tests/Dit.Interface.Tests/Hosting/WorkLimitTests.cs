using Dit.Interface.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Dit.Interface.Tests.Hosting;

public sealed class WorkLimitTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Run_WorkThatDoesNotEnd_StopsByItselfAndThrows()
    {
        var running = new WorkLimit(_clock).RunAsync(stop => Task.Delay(Timeout.InfiniteTimeSpan, stop), CancellationToken.None);
        Assert.False(running.IsCompleted);

        _clock.Advance(WorkLimit.Longest);

        await Assert.ThrowsAsync<TimeoutException>(() => running);
    }

    [Fact]
    public async Task Run_PlatformStops_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var running = new WorkLimit(_clock).RunAsync(token => Task.Delay(Timeout.InfiniteTimeSpan, token), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Run_WorkThatFails_ThrowsItsOwnFault() =>
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            new WorkLimit(_clock).RunAsync(_ => throw new InvalidDataException(), CancellationToken.None));
}
