using System.Net;
using Polly;
using Polly.Timeout;

namespace Dit.Interface.Delivery;

/// <summary>
/// When a call to Notify is tried again. A call that asks may be repeated after any passing fault. A call that sends may be
/// repeated blindly only after 429, which says that nothing was taken; after 500 or silence the sender asks first.
/// </summary>
internal static class NotifyPolicies
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    // A request that got no answer may still be at work in the service: asked too soon, it is not found and would be sent twice.
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(10);

    /// <summary>Tries again: more for calls that ask, 429 alone for calls that send.</summary>
    internal static IAsyncPolicy<HttpResponseMessage> Retry(HttpMethod method, int retries)
    {
        var policy = Policy<HttpResponseMessage>.HandleResult(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        if (method == HttpMethod.Get)
            policy = policy.OrResult(IsPassing).Or<HttpRequestException>().Or<TimeoutRejectedException>();
        return policy.WaitAndRetryAsync(retries, (attempt, outcome, _) => PauseBefore(attempt, outcome.Result),
            (_, _, _, _) => Task.CompletedTask);
    }

    /// <summary>Tries a sending again, which asks before it sends.</summary>
    internal static IAsyncPolicy<EmailAnswer> RetrySending(int retries) =>
        Policy<EmailAnswer>.Handle<HttpRequestException>(IsDoubtful).Or<TimeoutRejectedException>()
            .WaitAndRetryAsync(retries, attempt => _settling + Jittered(attempt));

    /// <summary>Lets all calls rest when many failed one after another; shared by all of them.</summary>
    internal static IAsyncPolicy<HttpResponseMessage> Breaker(int breaksAfter, TimeSpan pause) =>
        Policy<HttpResponseMessage>.HandleResult(IsPassing).Or<HttpRequestException>().Or<TimeoutRejectedException>()
            .CircuitBreakerAsync(breaksAfter, pause);

    /// <summary>Gives up a call that is too slow.</summary>
    internal static IAsyncPolicy<HttpResponseMessage> Limit(TimeSpan limit) =>
        Policy.TimeoutAsync<HttpResponseMessage>(limit, TimeoutStrategy.Optimistic);

    /// <summary>True for a fault after which nobody knows whether the email was taken.</summary>
    internal static bool IsDoubtful(HttpRequestException fault) => fault.StatusCode is null or >= HttpStatusCode.InternalServerError;

    private static bool IsPassing(HttpResponseMessage answer) =>
        answer.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout;

    // Retry-After is a floor: the service said when it will listen again.
    private static TimeSpan PauseBefore(int attempt, HttpResponseMessage? answer)
    {
        var told = answer?.Headers.RetryAfter;
        var asked = told?.Delta ?? (told?.Date is { } date && answer?.Headers.Date is { } now ? date - now : TimeSpan.Zero);
        var pause = Jittered(attempt);
        return asked <= TimeSpan.Zero ? pause : TimeSpan.FromTicks(Math.Min((asked + pause).Ticks, Math.Max(_longest.Ticks, asked.Ticks)));
    }

    // Jitter spreads instances that failed together; it guards no secret.
#pragma warning disable CA5394
    private static TimeSpan Jittered(int attempt) =>
        TimeSpan.FromTicks(Math.Min(_longest.Ticks, _first.Ticks << Math.Min(attempt - 1, 6)) * (500 + Random.Shared.Next(501)) / 1000);
#pragma warning restore CA5394
}
