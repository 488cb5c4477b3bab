using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Intake;

/// <summary>Uploads in pieces, as SFTP clients make them, with a sweep and an early event at every step.</summary>
public sealed class UploadTests : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Name = "GO_431_DIT_GOF_20260504_00000001.DAT";
    private const string Text = $"HDR~{Name}~20260504 100000~431~~20260504 100000~02\r\nTRL~2\r\n";

    private readonly AzuriteFixture _azurite;
    private Rig? _rig;

    public UploadTests(AzuriteFixture azurite) => _azurite = azurite;

    private Rig Of => _rig!;

    public Task InitializeAsync() => StartAsync(new UploadRules { Settle = TimeSpan.FromHours(1) });

    public async Task DisposeAsync()
    {
        await foreach (var blob in Of.Storage.Container(Containers.EsrInbound).GetBlobsAsync())
            await Of.Storage.Container(Containers.EsrInbound).DeleteBlobAsync(blob.Name);
        var ledger = Of.Storage.Table(Tables.Ledger);
        await foreach (var row in ledger.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
            await ledger.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await Of.DisposeAsync();
    }

    [Fact]
    public async Task Upload_EmptyThenAppendedThenClosed_IsTakenOnceWhole()
    {
        var file = Of.Storage.Container(Containers.EsrInbound).GetAppendBlobClient(Name);
        await file.CreateAsync();
        // The event of the creation comes early, or late.
        await SweepAndNameAsync(Name);
        Assert.Empty(await EntriesAsync());

        foreach (var piece in Text.Chunk(20))
        {
            await file.AppendBlockAsync(BinaryData.FromString(new(piece)).ToStream());
            await Of.Job<Sweeper>().RunAsync(default);
            Assert.Empty(await EntriesAsync());
        }

        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero });
        await Of.Job<Sweeper>().RunAsync(default);

        var taken = Assert.Single(await EntriesAsync());
        Assert.Equal((FileStatus.Loading, (FileFault?)null), (taken.Status, taken.Reason));
        Assert.False(await file.ExistsAsync());
    }

    [Fact]
    public async Task Upload_UnderAnotherNameThenRenamed_IsTakenUnderItsName()
    {
        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero });
        var inbound = Of.Storage.Container(Containers.EsrInbound);
        foreach (var name in (string[])[Name + ".filepart", Name + ".part", Name + ".tmp", Name + "~", "." + Name])
        {
            await inbound.GetBlobClient(name).UploadAsync(BinaryData.FromString(Text[..40]));
            await SweepAndNameAsync(name);
            Assert.True(await inbound.GetBlobClient(name).ExistsAsync());
            await inbound.DeleteBlobAsync(name);
        }

        Assert.Empty(await EntriesAsync());
        await inbound.GetBlobClient(Name).UploadAsync(BinaryData.FromString(Text));
        await Of.Job<Sweeper>().RunAsync(default);

        Assert.Equal(FileStatus.Loading, Assert.Single(await EntriesAsync()).Status);
    }

    [Fact]
    public async Task Named_ByTheEventOfAFinishedUpload_NeedsNoWait()
    {
        await Of.Storage.Container(Containers.EsrInbound).GetBlobClient(Name).UploadAsync(BinaryData.FromString(Text));

        await Of.Job<Sweeper>().RunAsync(default);
        Assert.Empty(await EntriesAsync());
        await Of.Job<Receive>().ReceiveAsync(Of.Storage.Container(Containers.EsrInbound).GetBlobClient(Name), default);

        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Folder_ListedAsAnEmptyFile_IsLeftAndNobodyIsTold()
    {
        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero, Patience = TimeSpan.Zero });
        var folder = Of.Storage.Container(Containers.EsrInbound).GetBlobClient("2026");
        await folder.UploadAsync(BinaryData.FromString(""),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["hdi_isfolder"] = "true" } });

        await SweepAndNameAsync("2026");

        Assert.True(await folder.ExistsAsync());
        Assert.Empty(await EntriesAsync());
        Assert.Empty(await AlertsAsync("upload-unfinished"));
    }

    [Fact]
    public async Task Sweep_UploadThatDoesNotEnd_IsToldOnceAndLeft()
    {
        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero, Patience = TimeSpan.Zero });
        var inbound = Of.Storage.Container(Containers.EsrInbound);
        await inbound.GetBlobClient("empty.DAT").UploadAsync(BinaryData.FromString(""));
        await inbound.GetBlobClient("b.DAT.filepart").UploadAsync(BinaryData.FromString("HDR"));

        await Of.Job<Sweeper>().RunAsync(default);
        await Of.Job<Sweeper>().RunAsync(default);

        Assert.Equal(2, (await AlertsAsync("upload-unfinished")).Count);
        Assert.True(await inbound.GetBlobClient("empty.DAT").ExistsAsync());
        Assert.True(await inbound.GetBlobClient("b.DAT.filepart").ExistsAsync());
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Sweep_NameThatCannotBeListed_IsToldAndStandsInNobodysWay()
    {
        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero });
        var inbound = Of.Storage.Container(Containers.EsrInbound);
        await inbound.GetBlobClient("bad\u0001name.DAT").UploadAsync(BinaryData.FromString("harmless"));
        await inbound.GetBlobClient(Name).UploadAsync(BinaryData.FromString(Text));

        await Of.Job<Sweeper>().RunAsync(default);
        await inbound.DeleteBlobAsync("bad\u0001name.DAT");

        Assert.Equal(FileStatus.Loading, Assert.Single(await EntriesAsync()).Status);
        Assert.NotEmpty(await AlertsAsync("cannot-be-listed"));
    }

    private async Task SweepAndNameAsync(string name)
    {
        await Of.Job<Sweeper>().RunAsync(default);
        await Of.Job<Receive>().ReceiveAsync(Of.Storage.Container(Containers.EsrInbound).GetBlobClient(name), default);
    }

    private async Task<IReadOnlyList<FileEntry>> EntriesAsync() => await Of.Job<FileLedger>().AllAsync(default);

    private async Task<IReadOnlyList<string>> AlertsAsync(string kind)
    {
        var ids = new List<string>();
        await foreach (var row in Of.Storage.Table(Tables.Notices).QueryAsync<Azure.Data.Tables.TableEntity>())
            if (row.RowKey.Contains(kind, StringComparison.Ordinal)) ids.Add(row.RowKey);
        return ids;
    }

    private async Task RestartAsync(UploadRules rules)
    {
        await Of.DisposeAsync();
        await StartAsync(rules);
    }

    private async Task StartAsync(UploadRules rules)
    {
        _rig = await Rig.StartAsync(_azurite.ConnectionString, services => services.AddSingleton(rules));
        await Of.GiveReferenceAsync();
    }
}
