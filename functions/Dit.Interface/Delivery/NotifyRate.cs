using System.Threading.RateLimiting;

namespace Dit.Interface.Delivery;

/// <summary>Holds calls back so that no more go out in a minute than Notify takes.</summary>
internal sealed class NotifyRate(RateLimiter limiter) : DelegatingHandler
{
    /// <summary>A limit per minute, in windows of a sixth of it.</summary>
    internal static RateLimiter LimitOf(int callsPerMinute) => new SlidingWindowRateLimiter(new()
    {
        PermitLimit = callsPerMinute,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var permit = await limiter.AcquireAsync(1, cancellationToken);
        return permit.IsAcquired ? await base.SendAsync(request, cancellationToken) : throw new HttpRequestException("No call to GOV.UK Notify was free.");
    }
}
