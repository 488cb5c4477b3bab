using Azure.Core;
using Azure.Core.Pipeline;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Storage;

/// <summary>A batch is written once, however often it is sent; other requests are sent as they are.</summary>
public sealed class BatchWrittenOnceTests
{
    private const int Bytes = 300_000;

    [Theory]
    [InlineData("https://tables.example/$batch", 1, 0)]
    [InlineData("https://tables.example/notices", 2, 2)]
    public async Task Send_Twice_IsTheSameBytes(string address, int written, int measured)
    {
        var content = new Counted();
        var wire = new Wire();
        var pipeline = new HttpPipeline(HttpClientTransport.Shared, [new BatchWrittenOnce(), wire]);
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri(address));
        message.Request.Content = content;

        await pipeline.SendAsync(message, default);

        Assert.Equal(2, wire.Sent.Count);
        Assert.All(wire.Sent, sent => Assert.Equal(Counted.Text, sent));
        Assert.Equal((written, measured), (content.Written, content.Measured));
        Assert.Same(content, message.Request.Content);
    }

    private sealed class Counted : RequestContent
    {
        internal static readonly byte[] Text = [.. Enumerable.Range(0, Bytes).Select(index => (byte)index)];

        internal int Written { get; private set; }

        internal int Measured { get; private set; }

        public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
        {
            Written++;
            foreach (var piece in Text.Chunk(100)) await stream.WriteAsync(piece, cancellation);
        }

        public override void WriteTo(Stream stream, CancellationToken cancellation) => throw new NotSupportedException();

        public override bool TryComputeLength(out long length)
        {
            Measured++;
            length = Text.Length;
            return true;
        }

        public override void Dispose()
        {
        }
    }

    // In place of the network: reads the content of a request twice, as one that is tried again.
    private sealed class Wire : HttpPipelinePolicy
    {
        internal List<byte[]> Sent { get; } = [];

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            for (var tries = 0; tries < 2; tries++)
            {
                Assert.True(message.Request.Content!.TryComputeLength(out var length));
                using var sent = new MemoryStream();
                await message.Request.Content.WriteToAsync(sent, default);
                Assert.Equal(length, sent.Length);
                Sent.Add(sent.ToArray());
            }
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
    }
}
