using Dit.Interface.Delivery;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Delivery;

/// <summary>A notice goes to each recipient once, whatever happens on the way.</summary>
public sealed class DeliverTests(AzuriteFixture azurite) : DeliveryScene(azurite)
{
    [Fact]
    public async Task Post_NewNotice_SendsOneMessageThatNamesIt()
    {
        await PostAsync();
        await PostAsync();

        var message = Assert.Single(Rig.Sent.Messages);
        Assert.Equal((WorkQueues.Deliver, Notice, Folder), (message.Queue, message.Run, message.Part));
    }

    [Fact]
    public async Task Post_TheQueueLosesTheMessage_TheWatchSendsItAgainUntilItsEmailsAreClaimed()
    {
        await PostAsync();

        await WatchAsync();
        Assert.Empty(Server.Taken);
        Rig.Clock.Advance(TimeSpan.FromMinutes(16));
        await WatchAsync();
        Assert.Single(Server.Taken);
        var sent = Rig.Sent.Messages.Count;
        Rig.Clock.Advance(TimeSpan.FromHours(2));
        await WatchAsync();

        Assert.Single(Server.Taken);
        Assert.Equal(sent, Rig.Sent.Messages.Count);
    }

    [Fact]
    public async Task Reassign_WhileAMessageIsWorkedOn_KeepsTheNewerMark()
    {
        await PostAsync();
        var rows = Rig.Job<NoticeRows>();
        var worked = await rows.FindDueAsync(Folder, Notice, CancellationToken.None);
        await Rig.Job<Reassign>()
            .ReassignAsync((await rows.FindAsync(Folder, Notice, CancellationToken.None))!, "Second", "second@example.org", "on leave",
                CancellationToken.None);

        await rows.NoLongerDueAsync(worked!, CancellationToken.None);
        await WatchAsync();

        Assert.Equal(["officer@example.org", "second@example.org"],
            Server.Taken.Select(mail => mail.Mail.GetProperty("email_address").GetString()));
    }

    [Fact]
    public async Task Deliver_Twice_SendsOneEmailWithoutTheTextAndPolled()
    {
        await PostAsync();

        await DeliverAsync();
        await DeliverAsync();

        var mail = Assert.Single(Server.Taken).Mail;
        Assert.Equal("officer@example.org", mail.GetProperty("email_address").GetString());
        var body = mail.GetProperty("personalisation").GetProperty("body").GetString();
        Assert.Contains("position 123", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Example", body, StringComparison.Ordinal);
        Assert.Contains($"https://desk.example.org/desk/notice/{Folder}/{Notice}\n", body, StringComparison.Ordinal);
        Server.Status = "delivered";
        await Rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);
        Assert.Equal([EmailState.Delivered], await StatesAsync());
    }

    [Fact]
    public async Task Deliver_AfterACrashBehindTheSending_AsksAndSendsNoSecond()
    {
        await PostAsync();
        await DeliverAsync();
        await CutOffAsync();

        await DeliverAsync();

        Assert.Single(Server.Taken);
        Assert.Equal((1, 1), (Server.Sends, Server.Asks));
        Assert.Equal([EmailState.Sent], await StatesAsync());
    }

    [Fact]
    public async Task Deliver_WhileAnotherSends_SendsNothingUntilItIsCutOff()
    {
        await PostAsync();
        await Ledger.ClaimAsync(Folder, Notice, Reference, CancellationToken.None);

        await DeliverAsync();
        Assert.Equal(0, Server.Sends);
        Rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await DeliverAsync();

        Assert.Equal((1, 1), (Server.Sends, Server.Asks));
    }

    [Fact]
    public async Task Deliver_ServiceTurnsTheKeyAway_IsSentByTheWatchAfterAsking()
    {
        await PostAsync();
        Server.Fail(new NotifyServer.Fault(403));

        await DeliverAsync();
        Assert.Equal([EmailState.Sending], await StatesAsync());
        await WatchAsync();

        Assert.Single(Server.Taken);
        Assert.Equal(2, Server.Sends);
        Assert.Equal([EmailState.Sent], await StatesAsync());
    }

    [Fact]
    public async Task Deliver_TemplateAtFault_TheFirstAnswerStopsTheSendingWithOneAlertAndTheEmailWaits()
    {
        await PostAsync();
        Server.Fail(
            new NotifyServer.Fault(
                400)
            { Body = """{"status_code":400,"errors":[{"error":"BadRequestError","message":"Template not found"}]}""" });

        await DeliverAsync();
        await DeliverAsync();
        await WatchAsync();

        Assert.Equal((1, 0), (Server.Sends, Server.Taken.Count));
        Assert.Equal([EmailState.Sending], await StatesAsync());
        var alert = Dit.Core.Notices.Alerts.EmailsStandId(DateOnly.FromDateTime(Rig.Clock.GetUtcNow().UtcDateTime));
        Assert.NotNull(await Rig.Job<NoticeRows>().FindAsync("operators", alert, CancellationToken.None));
        Assert.Null(await Rig.Job<NoticeRows>().FindAsync("operators", $"{alert}-closed", CancellationToken.None));

        Rig.Clock.Advance(TimeSpan.FromMinutes(15));
        await WatchAsync();

        Assert.Single(Server.Taken);
        Assert.Equal([EmailState.Sent], await StatesAsync());
    }

    [Fact]
    public async Task Deliver_TemplateAtFault_TellsTheOperatorsOnceInAPause()
    {
        await PostAsync();
        var fault = new NotifyServer.Fault(400)
        {
            Body = """{"status_code":400,"errors":[{"error":"BadRequestError","message":"Template not found"}]}""",
        };
        // Between the two sendings it is asked twice for what was sent.
        Server.Fail(fault, new NotifyServer.Fault(200), new NotifyServer.Fault(200), fault);
        var alert = Dit.Core.Notices.Alerts.EmailsStandId(DateOnly.FromDateTime(Rig.Clock.GetUtcNow().UtcDateTime));
        var table = Rig.Storage.Table(Tables.Notices);

        await DeliverAsync();
        await table.DeleteEntityAsync("operators", alert);
        await DeliverAsync();
        Assert.Null(await Rig.Job<NoticeRows>().FindAsync("operators", alert, CancellationToken.None));
        Rig.Clock.Advance(TimeSpan.FromMinutes(11));
        await DeliverAsync();

        Assert.NotNull(await Rig.Job<NoticeRows>().FindAsync("operators", alert, CancellationToken.None));
        Assert.Equal((2, 0), (Server.Sends, Server.Taken.Count));
    }

    [Fact]
    public async Task Deliver_RefusedForGood_IsNotedAndToldOnce()
    {
        await PostAsync();
        Server.Fail(new NotifyServer.Fault(400));

        await DeliverAsync();
        await DeliverAsync();

        Assert.Equal([EmailState.Failed], await StatesAsync());
        Assert.Equal(1, Server.Sends);
        Assert.True(await AlertAsync("not-delivered"));
    }

    [Fact]
    public async Task Deliver_EmployerSwitchedOff_KeepsTheNoticeAndSendsNothing()
    {
        await Rig.Storage.Container(Containers.Config).GetBlobClient(ReferenceReader.DeliveryName)
            .UploadAsync(BinaryData.FromString("vpd,enabled\n431,false\n"), overwrite: true);
        Assert.Empty(await Rig.Job<ReferenceWatch>().RunAsync(CancellationToken.None));
        await PostAsync();

        await DeliverAsync();

        Assert.Equal([EmailState.Kept], await StatesAsync());
        Assert.Equal(0, Server.Sends);
        var row = await Rig.Job<NoticeRows>().FindAsync(Folder, Notice, CancellationToken.None);
        Assert.True(await Rig.Storage.Container(Containers.Notifications).GetBlobClient(row!.Path).ExistsAsync());
    }

    [Fact]
    public async Task Reassign_Notice_KeepsHistoryAndSendsToTheNewPersonOnly()
    {
        await PostAsync();
        await DeliverAsync();
        var rows = Rig.Job<NoticeRows>();
        var row = await rows.FindAsync(Folder, Notice, CancellationToken.None);
        var reassign = Rig.Job<Reassign>();
        await reassign.ReassignAsync(row!, "Second", "second@example.org", "on leave", CancellationToken.None);
        await reassign.ReassignAsync(row!, "Third", "third@example.org", "left", CancellationToken.None);

        await Rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);
        foreach (var message in Rig.Sent.Messages.Where(message => message.Run == Notice).ToList())
            await Rig.Job<WorkRouter>().HandleAsync(message, CancellationToken.None);

        Assert.Equal(["officer@example.org", "second@example.org", "third@example.org"],
            Server.Taken.Select(mail => mail.Mail.GetProperty("email_address").GetString()));
        row = await rows.FindAsync(Folder, Notice, CancellationToken.None);
        Assert.Equal([("Second", "on leave"), ("Third", "left")], row!.History.Select(step => (step.Name, step.Note)));
    }
}
