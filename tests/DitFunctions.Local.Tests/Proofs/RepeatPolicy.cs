using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// What a queue may do to its messages: some are delivered twice, some late, and so in another order than they were sent in.
/// </summary>
/// <param name="connectionString">The account.</param>
/// <param name="seed">Decides which.</param>
internal sealed class RepeatPolicy(string connectionString, int seed) : HttpPipelinePolicy
{
    private readonly Random _chance = new(seed);
    private int _repeated;

    internal int Repeated => Volatile.Read(ref _repeated);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = message.Request;
        if (request.Method != RequestMethod.Post || !request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        if (Chance(0.6))
        {
            Interlocked.Increment(ref _repeated);
            await RepeatAsync(request, TimeSpan.FromSeconds(Chance(0.5) ? 0 : 1));
        }

        await ProcessNextAsync(message, pipeline);
        if (Chance(0.25)) await DelayAsync(message, TimeSpan.FromSeconds(Chance(0.5) ? 1 : 2));
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("all calls are asynchronous");

    private bool Chance(double share)
    {
        lock (_chance) return _chance.NextDouble() < share;
    }

    private async Task RepeatAsync(Request request, TimeSpan later)
    {
        using var content = new MemoryStream();
        await request.Content!.WriteToAsync(content, default);
        content.Position = 0;
        var text = XDocument.Load(content).Descendants("MessageText").Single().Value;
        await Queue(request).SendMessageAsync(text, visibilityTimeout: later);
    }

    private async Task DelayAsync(HttpMessage message, TimeSpan later)
    {
        var sent = XDocument.Parse(message.Response.Content.ToString());
        try
        {
            await Queue(message.Request)
                .UpdateMessageAsync(sent.Descendants("MessageId").Single().Value, sent.Descendants("PopReceipt").Single().Value,
                    visibilityTimeout: later);
        }
        catch (RequestFailedException fault) when (fault.Status is 400 or 404)
        {
            // Somebody took it at once.
        }
    }

    private QueueClient Queue(Request request) => new(connectionString, request.Uri.ToUri().Segments[^2].TrimEnd('/'));
}
