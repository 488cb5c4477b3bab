using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Tests.Ledger;

/// <summary>A place in the pipeline where a test stands: it counts calls, and may hold or fail them.</summary>
internal sealed class Gate(Func<HttpMessage, Task> passAsync) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await passAsync(message);
        await ProcessNextAsync(message, pipeline);
    }

    /// <summary>Lets calls of a kind go on only when so many of them have come.</summary>
    internal static Gate Meeting(int participants, Func<HttpMessage, bool> isOne)
    {
        var (come, all) = (0, new TaskCompletionSource());
        return new(async message =>
        {
            if (!isOne(message)) return;
            if (Interlocked.Increment(ref come) >= participants) all.TrySetResult();
            await all.Task;
        });
    }
}
