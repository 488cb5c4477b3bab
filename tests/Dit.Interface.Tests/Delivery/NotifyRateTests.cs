using System.Net;
using Dit.Interface.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace Dit.Interface.Tests.Delivery;

/// <summary>No more calls go out within any minute than Notify takes; counted, by a clock that only the test moves.</summary>
public sealed class NotifyRateTests : IDisposable
{
    private const int Most = 300;
    private readonly FakeTimeProvider _clock = new();
    private readonly Counting _service = new();
    private readonly CallsPerMinute _limit;
    private readonly HttpMessageInvoker _calls;

    public NotifyRateTests()
    {
        _limit = new CallsPerMinute(Most, _clock);
        _calls = new HttpMessageInvoker(new NotifyRate(_limit) { InnerHandler = _service });
    }

    public void Dispose()
    {
        _calls.Dispose();
        _limit.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task Call_MoreThanTheLimitAtOnce_WaitForTheMinuteToPass()
    {
        var calls = Enumerable.Range(0, Most + 50).Select(_ => CallAsync()).ToList();
        Assert.Equal(Most, _service.Count);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(Most, _service.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);

        Assert.Equal(Most + 50, _service.Count);
    }

    [Fact]
    public async Task Call_SpreadOverTwoMinutes_NeverMoreThanTheLimitWithinAnyMinute()
    {
        for (var i = 0; i < 200; i++) await CallAsync();
        _clock.Advance(TimeSpan.FromSeconds(45));
        for (var i = 0; i < 100; i++) await CallAsync();
        var late = Enumerable.Range(0, 201).Select(_ => CallAsync()).ToList();
        _clock.Advance(TimeSpan.FromSeconds(15));
        await Task.WhenAll(late.Take(200));

        Assert.Equal(500, _service.Count);
        _clock.Advance(TimeSpan.FromSeconds(45));
        await Task.WhenAll(late);
        Assert.Equal(501, _service.Count);
    }

    [Fact]
    public async Task Call_GivenUpWhileItWaits_LeavesItsPlaceToTheNext()
    {
        for (var i = 0; i < Most; i++) await CallAsync();
        using var stop = new CancellationTokenSource();
        var given = CallAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        var next = CallAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await next;

        Assert.Equal(Most + 1, _service.Count);
    }

    private async Task CallAsync(CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/");
        using var answer = await _calls.SendAsync(request, stop);
    }

    private sealed class Counting : HttpMessageHandler
    {
        private int _count;

        internal int Count => Volatile.Read(ref _count);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
