using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DitFunctions.Local.Tests.MemoryStorage;

internal sealed class QueueMoves(string account, string name) : IMoves
{
    private readonly QueueClient _queue = new(account, name);
    private readonly List<(string Id, string Receipt)> _held = [];

    public Task<string> MoveAsync(Random chance) => chance.Next(11) switch
    {
        0 => IMoves.SayAsync("make", async () => (await _queue.CreateIfNotExistsAsync()) is null ? "stood" : "made"),
        1 when chance.Next(12) == 0 => IMoves.SayAsync("remove", async () => $"{(await _queue.DeleteAsync()).Status}"),
        1 or 2 => SendAsync($"text {chance.Next(1000)} <&> ü", chance.Next(3) == 0 ? TimeSpan.FromMinutes(5) : null),
        3 => SendAsync(new string('x', chance.Next(2) == 0 ? 65_000 : 66_000), null),
        4 or 5 => ReceiveAsync(chance.Next(1, 4)),
        6 => IMoves.SayAsync("peek", async () => Text((await _queue.PeekMessagesAsync(3)).Value.Select(message => message.MessageText))),
        7 => IMoves.SayAsync("count", async () => $"{(await _queue.GetPropertiesAsync()).Value.ApproximateMessagesCount}"),
        8 => UpdateAsync(chance, hides: chance.Next(2) == 0),
        9 when chance.Next(6) == 0 => IMoves.SayAsync("clear", async () => $"{(await _queue.ClearMessagesAsync()).Status}"),
        _ => DeleteAsync(chance),
    };

    private Task<string> SendAsync(string text, TimeSpan? later) => IMoves.SayAsync($"send {text.Length}", async () =>
    {
        var sent = (await _queue.SendMessageAsync(text, visibilityTimeout: later)).Value;
        _held.Add((sent.MessageId, sent.PopReceipt));
        return "sent";
    });

    private Task<string> ReceiveAsync(int most) => IMoves.SayAsync($"receive {most}", async () =>
    {
        QueueMessage[] found = (await _queue.ReceiveMessagesAsync(most, TimeSpan.FromMinutes(5))).Value;
        _held.AddRange(found.Select(message => (message.MessageId, message.PopReceipt)));
        return Text(found.Select(message => $"{message.DequeueCount} {message.MessageText}"));
    });

    // Receipts of old are tried as well.
    private Task<string> UpdateAsync(Random chance, bool hides) => IMoves.SayAsync("update", async () =>
    {
        if (_held.Count == 0) return "none held";
        var at = chance.Next(_held.Count);
        var (id, receipt) = _held[at];
        var changed = await _queue.UpdateMessageAsync(id, receipt, "changed", hides ? TimeSpan.FromMinutes(5) : TimeSpan.Zero);
        _held[at] = (id, changed.Value.PopReceipt);
        return "changed";
    });

    private Task<string> DeleteAsync(Random chance) => IMoves.SayAsync("delete", async () =>
    {
        if (_held.Count == 0) return "none held";
        var (id, receipt) = _held[chance.Next(_held.Count)];
        return $"{(await _queue.DeleteMessageAsync(id, receipt)).Status}";
    });

    private static string Text(IEnumerable<string> messages) =>
        string.Join(" | ", messages.Select(text => text[..Math.Min(40, text.Length)]));
}
