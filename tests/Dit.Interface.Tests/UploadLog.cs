using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Tests;

/// <summary>Each upload that goes out: where to, and how many bytes.</summary>
internal sealed class UploadLog : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<(Uri To, long Bytes)> _uploads = [];

    /// <summary>The uploads so far, in their order.</summary>
    public IReadOnlyCollection<(Uri To, long Bytes)> Uploads => _uploads;

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method == RequestMethod.Put && message.Request.Content is { } content
            && content.TryComputeLength(out var bytes))
            _uploads.Enqueue((message.Request.Uri.ToUri(), bytes));
        return ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("all calls are asynchronous");
}
