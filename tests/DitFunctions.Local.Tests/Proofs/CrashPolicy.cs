using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>The host is gone: neither storage's refusal nor anything that a retry could fix.</summary>
internal sealed class HostGoneException() : Exception("the host is gone");

/// <summary>
/// Lets a host die at one of its storage calls, before the call has its effect or after it. A dead host calls no more. Polls
/// that find nothing are no calls: how many there are is chance.
/// </summary>
/// <param name="calls">The calls of all hosts of the day.</param>
/// <param name="at">The call, counted from 1; 0 never dies, and only counts.</param>
/// <param name="afterEffect">The call still takes effect; its answer is lost.</param>
internal sealed class CrashPolicy(CallCount calls, int at, bool afterEffect) : HttpPipelinePolicy
{
    private volatile bool _gone;

    internal bool IsGone => _gone;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_gone) throw new HostGoneException();
        var isPoll = IsPoll(message.Request);
        if (!isPoll) Die(isBefore: true, calls.Next());
        await ProcessNextAsync(message, pipeline);
        if (isPoll && FoundMessages(message.Response)) Die(isBefore: false, calls.Next());
        if (_gone) throw new HostGoneException();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("all calls are asynchronous");

    private void Die(bool isBefore, int call)
    {
        if (call != at) return;
        _gone = true;
        if (isBefore && !afterEffect) throw new HostGoneException();
    }

    private static bool IsPoll(Request request) =>
        request.Method == RequestMethod.Get && request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal)
        || (request.Method == RequestMethod.Get && request.Uri.Query.Contains("comp=metadata", StringComparison.Ordinal));

    private static bool FoundMessages(Response response) =>
        response.Status == 200 && response.ContentStream is { Length: > 0 }
            && response.Content.ToString().Contains("<MessageId>", StringComparison.Ordinal);
}

/// <summary>Counts the storage calls of hosts that live one after another.</summary>
internal sealed class CallCount
{
    private int _calls;

    internal int All => Volatile.Read(ref _calls);

    internal int Next() => Interlocked.Increment(ref _calls);
}
