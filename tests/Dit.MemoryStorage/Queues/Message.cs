using System.Xml.Linq;

namespace Dit.MemoryStorage.Queues;

/// <summary>A message and who holds it.</summary>
internal sealed class Message
{
    internal string Id { get; } = Guid.NewGuid().ToString();

    internal required string Text { get; set; }

    internal required DateTimeOffset Sent { get; init; }

    internal required DateTimeOffset Ends { get; init; }

    internal required DateTimeOffset Visible { get; set; }

    internal string Receipt { get; private set; } = NewReceipt();

    private int Deliveries { get; set; }

    /// <summary>Delivered: nobody else sees it until then.</summary>
    internal void Take(DateTimeOffset until)
    {
        Deliveries++;
        Hide(until);
    }

    internal void Hide(DateTimeOffset until) => (Visible, Receipt) = (until, NewReceipt());

    internal XElement ToXml(bool withText, bool withReceipt) => new("QueueMessage",
        new XElement("MessageId", Id),
        new XElement("InsertionTime", Stamps.Rfc(Sent)),
        new XElement("ExpirationTime", Stamps.Rfc(Ends)),
        withReceipt ? new XElement("PopReceipt", Receipt) : null,
        withReceipt ? new XElement("TimeNextVisible", Stamps.Rfc(Visible)) : null,
        withText ? new XElement("DequeueCount", Deliveries) : null,
        withText ? new XElement("MessageText", Text) : null);

    private static string NewReceipt() => Convert.ToBase64String(Guid.NewGuid().ToByteArray());
}
