using Azure.Storage.Blobs;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Tests.Proofs;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// Names of drops that mean to lead somewhere else: each is quarantined as WrongFormat under its own run, and nothing else is touched.
/// </summary>
public sealed class StrangeNamesTests
{
    private static readonly string[] _names =
    [
        "%2e%2e%2fconfig%2femployers.csv", "%2e%2e", @"..\..\b.DAT", "DE_WMD_APP_20260504_00000001.DAT%00.csv",
        "=HYPERLINK(1).DAT", new string('n', 1000) + ".DAT",
    ];

    [Fact]
    public async Task Sweep_NamesThatLeadElsewhere_AreQuarantinedAndNothingElseIsTouched()
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(null, default);
        await ProofDay.DropAsync(azurite.ConnectionString, Containers.Config, ProofDay.Config);
        await using var host = await ProofHost.StartAsync(azurite.ConnectionString);
        await host.Job<Dit.Interface.Reference.ReferenceWatch>().RunAsync(default);
        var inbound = new BlobContainerClient(azurite.ConnectionString, Containers.TisInbound);
        var dropped = 0;
        foreach (var name in _names) await inbound.GetBlobClient(name).UploadAsync(BinaryData.FromString("harmless"), overwrite: true);
        await foreach (var _ in inbound.GetBlobsAsync()) dropped++;

        await host.Job<Sweeper>().RunAsync(default);
        await host.IdleAsync(default);

        Assert.Equal(_names.Length, dropped);
        // Azurite stores a backslash as a slash: this name leads elsewhere, is told of, and stays untouched.
        var elsewhere = new List<string>();
        await foreach (var left in inbound.GetBlobsAsync()) elsewhere.Add(left.Name);
        Assert.All(elsewhere, name => Assert.Contains("..", name.Split('/')));
        var entries = await host.Job<FileLedger>().AllAsync(default);
        Assert.Equal(dropped, entries.Count + elsewhere.Count);
        Assert.All(entries,
            entry => Assert.Equal((FileStatus.Quarantined, Dit.Core.Files.FileFault.WrongFormat), (entry.Status, entry.Reason)));
        var config = new BlobContainerClient(azurite.ConnectionString, Containers.Config);
        await foreach (var blob in config.GetBlobsAsync()) Assert.Contains(blob.Name, ProofDay.Config.Keys);
        var told = new List<string>();
        var notices = host.Job<DitStorage>().Container(Containers.Notifications);
        await foreach (var notice in notices.GetBlobsAsync())
            told.Add((await notices.GetBlobClient(notice.Name).DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal(elsewhere.Count, told.Count(text => text.Contains("part of dots alone", StringComparison.Ordinal)));
    }
}
