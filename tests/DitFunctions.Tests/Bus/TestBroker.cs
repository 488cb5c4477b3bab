using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Amqp;
using Amqp.Framing;
using Amqp.Handler;
using Amqp.Listener;
using Amqp.Sasl;
using Amqp.Types;

namespace DitFunctions.Tests.Bus;

/// <summary>
/// A small broker that speaks as much of Service Bus as the product uses, over AMQP on this machine, for the genuine client: queues with
/// peek-lock, sessions, duplicate detection and dead letters. It holds no lock longer than the link, and never forgets an id.
/// </summary>
internal sealed class TestBroker : ILinkProcessor, IRequestProcessor, IHandler, IDisposable
{
    /// <summary>The largest message, and batch, of the Standard tier.</summary>
    internal const int MostBytes = 256 * 1024;

    private const string DeadLetterSuffix = "/$deadletterqueue";
    private static readonly Symbol _sessionFilter = new("com.microsoft:session-filter");
    private static readonly Symbol _lockedUntil = new("com.microsoft:locked-until-utc");

    private readonly int _port = FreePort();
    private readonly Dictionary<string, BrokerQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private ContainerHost _host;

    internal TestBroker(IEnumerable<string> queues, IEnumerable<string> sessionQueues)
    {
        foreach (var name in queues)
        {
            var letters = new BrokerQueue(name + DeadLetterSuffix, needsSession: false);
            _queues[letters.Name] = letters;
            _queues[name] = new BrokerQueue(name, sessionQueues.Contains(name)) { DeadLetters = letters };
        }

        _host = Open();
    }

    /// <summary>With the switch by which the client speaks to an emulator: plain TCP.</summary>
    internal string ConnectionString =>
        $"Endpoint=sb://127.0.0.1:{_port};SharedAccessKeyName=test;SharedAccessKey=test;UseDevelopmentEmulator=true";

    /// <summary>How many messages each transfer brought.</summary>
    internal ConcurrentQueue<int> Transfers { get; } = [];

    int IRequestProcessor.Credit => 100;

    internal BrokerQueue Queue(string name) => _queues[name];

    /// <summary>Goes away: connections are cut and none is taken. The queues keep what they hold.</summary>
    internal void Leave() => _host.Close();

    /// <summary>Comes back on the same port.</summary>
    internal void Return() => _host = Open();

    public void Dispose() => _host.Close();

    void ILinkProcessor.Process(AttachContext attachContext)
    {
        var attach = attachContext.Attach;
        // The client writes an entity's name as the path of an address.
        var address = (attach.Role ? ((Source)attach.Source).Address : ((Target)attach.Target).Address).TrimStart('/');
        if (!_queues.TryGetValue(address, out var queue))
            attachContext.Complete(
                new Error(new Symbol("amqp:not-found")) { Description = $"The messaging entity '{address}' could not be found." });
        else if (attach.Role) AttachReceiver(attachContext, queue);
        else AttachSender(attachContext, queue);
    }

    // The token of a client is not looked at: rights are the cloud's to test.
    void IRequestProcessor.Process(RequestContext requestContext) => requestContext.Complete(new Message
    {
        ApplicationProperties = new ApplicationProperties { ["status-code"] = 202, ["status-description"] = "Accepted" },
    });

    bool IHandler.CanHandle(EventId id) => id == EventId.SendDelivery;

    void IHandler.Handle(Event protocolEvent)
    {
        var delivery = (IDelivery)protocolEvent.Context;
        if (QueueSource.Tokens.TryRemove(delivery.Message, out var token)) delivery.Tag = token.ToByteArray();
    }

    private void AttachSender(AttachContext context, BrokerQueue queue)
    {
        context.Attach.MaxMessageSize = MostBytes;
        context.Complete(new QueueTarget(queue, Transfers.Enqueue), initialCredit: 100);
    }

    private static void AttachReceiver(AttachContext context, BrokerQueue queue)
    {
        string? session = null;
        if (queue.NeedsSession)
        {
            var filters = ((Source)context.Attach.Source).FilterSet;
            session = queue.LockSession(filters[_sessionFilter] as string);
            if (session is null)
            {
                context.Complete(new Error(new Symbol("com.microsoft:timeout")) { Description = "No session has a message." });
                return;
            }

            filters[_sessionFilter] = session;
            context.Attach.Properties ??= new Fields();
            context.Attach.Properties[_lockedUntil] = DateTime.UtcNow.AddMinutes(5).Ticks;
        }

        context.Complete(new QueueSource(queue, session, context.Link), initialCredit: 0);
    }

    private ContainerHost Open()
    {
        var host = new ContainerHost(new Address($"amqp://127.0.0.1:{_port}"));
        host.Listeners[0].SASL.EnableAnonymousMechanism = true;
        host.Listeners[0].SASL.EnableMechanism(new Symbol("MSSBCBS"), SaslProfile.Anonymous);
        host.Listeners[0].HandlerFactory = _ => this;
        host.RegisterRequestProcessor("$cbs", this);
        host.RegisterLinkProcessor(this);
        host.Open();
        return host;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
