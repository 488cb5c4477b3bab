using System.IO.Pipelines;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Storage;

/// <summary>
/// Has a batch of the table written once. The client writes the head of each row's request to know how long the whole is, and again to
/// send it, in pieces of a hundred bytes, and all of it once more for each further try.
/// </summary>
internal sealed class BatchWrittenOnce : HttpPipelinePolicy
{
    // Rented, and below what the collector calls large.
    private static readonly PipeOptions _pieces =
        new(pauseWriterThreshold: 0, minimumSegmentSize: 64 * 1024, useSynchronizationContext: false);

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Content is not { } batch || !message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var written = new Pipe(_pieces);
        await batch.WriteToAsync(written.Writer.AsStream(leaveOpen: true), message.CancellationToken);
        await written.Writer.CompleteAsync();
        written.Reader.TryRead(out var whole);
        message.Request.Content = RequestContent.Create(whole.Buffer);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            message.Request.Content = batch;
        }

        // Given back only when storage has read it all at the first try: a try that was given up may read on for a moment.
        if (message is { HasResponse: true, Response.IsError: false, ProcessingContext.RetryNumber: 0 })
            await written.Reader.CompleteAsync();
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
