using Azure.Messaging.ServiceBus;
using Dit.Interface.Work;
using DitFunctions.Tests.Functions;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Bus;

/// <summary>
/// What Service Bus gave up is recorded with its reason and removed: by the genuine client against the test broker, over an Azurite.
/// </summary>
public sealed class BusDeadLettersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly WorkMessage _work = new(WorkQueues.Match, "APP-WMD.00000001.0a1b2c3d4e5f", "00001");

    [Fact]
    public async Task Collect_GivenUpMessages_AreRowsWithTheirReasonsAndGone()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        using var broker = new TestBroker(WorkQueues.All, [WorkQueues.Receive]);
        await using var client = new ServiceBusClient(broker.ConnectionString);
        await new ServiceBusOutbox(client).SendAsync(
            [_work, _work with { Queue = WorkQueues.Confirm }, _work with { Queue = WorkQueues.Receive, Part = "" }],
                CancellationToken.None);
        await FailAsync(client.CreateReceiver(WorkQueues.Match));
        await FailAsync(await client.AcceptNextSessionAsync(WorkQueues.Receive));
        broker.Queue(WorkQueues.Confirm).Expire("Canary-Surname");
        await client.CreateSender(WorkQueues.Notify).SendMessageAsync(new ServiceBusMessage("not a message"));
        await FailAsync(client.CreateReceiver(WorkQueues.Notify));

        await CollectAllAsync(new(client, host.Job<DeadLetters>()), broker);

        var letters =
            (await host.Job<DeadLetterBook>().AllAsync(CancellationToken.None)).ToDictionary(letter => letter.Queue,
                letter => letter.Cause);
        Assert.Equal("MaxDeliveryCountExceeded", letters[WorkQueues.Match]);
        Assert.Equal("MaxDeliveryCountExceeded", letters[WorkQueues.Receive]);
        Assert.Equal("TTLExpiredException", letters[WorkQueues.Confirm]);
        Assert.Equal("not readable", letters[WorkQueues.Notify]);
        Assert.DoesNotContain("Canary", string.Join(' ', letters.Values), StringComparison.Ordinal);
        Assert.All(WorkQueues.All, queue => Assert.Equal(0, broker.Queue($"{queue}/$deadletterqueue").Count));
    }

    [Fact]
    public async Task Collect_WhileTheBrokerIsAway_ThrowsAndLosesNothing()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        using var broker = new TestBroker(WorkQueues.All, [WorkQueues.Receive]);
        await using var client =
            new ServiceBusClient(broker.ConnectionString,
                new ServiceBusClientOptions { RetryOptions = { MaxRetries = 0, TryTimeout = TimeSpan.FromSeconds(60) } });
        await new ServiceBusOutbox(client).SendAsync([_work with { Queue = WorkQueues.Sort }], CancellationToken.None);
        await FailAsync(client.CreateReceiver(WorkQueues.Sort));
        var letters = new BusDeadLetters(client, host.Job<DeadLetters>());
        broker.Leave();

        await Assert.ThrowsAsync<ServiceBusException>(() => letters.CollectAsync(CancellationToken.None));
        broker.Return();
        await CollectAllAsync(letters, broker);

        Assert.Single(await host.Job<DeadLetterBook>().AllAsync(CancellationToken.None), letter => letter.Queue == WorkQueues.Sort);
    }

    // A receiver that fails as often as the queue lets it.
    // On a busy machine a look may end before the first message is there; the timer looks again, and so does this.
    private static async Task CollectAllAsync(BusDeadLetters letters, TestBroker broker)
    {
        do await letters.CollectAsync(CancellationToken.None);
        while (WorkQueues.All.Any(queue => broker.Queue($"{queue}/$deadletterqueue").Count > 0));
    }

    private static async Task FailAsync(ServiceBusReceiver receiver)
    {
        for (var attempt = 1; attempt <= BrokerQueue.MaxDeliveryCount; attempt++)
        {
            var message = await receiver.ReceiveMessageAsync();
            Assert.Equal(attempt, message.DeliveryCount);
            await receiver.AbandonMessageAsync(message);
        }

        await receiver.DisposeAsync();
    }
}
