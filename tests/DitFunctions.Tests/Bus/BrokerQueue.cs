using Amqp;
using Amqp.Framing;

namespace DitFunctions.Tests.Bus;

/// <summary>
/// A queue of the test broker: peek-lock, sessions, duplicate detection, delivery count and a dead-letter queue beside it.
/// </summary>
internal sealed class BrokerQueue(string name, bool needsSession)
{
    internal const int MaxDeliveryCount = 5;
    private readonly Lock _gate = new();
    private readonly List<BrokerMessage> _messages = [];
    private readonly HashSet<string> _ids = [];
    private readonly HashSet<string> _lockedSessions = [];
    private long _sequence;

    internal string Name => name;

    internal bool NeedsSession => needsSession;

    /// <summary>Where its dead letters lie; null for a dead-letter queue itself.</summary>
    internal BrokerQueue? DeadLetters { get; init; }

    /// <summary>Raised when a message can be taken.</summary>
    internal event Action? Arrived;

    internal int Count
    {
        get { lock (_gate) return _messages.Count; }
    }

    /// <summary>Puts a message in; one whose id was seen before is dropped without a word, as duplicate detection does.</summary>
    internal void Put(Message message)
    {
        lock (_gate)
        {
            if (message.Properties?.MessageId is { } id && DeadLetters is not null && !_ids.Add(id)) return;
            _messages.Add(new(message, ++_sequence));
        }

        Arrived?.Invoke();
    }

    /// <summary>The next message that nobody holds, of a session when one is named.</summary>
    internal BrokerMessage? Take(string? session)
    {
        lock (_gate)
        {
            if (_messages.Find(one => !one.IsLocked && (session is null || one.Session == session)) is not { } next) return null;
            next.Lock();
            return next;
        }
    }

    /// <summary>Locks a session: the named one, or the first with a message that nobody has; null when there is none.</summary>
    internal string? LockSession(string? wanted)
    {
        lock (_gate)
        {
            var session = wanted
                ?? _messages.Select(one => one.Session).FirstOrDefault(one => one is not null && !_lockedSessions.Contains(one));
            return session is not null && _lockedSessions.Add(session) ? session : null;
        }
    }

    internal void FreeSession(string session)
    {
        lock (_gate) _lockedSessions.Remove(session);
    }

    /// <summary>Settles a message as its receiver says.</summary>
    internal void Settle(BrokerMessage message, DeliveryState state)
    {
        lock (_gate)
        {
            switch (state)
            {
                case Accepted:
                    _messages.Remove(message);
                    break;
                default:
                    message.Unlock();
                    if (message.Tries >= MaxDeliveryCount && DeadLetters is not null && _messages.Remove(message))
                        GiveUp(message, "MaxDeliveryCountExceeded", "Message could not be consumed after 5 delivery attempts.");
                    break;
            }
        }

        Arrived?.Invoke();
    }

    /// <summary>
    /// The time of every message that nobody holds is over: they become dead letters, as <c>deadLetteringOnMessageExpiration</c> has it.
    /// </summary>
    internal void Expire(string description)
    {
        lock (_gate)
        {
            foreach (var message in _messages.Where(one => !one.IsLocked).ToList())
            {
                _messages.Remove(message);
                GiveUp(message, "TTLExpiredException", description);
            }
        }
    }

    private void GiveUp(BrokerMessage message, string reason, string description)
    {
        var given = message.Content;
        given.ApplicationProperties ??= new ApplicationProperties();
        given.ApplicationProperties["DeadLetterReason"] = reason;
        given.ApplicationProperties["DeadLetterErrorDescription"] = description;
        DeadLetters!.Put(given);
    }
}
