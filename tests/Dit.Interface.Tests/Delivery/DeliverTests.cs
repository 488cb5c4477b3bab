using Azure.Data.Tables;
using Dit.Core.Notices;
using Dit.Interface.Delivery;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Delivery;

[Collection(DeliveryTestsGroup.Name)]
public sealed class DeliverTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Folder = "431";
    private static readonly DateOnly _day = new(2026, 5, 4);
    private readonly string _id = $"notice-{Guid.NewGuid():N}";
    private PolicyClock _clock = null!;
    private NotifyServer _server = null!;
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _clock = PolicyClock.Start();
        _server = NotifyServer.Start();
        _rig = await Rig.StartAsync(azurite.ConnectionString, services => services.AddNotify(GovukNotifySenderTests.SettingsFor(_server.Address)));
        await _rig.Storage.Container(Containers.Config).GetBlobClient(ReferenceReader.DeliveryName).DeleteIfExistsAsync();
        await _rig.GiveReferenceAsync();
        await ForgetOpenAsync();
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _server.DisposeAsync();
        _clock.Dispose();
    }

    [Fact]
    public async Task Post_NewNotice_SendsOneMessageThatNamesIt()
    {
        await PostAsync();
        await PostAsync();

        var message = Assert.Single(_rig.Sent.Messages);
        Assert.Equal((WorkQueues.Deliver, _id, Folder), (message.Queue, message.Run, message.Part));
    }

    [Fact]
    public async Task Deliver_Twice_SendsOneEmailWithoutTheTextAndPolled()
    {
        await PostAsync();

        await DeliverAsync();
        await DeliverAsync();

        var mail = Assert.Single(_server.Taken).Mail;
        Assert.Equal("officer@example.org", mail.GetProperty("email_address").GetString());
        var body = mail.GetProperty("personalisation").GetProperty("body").GetString();
        Assert.Contains("position 123", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Example", body, StringComparison.Ordinal);
        _server.Status = "delivered";
        await _rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);
        Assert.Equal([SendState.Delivered], await StatesAsync());
    }

    [Fact]
    public async Task Deliver_AfterACrashBehindTheSending_AsksAndSendsNoSecond()
    {
        await PostAsync();
        await DeliverAsync();
        await CutOffAsync();

        await DeliverAsync();

        Assert.Single(_server.Taken);
        Assert.Equal((1, 1), (_server.Sends, _server.Asks));
        Assert.Equal([SendState.Sent], await StatesAsync());
    }

    [Fact]
    public async Task Deliver_WhileAnotherSends_SendsNothingUntilItIsCutOff()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, _id, Reference, CancellationToken.None);

        await DeliverAsync();
        Assert.Equal(0, _server.Sends);
        _rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await DeliverAsync();

        Assert.Equal((1, 1), (_server.Sends, _server.Asks));
    }

    [Fact]
    public async Task Deliver_ServiceTurnsTheKeyAway_IsSentByTheWatchAfterAsking()
    {
        await PostAsync();
        _server.Fail(new NotifyServer.Fault(403));

        await DeliverAsync();
        Assert.Equal([SendState.Sending], await StatesAsync());
        await WatchAsync();

        Assert.Single(_server.Taken);
        Assert.Equal(2, _server.Sends);
        Assert.Equal([SendState.Sent], await StatesAsync());
    }

    [Fact]
    public async Task Watch_CutOffBeforeTheService_SendsOnceItIsSureThatNothingIsOut()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, _id, Reference, CancellationToken.None);

        await WatchAsync();
        Assert.Equal((0, 0), (_server.Sends, _server.Asks));
        _rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await WatchAsync();

        Assert.Single(_server.Taken);
        Assert.Equal([SendState.Sent], await StatesAsync());
    }

    [Theory]
    [InlineData("sending", SendState.Sent)]
    [InlineData("delivered", SendState.Delivered)]
    [InlineData("permanent-failure", SendState.Failed)]
    public async Task Watch_CutOffBehindTheService_TakesUpItsStateAndSendsNoSecond(string status, SendState expected)
    {
        await PostAsync();
        await DeliverAsync();
        await CutOffAsync();
        _server.Status = status;

        await WatchAsync();
        await WatchAsync();

        Assert.Equal([expected], await StatesAsync());
        Assert.Equal(1, _server.Sends);
        Assert.Equal(expected == SendState.Failed, await AlertAsync("not-delivered"));
    }

    [Fact]
    public async Task Watch_CutOffLongerThanTheServiceRemembers_SendsNothingAndTellsTheOperators()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, _id, Reference, CancellationToken.None);
        _rig.Clock.Advance(TimeSpan.FromDays(5));

        await WatchAsync();
        await DeliverAsync();

        Assert.Equal(0, _server.Sends);
        Assert.Equal([SendState.Unknown], await StatesAsync());
        Assert.True(await AlertAsync("delivery-not-known"));
    }

    [Fact]
    public async Task Watch_ServiceAwayForHours_TellsTheOperatorsOnceADay()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, _id, Reference, CancellationToken.None);
        _rig.Clock.Advance(TimeSpan.FromHours(3));
        _server.Fail([.. Enumerable.Repeat(new NotifyServer.Fault(403), 2)]);

        await Assert.ThrowsAsync<AggregateException>(() => _rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None));
        await Assert.ThrowsAsync<AggregateException>(() => _rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None));

        Assert.NotNull(await _rig.Job<NoticeRows>().FindAsync("operators", "2026-05-04-emails-stand", CancellationToken.None));
        await WatchAsync();
        Assert.Single(_server.Taken);
    }

    [Theory]
    [InlineData("read-by-a-pigeon")]
    [InlineData("")]
    public async Task Watch_StatusThatIsNotKnown_IsNeverDeliveredAndIsToldInTheEnd(string status)
    {
        await PostAsync();
        await DeliverAsync();
        _server.Status = status;

        await WatchAsync();
        Assert.Equal([SendState.Sent], await StatesAsync());
        _rig.Clock.Advance(TimeSpan.FromDays(5));
        await WatchAsync();

        Assert.Equal([SendState.Unknown], await StatesAsync());
        Assert.True(await AlertAsync("delivery-not-known"));
    }

    [Fact]
    public async Task Deliver_RefusedForGood_IsNotedAndToldOnce()
    {
        await PostAsync();
        _server.Fail(new NotifyServer.Fault(400));

        await DeliverAsync();
        await DeliverAsync();

        Assert.Equal([SendState.Failed], await StatesAsync());
        Assert.Equal(1, _server.Sends);
        Assert.True(await AlertAsync("not-delivered"));
    }

    [Fact]
    public async Task Watch_WillNotArrive_IsNotedAndToldToTheOperators()
    {
        await PostAsync();
        await DeliverAsync();
        _server.Status = "permanent-failure";

        await _rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);

        Assert.Equal([SendState.Failed], await StatesAsync());
        Assert.True(await AlertAsync("not-delivered"));
    }

    [Fact]
    public async Task Deliver_EmployerSwitchedOff_KeepsTheNoticeAndSendsNothing()
    {
        await _rig.Storage.Container(Containers.Config).GetBlobClient(ReferenceReader.DeliveryName).UploadAsync(BinaryData.FromString("vpd,enabled\n431,false\n"), overwrite: true);
        Assert.Empty(await _rig.Job<ReferenceStore>().TakeOverAsync(CancellationToken.None));
        await PostAsync();

        await DeliverAsync();

        Assert.Equal([SendState.Kept], await StatesAsync());
        Assert.Equal(0, _server.Sends);
        var row = await _rig.Job<NoticeRows>().FindAsync(Folder, _id, CancellationToken.None);
        Assert.True(await _rig.Storage.Container(Containers.Notifications).GetBlobClient(row!.Path).ExistsAsync());
    }

    [Fact]
    public async Task Reassign_Notice_KeepsHistoryAndSendsToTheNewPersonOnly()
    {
        await PostAsync();
        await DeliverAsync();
        var rows = _rig.Job<NoticeRows>();
        var row = await rows.FindAsync(Folder, _id, CancellationToken.None);
        var reassign = _rig.Job<Reassign>();
        await reassign.ReassignAsync(row!, "Second", "second@example.org", "on leave", CancellationToken.None);
        await reassign.ReassignAsync(row!, "Third", "third@example.org", "left", CancellationToken.None);

        await _rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);
        foreach (var message in _rig.Sent.Messages.Where(message => message.Run == _id).ToList()) await _rig.Job<WorkRouter>().HandleAsync(message, CancellationToken.None);

        Assert.Equal(["officer@example.org", "second@example.org", "third@example.org"], _server.Taken.Select(mail => mail.Mail.GetProperty("email_address").GetString()));
        row = await rows.FindAsync(Folder, _id, CancellationToken.None);
        Assert.Equal([("Second", "on leave"), ("Third", "left")], row!.History.Select(step => (step.Name, step.Note)));
    }

    private async Task<bool> AlertAsync(string what) => await _rig.Job<NoticeRows>().FindAsync("operators", $"{_id}-{what}", CancellationToken.None) is not null;

    // The Azurite is shared: what other tests left open would be asked about too.
    private async Task ForgetOpenAsync()
    {
        var table = _rig.Storage.Table(Tables.Notices);
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == "sends-open")) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    // The watch, and the messages that it sends for this test's notice.
    private async Task WatchAsync()
    {
        var before = _rig.Sent.Messages.Count;
        await _rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);
        foreach (var message in _rig.Sent.Messages.Skip(before).Where(message => message.Run == _id).ToList()) await _rig.Job<WorkRouter>().HandleAsync(message, CancellationToken.None);
    }

    private SendLedger Ledger => _rig.Job<SendLedger>();

    private string Reference => SendLedger.ReferenceOf(Folder, _id, "officer@example.org");

    private Task PostAsync() => _rig.Job<NoticeBoard>().PostAsync(
        [new Notice(_id, NoticeKind.ApplicantsReceived, NoticeAddress.Read(Folder)!, "1 applicant received", "Ada Example", "") { Positions = ["position 123"] }], _day, CancellationToken.None);

    private Task DeliverAsync() => _rig.Job<Deliver>().DeliverAsync(_id, Folder, CancellationToken.None);

    private Task<IReadOnlyList<SendState>> StatesAsync() => Ledger.StatesAsync(Folder, _id, CancellationToken.None);

    // As a host leaves it that dies between Notify's answer and the ledger's end; its lease is over.
    private async Task CutOffAsync()
    {
        var table = _rig.Storage.Table(Tables.Notices);
        var row = (await table.GetEntityAsync<TableEntity>($"sends-{Folder}", Reference)).Value;
        row["State"] = nameof(SendState.Sending);
        row["Until"] = _rig.Clock.GetUtcNow().AddMinutes(-1);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
