using Azure.Data.Tables;
using Dit.Core.Notices;
using Dit.Interface.Delivery;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Delivery;

/// <summary>One notice for one officer, and a service that behaves like GOV.UK Notify.</summary>
[Collection(DeliveryTestsGroup.Name)]
public abstract class DeliveryScene(AzuriteFixture azurite) : IAsyncLifetime
{
    private protected const string Folder = "431";
    private static readonly DateOnly _day = new(2026, 5, 4);
    private PolicyClock _clock = null!;

    private protected string Notice { get; } = $"notice-{Guid.NewGuid():N}";

    private protected NotifyServer Server { get; private set; } = null!;

    private protected Rig Rig { get; private set; } = null!;

    private protected EmailLedger Ledger => Rig.Job<EmailLedger>();

    private protected string Reference => EmailLedger.ReferenceOf(Folder, Notice, "officer@example.org");

    public async Task InitializeAsync()
    {
        _clock = PolicyClock.Start();
        Server = NotifyServer.Start();
        Rig = await Tests.Rig.StartAsync(azurite.ConnectionString,
            services => services.AddSingleton(new DeskAddress(new Uri("https://desk.example.org")))
                .AddNotify(GovukNotifySenderTests.SettingsFor(Server.Address)));
        await Rig.Storage.Container(Containers.Config).GetBlobClient(ReferenceReader.DeliveryName).DeleteIfExistsAsync();
        await Rig.GiveReferenceAsync();
        await ForgetOpenAsync();
    }

    public async Task DisposeAsync()
    {
        await Rig.DisposeAsync();
        await Server.DisposeAsync();
        _clock.Dispose();
    }

    private protected async Task<bool> AlertAsync(string what) =>
        await Rig.Job<NoticeRows>().FindAsync("operators", $"{Notice}-{what}", CancellationToken.None) is not null;

    // The Azurite is shared: what other tests left open would be asked about too.
    private async Task ForgetOpenAsync()
    {
        var table = Rig.Storage.Table(Tables.Notices);
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == "sends-open"
            || row.PartitionKey == "deliver-due")) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    // The watch, and the messages that it sends for this test's notice.
    private protected async Task WatchAsync()
    {
        var before = Rig.Sent.Messages.Count;
        await Rig.Job<DeliveryWatch>().RunAsync(CancellationToken.None);
        foreach (var message in Rig.Sent.Messages.Skip(before).Where(message => message.Run == Notice).ToList())
            await Rig.Job<WorkRouter>().HandleAsync(message, CancellationToken.None);
    }

    private protected Task PostAsync() => Rig.Job<NoticeBoard>().PostAsync(
        [new Notice(Notice, NoticeKind.ApplicantsReceived, NoticeAddress.Read(Folder)!, "1 applicant received", "Ada Example",
            "") { Positions = ["position 123"] }], _day, CancellationToken.None);

    private protected Task DeliverAsync() => Rig.Job<Deliver>().DeliverAsync(Notice, Folder, CancellationToken.None);

    private protected async Task<IReadOnlyList<EmailState>> StatesAsync() =>
        [.. (await Ledger.OfAsync(Folder, Notice, CancellationToken.None)).Select(sent => sent.State)];

    // As a host leaves it that dies between Notify's answer and the ledger's end; its lease is over.
    private protected async Task CutOffAsync()
    {
        var table = Rig.Storage.Table(Tables.Notices);
        var row = (await table.GetEntityAsync<TableEntity>($"sends-{Folder}", Reference)).Value;
        row["State"] = nameof(EmailState.Sending);
        row["Until"] = Rig.Clock.GetUtcNow().AddMinutes(-1);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
