using Dit.Interface.Delivery;
using Dit.Interface.Notices;

namespace Dit.Interface.Tests.Delivery;

/// <summary>Emails that were cut off or are out come to an end, and the operators hear of those that do not.</summary>
public sealed class DeliveryWatchTests(AzuriteFixture azurite) : DeliveryScene(azurite)
{
    [Fact]
    public async Task Watch_CutOffBeforeTheService_SendsOnceItIsSureThatNothingIsOut()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, Notice, Reference, CancellationToken.None);

        await WatchAsync();
        Assert.Equal((0, 0), (Server.Sends, Server.Asks));
        Rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await WatchAsync();

        Assert.Single(Server.Taken);
        Assert.Equal([EmailState.Sent], await StatesAsync());
    }

    [Theory]
    [InlineData("sending", EmailState.Sent)]
    [InlineData("delivered", EmailState.Delivered)]
    [InlineData("permanent-failure", EmailState.Failed)]
    public async Task Watch_CutOffBehindTheService_TakesUpItsStateAndSendsNoSecond(string status, EmailState expected)
    {
        await PostAsync();
        await DeliverAsync();
        await CutOffAsync();
        Server.Status = status;

        await WatchAsync();
        await WatchAsync();

        Assert.Equal([expected], await StatesAsync());
        Assert.Equal(1, Server.Sends);
        Assert.Equal(expected == EmailState.Failed, await AlertAsync("not-delivered"));
    }

    [Fact]
    public async Task Watch_CutOffLongerThanTheServiceRemembers_SendsNothingAndTellsTheOperators()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, Notice, Reference, CancellationToken.None);
        Rig.Clock.Advance(TimeSpan.FromDays(5));

        await WatchAsync();
        await DeliverAsync();

        Assert.Equal(0, Server.Sends);
        Assert.Equal([EmailState.Unknown], await StatesAsync());
        Assert.True(await AlertAsync("delivery-not-known"));
    }

    [Fact]
    public async Task Watch_ServiceAwayForHours_TellsTheOperatorsOnceADay()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, Notice, Reference, CancellationToken.None);
        Rig.Clock.Advance(TimeSpan.FromHours(3));
        Server.Fail([.. Enumerable.Repeat(new NotifyServer.Fault(403), 2)]);

        await Assert.ThrowsAsync<AggregateException>(() => Rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None));
        await Assert.ThrowsAsync<AggregateException>(() => Rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None));

        Assert.NotNull(await Rig.Job<NoticeRows>().FindAsync("operators", "2026-05-04-emails-stand", CancellationToken.None));
        await WatchAsync();
        Assert.Single(Server.Taken);
    }

    [Theory]
    [InlineData("read-by-a-pigeon")]
    [InlineData("")]
    public async Task Watch_StatusThatIsNotKnown_IsNeverDeliveredAndIsToldInTheEnd(string status)
    {
        await PostAsync();
        await DeliverAsync();
        Server.Status = status;

        await WatchAsync();
        Assert.Equal([EmailState.Sent], await StatesAsync());
        Rig.Clock.Advance(TimeSpan.FromDays(5));
        await WatchAsync();

        Assert.Equal([EmailState.Unknown], await StatesAsync());
        Assert.True(await AlertAsync("delivery-not-known"));
    }

    [Fact]
    public async Task Watch_WillNotArrive_IsNotedAndToldToTheOperators()
    {
        await PostAsync();
        await DeliverAsync();
        Server.Status = "permanent-failure";

        await Rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);

        Assert.Equal([EmailState.Failed], await StatesAsync());
        Assert.True(await AlertAsync("not-delivered"));
    }
}
