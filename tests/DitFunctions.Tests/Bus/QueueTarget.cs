using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace DitFunctions.Tests.Bus;

/// <summary>A link by which a client sends: single messages, and batches, which are one message of several data sections.</summary>
internal sealed class QueueTarget(BrokerQueue queue, Action<int> counted) : LinkEndpoint
{
    private const uint BatchFormat = 0x80013700;

    public override void OnMessage(MessageContext messageContext)
    {
        var message = messageContext.Message;
        var parts = message.Format == BatchFormat ? Parts(message) : [Copy(message)];
        counted(parts.Count);
        foreach (var part in parts) queue.Put(part);
        messageContext.Complete();
    }

    public override void OnFlow(FlowContext flowContext)
    {
        // A sender's flow says nothing that this broker needs.
    }

    public override void OnDisposition(DispositionContext dispositionContext)
    {
        // The sender settles when the broker has.
    }

    private static IReadOnlyList<Message> Parts(Message batch) => batch.BodySection switch
    {
        DataList many => [.. Enumerable.Range(0, many.Count).Select(i => Read(many[i].Binary))],
        Data one => [Read(one.Binary)],
        _ => throw new InvalidOperationException("A batch has data sections."),
    };

    // The link frees a message's bytes once it is settled.
    private static Message Copy(Message message)
    {
        var bytes = message.Encode();
        return Read(bytes.Buffer.AsSpan(bytes.Offset, bytes.Length).ToArray());
    }

    private static Message Read(byte[] bytes) => Message.Decode(new ByteBuffer(bytes, 0, bytes.Length, bytes.Length));
}
