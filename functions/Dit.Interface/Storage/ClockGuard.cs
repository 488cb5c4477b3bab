using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Storage;

/// <summary>
/// Refuses to work with a wrong clock: every answer of storage tells its time, and a host that is far from it would give
/// files the wrong business date. Costs no call.
/// </summary>
public sealed class ClockGuard(TimeProvider clock) : HttpPipelinePolicy
{
    /// <summary>How far a host's clock may be from storage's.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    /// <exception cref="WrongClockException">The clock is wrong.</exception>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Check(message);
    }

    /// <inheritdoc/>
    /// <exception cref="WrongClockException">The clock is wrong.</exception>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Check(message);
    }

    private void Check(HttpMessage message)
    {
        if (!message.HasResponse || message.Response.Headers.Date is not { } theirs) return;
        var ahead = clock.GetUtcNow() - theirs;
        if (ahead.Duration() > Most) throw new WrongClockException(ahead);
    }
}

/// <summary>This host's clock is wrong, and it must not work until it is set: a wrong business date cannot be taken back.</summary>
/// <param name="ahead">How far it is ahead of storage's; less than zero when it is behind.</param>
public sealed class WrongClockException(TimeSpan ahead) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"This host's clock is {Math.Round(ahead.Duration().TotalMinutes)} minutes {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} "
        + $"storage's: set it (NTP), then start again. Nothing more is done with a wrong clock."));
