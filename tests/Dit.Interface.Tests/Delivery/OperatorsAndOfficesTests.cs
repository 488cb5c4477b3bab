using Azure.Data.Tables;
using Dit.Core.Notices;
using Dit.Interface.Delivery;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Delivery;

/// <summary>Alerts reach the operators by email, and a body's office gets its notices so too.</summary>
public sealed class OperatorsAndOfficesTests(AzuriteFixture azurite) : DeliveryScene(azurite)
{
    private static readonly DateOnly _day = new(2026, 5, 4);

    [Theory]
    [InlineData("operators", "ops@example.org")]
    [InlineData("bodies/WMD", "office@example.org")]
    public async Task Deliver_NoticeToOperatorsOrOffice_SendsItOnce(string folder, string email)
    {
        await GiveRecipientsAsync();
        await PostAsync(folder);
        await HandleAsync();
        await Rig.Job<Deliver>().DeliverAsync(Notice, folder, CancellationToken.None);

        Assert.Equal(email, Assert.Single(Server.Taken).Mail.GetProperty("email_address").GetString());
        Assert.Equal(EmailState.Sent, Assert.Single(await Ledger.OfAsync(folder, Notice, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Deliver_OperatorsAddressRefused_IsOneAlertAndNoChain()
    {
        await GiveRecipientsAsync();
        Server.Fail([.. Enumerable.Repeat(new NotifyServer.Fault(400), 5)]);
        await PostAsync("operators");
        await HandleAsync();

        var told = new List<string>();
        await foreach (var row in Rig.Storage.Table(Tables.Notices).QueryAsync<TableEntity>(row => row.PartitionKey == "operators"))
            if (row.RowKey.StartsWith("2026-05-04-operators", StringComparison.Ordinal)
                || row.RowKey.StartsWith($"{Notice}-", StringComparison.Ordinal)) told.Add(row.RowKey);
        Assert.Equal(["2026-05-04-operators-not-delivered"], told);
        Assert.Equal(2, Server.Sends);
    }

    private Task PostAsync(string folder) => Rig.Job<NoticeBoard>().PostAsync(
        [new Notice(Notice, NoticeKind.Alert, NoticeAddress.Read(folder)!, "A file is missing", "Ask for it.",
            "") { Alert = AlertEvent.MissingFile }], _day, CancellationToken.None);

    private async Task HandleAsync()
    {
        while (Rig.Sent.Messages is [var message, ..])
        {
            Rig.Sent.Messages.RemoveAt(0);
            await Rig.Job<Deliver>().DeliverAsync(message.Run, message.Part, CancellationToken.None);
        }
    }

    private async Task GiveRecipientsAsync()
    {
        const string text =
            "vpd,name,email,role,kinds\n431,Officer,officer@example.org,MSO,*\n"
                + "operators,Operations,ops@example.org,OPS,*\nWMD,Office,office@example.org,Office,*\n";
        await Rig.Storage.Container(Containers.Config).GetBlobClient("recipients.csv")
            .UploadAsync(BinaryData.FromString(text), overwrite: true);
        Assert.Empty(await Rig.Job<ReferenceWatch>().RunAsync(CancellationToken.None));
    }
}
