using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace DitFunctions.Tests.Bus;

/// <summary>A message in a queue of the test broker.</summary>
internal sealed class BrokerMessage(Message content, long sequence)
{
    internal Message Content => content;

    internal string? Session => content.Properties?.GroupId;

    internal Guid Token { get; private set; }

    internal bool IsLocked { get; private set; }

    internal int Tries { get; private set; }

    internal void Lock()
    {
        (IsLocked, Token) = (true, Guid.NewGuid());
        Tries++;
    }

    internal void Unlock() => IsLocked = false;

    /// <summary>The message as it goes out: a copy with what Service Bus adds.</summary>
    internal Message ToSend()
    {
        var bytes = content.Encode();
        var sent = Message.Decode(new ByteBuffer(bytes.Buffer, bytes.Offset, bytes.Length, bytes.Length));
        sent.Header ??= new Header();
        sent.Header.DeliveryCount = (uint)(Tries - 1);
        sent.MessageAnnotations ??= new MessageAnnotations();
        sent.MessageAnnotations[new Symbol("x-opt-sequence-number")] = sequence;
        sent.MessageAnnotations[new Symbol("x-opt-enqueued-time")] = DateTime.UtcNow;
        sent.MessageAnnotations[new Symbol("x-opt-locked-until")] = DateTime.UtcNow.AddMinutes(5);
        return sent;
    }
}
