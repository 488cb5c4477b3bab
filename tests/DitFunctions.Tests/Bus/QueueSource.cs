using System.Collections.Concurrent;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace DitFunctions.Tests.Bus;

/// <summary>A link by which a client receives: messages go out as long as it gives credit, and are settled by their lock.</summary>
internal sealed class QueueSource : LinkEndpoint
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Message, BrokerMessage> _out = [];
    private readonly BrokerQueue _queue;
    private readonly string? _session;
    private readonly ListenerLink _link;
    private int _credit;
    private bool _isClosed;

    internal QueueSource(BrokerQueue queue, string? session, ListenerLink link)
    {
        (_queue, _session, _link) = (queue, session, link);
        queue.Arrived += Pump;
    }

    /// <summary>The lock of a message that goes out.</summary>
    internal static ConcurrentDictionary<Message, Guid> Tokens { get; } = [];

    public override void OnFlow(FlowContext flowContext)
    {
        lock (_gate) _credit = Math.Max(0, _credit + flowContext.Messages);
        Pump();
        if (!_link.IsDraining) return;
        lock (_gate) _credit = 0;
        _link.CompleteDrain();
    }

    public override void OnDisposition(DispositionContext dispositionContext)
    {
        if (_out.TryRemove(dispositionContext.Message, out var message)) _queue.Settle(message, dispositionContext.DeliveryState);
        // The client waits for the broker's word.
        _link.DisposeMessage(dispositionContext.Message, dispositionContext.DeliveryState, settled: true);
    }

    public override void OnLinkClosed(ListenerLink link, Error error)
    {
        lock (_gate) _isClosed = true;
        _queue.Arrived -= Pump;
        if (_session is not null) _queue.FreeSession(_session);
        foreach (var message in _out.Values) _queue.Settle(message, new Released());
    }

    private void Pump()
    {
        lock (_gate)
        {
            while (!_isClosed && _credit > 0 && _queue.Take(_session) is { } next)
            {
                _credit--;
                var sent = next.ToSend();
                _out[sent] = next;
                Tokens[sent] = next.Token;
                _link.SendMessage(sent);
            }
        }
    }
}
