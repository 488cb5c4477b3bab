using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Benchmarks.Calls;

/// <summary>
/// Counts calls by service and operation, and the bytes that they carry to storage. A poll that found nothing is chance, not
/// cost of the work, and is counted apart.
/// </summary>
/// <param name="blobPort">Where the account's blobs are, else table or queue.</param>
/// <param name="queuePort">Where its queues are.</param>
public sealed class CallLog(int blobPort, int queuePort) : HttpPipelinePolicy
{
    /// <summary>The operation under which polls that found nothing stand.</summary>
    public const string EmptyPoll = "poll that found nothing";

    private readonly ConcurrentDictionary<(string Service, string Operation), long> _counts = new();
    private long _bytes;

    /// <summary>Forgets what was counted.</summary>
    public void Reset()
    {
        _counts.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }

    /// <summary>What was counted since.</summary>
    public CallCounts Read() => new(new Dictionary<(string Service, string Operation), long>(_counts), Interlocked.Read(ref _bytes));

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Count(message);
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Count(message);
    }

    private void Count(HttpMessage message)
    {
        var uri = message.Request.Uri.ToUri();
        var service = uri.Port == blobPort ? "blob" : uri.Port == queuePort ? "queue" : "table";
        var operation = service switch
        {
            "blob" => Operations.OfBlob(message.Request.Method, uri),
            "queue" => Operations.OfQueue(message, uri),
            _ => Operations.OfTable(message.Request.Method, uri),
        };
        _counts.AddOrUpdate((service, operation), 1, (_, count) => count + 1);
        if (message.Request.Content?.TryComputeLength(out var length) == true) Interlocked.Add(ref _bytes, length);
    }
}
