using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// Storage on a bad day: calls that are refused (429, 500, 503), that never arrive, whose connection breaks, and calls that
/// took effect though their answer is lost, so that the client's next try meets its own success.
/// </summary>
/// <param name="seed">Decides which.</param>
/// <param name="share">How many of the calls fail, 0 to 1.</param>
internal sealed class FaultPolicy(int seed, double share) : HttpPipelinePolicy
{
    private readonly Random _chance = new(seed);
    private int _faults;

    internal int Faults => Volatile.Read(ref _faults);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fault = Draw();
        if (fault != Fault.None) Interlocked.Increment(ref _faults);
        switch (fault)
        {
            case Fault.Refused429 or Fault.Refused500 or Fault.Refused503:
                message.Response = new Refusal((int)fault, message.Request.ClientRequestId);
                break;
            case Fault.NeverArrived:
                throw new IOException("the connection could not be made");
            case Fault.TimedOut:
                throw new RequestFailedException(0, "no answer in time");
            case Fault.AnswerLost:
                await ProcessNextAsync(message, pipeline);
                throw new IOException("the connection was reset");
            case Fault.AnsweredAs500:
                await ProcessNextAsync(message, pipeline);
                message.Response = new Refusal(500, message.Request.ClientRequestId);
                break;
            default:
                await ProcessNextAsync(message, pipeline);
                break;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("all calls are asynchronous");

    private Fault Draw()
    {
        lock (_chance) return _chance.NextDouble() >= share ? Fault.None
            : _chance.GetItems(Enum.GetValues<Fault>().Where(fault => fault != Fault.None).ToArray(), 1)[0];
    }

    private enum Fault
    {
        None,
        NeverArrived,
        TimedOut,
        AnswerLost,
        AnsweredAs500,
        Refused429 = 429,
        Refused500 = 500,
        Refused503 = 503,
    }

    private sealed class Refusal(int status, string request) : Response
    {
        public override int Status => status;

        public override bool IsError => true;

        public override string ReasonPhrase => "injected";

        public override Stream? ContentStream { get; set; } = new MemoryStream();

        public override string ClientRequestId { get; set; } = request;

        public override void Dispose()
        {
            // Nothing is held.
        }

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];
    }
}
