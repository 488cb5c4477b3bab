using System.Globalization;
using System.Xml.Linq;

namespace Dit.MemoryStorage.Queues;

/// <summary>The queues of an account.</summary>
internal sealed class QueueService
{
    // A text of 64 KiB and what stands around it.
    private const int LargestCall = 65_536 + 60;
    private static readonly TimeSpan _usualLife = TimeSpan.FromDays(7);
    private readonly SortedDictionary<string, List<Message>> _queues = new(StringComparer.Ordinal);

    internal Task AnswerAsync(StorageCall call)
    {
        var parts = call.Rest.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (call.Body.Length > LargestCall) throw new StorageRefusal(413, "RequestBodyTooLarge", "The message is too large.");
        lock (_queues)
        {
            return (call.Method, parts.Length) switch
            {
                ("GET", 0) => ListAsync(call),
                ("PUT", 1) when call.Comp is "" => MakeAsync(call, parts[0]),
                ("DELETE", 1) => RemoveAsync(call, parts[0]),
                ("GET" or "HEAD", 1) => PropertiesAsync(call, parts[0]),
                ("POST", 2) => SendAsync(call, Of(parts[0])),
                ("GET", 2) => ReceiveAsync(call, Of(parts[0])),
                ("DELETE", 2) => ClearAsync(call, Of(parts[0])),
                ("PUT", 3) => UpdateAsync(call, Of(parts[0]), parts[2]),
                ("DELETE", 3) => DeleteAsync(call, Of(parts[0]), parts[2]),
                _ => throw StorageRefusal.NotMade(call.Method),
            };
        }
    }

    private List<Message> Of(string queue) => _queues.GetValueOrDefault(queue)
        ?? throw new StorageRefusal(404, "QueueNotFound", "The specified queue does not exist.");

    private Task ListAsync(StorageCall call)
    {
        var prefix = call.Query("prefix") ?? "";
        return call.SendAsync(new XElement("EnumerationResults", new XAttribute("ServiceEndpoint", call.Host), new XElement("Queues",
            _queues.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => new XElement("Queue", new XElement("Name", name)))), new XElement("NextMarker")));
    }

    private Task MakeAsync(StorageCall call, string queue) => call.EndAsync(_queues.TryAdd(queue, []) ? 201 : 204);

    private Task RemoveAsync(StorageCall call, string queue)
    {
        Of(queue);
        _queues.Remove(queue);
        return call.EndAsync(204);
    }

    private Task PropertiesAsync(StorageCall call, string queue)
    {
        var now = DateTimeOffset.UtcNow;
        var count = Of(queue).Count(message => message.Ends > now);
        return call.With("x-ms-approximate-messages-count", count.ToString(CultureInfo.InvariantCulture)).EndAsync(200);
    }

    private static Task SendAsync(StorageCall call, List<Message> queue)
    {
        var text = XDocument.Load(new MemoryStream(call.Body)).Root!.Element("MessageText")!.Value;
        var now = Stamps.Next();
        var life = call.Number("messagettl", 0);
        var message = new Message
        {
            Text = text,
            Sent = now,
            Ends = life switch { 0 => now + _usualLife, < 0 => DateTimeOffset.MaxValue, _ => now.AddSeconds(life) },
            Visible = now.AddSeconds(call.Number("visibilitytimeout", 0)),
        };
        queue.Add(message);
        return call.SendAsync(new XElement("QueueMessagesList", message.ToXml(withText: false, withReceipt: true)), 201);
    }

    private static Task ReceiveAsync(StorageCall call, List<Message> queue)
    {
        var isPeek = call.Query("peekonly") == "true";
        var now = DateTimeOffset.UtcNow;
        queue.RemoveAll(message => message.Ends <= now);
        var found = queue.Where(message => message.Visible <= now).OrderBy(message => message.Visible).ThenBy(message => message.Sent)
            .Take(call.Number("numofmessages", 1)).ToList();
        if (!isPeek)
            foreach (var message in found) message.Take(now.AddSeconds(call.Number("visibilitytimeout", 30)));
        return call.SendAsync(new XElement("QueueMessagesList", found.Select(message => message.ToXml(withText: true, !isPeek))));
    }

    private static Task ClearAsync(StorageCall call, List<Message> queue)
    {
        queue.Clear();
        return call.EndAsync(204);
    }

    private static Task UpdateAsync(StorageCall call, List<Message> queue, string id)
    {
        var message = Held(call, queue, id);
        if (call.Body.Length > 0) message.Text = XDocument.Load(new MemoryStream(call.Body)).Root!.Element("MessageText")!.Value;
        message.Hide(DateTimeOffset.UtcNow.AddSeconds(call.Number("visibilitytimeout", 0)));
        return call.With("x-ms-popreceipt", message.Receipt).With("x-ms-time-next-visible", Stamps.Rfc(message.Visible)).EndAsync(204);
    }

    private static Task DeleteAsync(StorageCall call, List<Message> queue, string id)
    {
        queue.Remove(Held(call, queue, id));
        return call.EndAsync(204);
    }

    private static Message Held(StorageCall call, List<Message> queue, string id)
    {
        var message = queue.Find(message => message.Id == id)
            ?? throw new StorageRefusal(404, "MessageNotFound", "The specified message does not exist.");
        return message.Receipt == call.Query("popreceipt") ? message
            : throw new StorageRefusal(400, "PopReceiptMismatch", "The pop receipt is of another delivery.");
    }
}
