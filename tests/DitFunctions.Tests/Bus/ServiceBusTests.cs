using Azure.Messaging.ServiceBus;
using Dit.Interface.Work;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Bus;

/// <summary>The outbox by the genuine Service Bus client over AMQP, against a small broker on this machine.</summary>
public sealed class ServiceBusTests : IAsyncLifetime, IDisposable
{
    private const string Lane = "APP-WMD";
    private readonly TestBroker _broker = new(WorkQueues.All, [WorkQueues.Receive]);
    private ServiceBusClient _client = null!;
    private ServiceBusOutbox _outbox = null!;

    public Task InitializeAsync()
    {
        _client = new(_broker.ConnectionString,
            new ServiceBusClientOptions
            {
                RetryOptions = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(10),
                TryTimeout = TimeSpan.FromSeconds(60) }
            });
        _outbox = new(_client);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task Send_ManyMessages_GoInFewTransfersEachToItsQueue()
    {
        await SendAsync([.. Parts(WorkQueues.Match, 300), .. Parts(WorkQueues.Notify, 2)]);

        Assert.Equal((300, 2), (_broker.Queue(WorkQueues.Match).Count, _broker.Queue(WorkQueues.Notify).Count));
        Assert.Equal([300, 2], _broker.Transfers.OrderDescending());
        await using var receiver = _client.CreateReceiver(WorkQueues.Match);
        var first = await receiver.ReceiveMessageAsync();
        Assert.Equal(new(WorkQueues.Match, Run(1), WorkMessage.PartOf(0)), WorkMessage.FromJson(first.Body.ToString()));
        Assert.Equal(("application/json", 1), (first.ContentType, first.DeliveryCount));
    }

    [Fact]
    public async Task Send_MoreThanABatchTakes_GoesInSeveral()
    {
        // Some 300 bytes each on the wire: more than the quarter of a megabyte that the Standard tier takes at once.
        await SendAsync([.. Parts(WorkQueues.Match, 2000)]);

        Assert.Equal(2000, _broker.Queue(WorkQueues.Match).Count);
        Assert.True(_broker.Transfers.Count > 1, "one transfer carried more than the queue takes");
    }

    [Fact]
    public async Task Send_AMessageTooLarge_SaysSoAndNamesIt()
    {
        var large = new WorkMessage(WorkQueues.Match, Run(1), new string('x', TestBroker.MostBytes));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync([large]));

        Assert.Contains("larger than the queue takes", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, _broker.Queue(WorkQueues.Match).Count);
    }

    [Fact]
    public async Task Send_WorkWithALongId_GoesUnderADigestOfIt()
    {
        var notice = new WorkMessage(WorkQueues.Deliver, $"2026-05-04-{new string('n', 200)}", "431");
        await SendAsync([notice, notice, notice with { Run = $"{notice.Run}x" }]);

        Assert.Equal(2, _broker.Queue(WorkQueues.Deliver).Count);
    }

    [Fact]
    public async Task Send_TheSameWorkTwice_IsDroppedUnlessItIsAnotherSending()
    {
        var message = new WorkMessage(WorkQueues.Confirm, Run(1), "");
        await SendAsync([message]);
        await SendAsync([message]);
        Assert.Equal(1, _broker.Queue(WorkQueues.Confirm).Count);

        await SendAsync([message with { Attempt = "202605041200" }, message.GoOn()]);

        Assert.Equal(3, _broker.Queue(WorkQueues.Confirm).Count);
    }

    [Fact]
    public async Task Send_WhileTheBrokerIsAway_ThrowsAndGoesWhenItIsBack()
    {
        await SendAsync([.. Parts(WorkQueues.Match, 1)]);
        _broker.Leave();
        await Assert.ThrowsAsync<ServiceBusException>(() => SendAsync([.. Parts(WorkQueues.Notify, 1)]));
        Assert.Equal(0, _broker.Queue(WorkQueues.Notify).Count);

        _broker.Return();
        await SendAsync([.. Parts(WorkQueues.Notify, 1)]);

        Assert.Equal(1, _broker.Queue(WorkQueues.Notify).Count);
    }

    [Fact]
    public async Task Send_ToReceive_GivesEachLaneASessionInItsOrder()
    {
        await SendAsync(
            [new(WorkQueues.Receive, Run(1), ""), new(WorkQueues.Receive, "GO-431.00000007.0a1b2c3d4e5f", ""),
                new(WorkQueues.Receive, Run(2), ""), new(WorkQueues.Receive, Run(3), "")]);

        await using var body = await _client.AcceptSessionAsync(WorkQueues.Receive, "DE-WMD");
        await using var other = await _client.AcceptNextSessionAsync(WorkQueues.Receive);

        Assert.Equal("GO-431", other.SessionId);
        foreach (var number in (int[])[1, 2, 3])
        {
            var message = await body.ReceiveMessageAsync();
            Assert.Equal(Run(number), WorkMessage.FromJson(message.Body.ToString()).Run);
            await body.CompleteMessageAsync(message);
        }
    }

    private static string Run(int number) => $"{Lane}.{number:D8}.0a1b2c3d4e5f";

    private static IEnumerable<WorkMessage> Parts(string queue, int count) =>
        Enumerable.Range(0, count).Select(part => new WorkMessage(queue, Run(1), WorkMessage.PartOf(part)));

    private Task SendAsync(IReadOnlyList<WorkMessage> messages) => _outbox.SendAsync(messages, CancellationToken.None);
}
