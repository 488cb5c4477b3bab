using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Tests.Proofs;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>kill -9 of dit at random moments: what its storage has acknowledged is there. 3 kills, and 30 in the long form.</summary>
public sealed class KillTests
{
    private static readonly int _killsInARow = Nightly.IsOn ? 5 : 3;
    private static readonly Dictionary<string, string> _noSettings = [];
    private static readonly IReadOnlyList<int> _seeds = Nightly.Seeds([1], 6);

    [Fact]
    public async Task Storage_HostKilled_HoldsAllThatItAcknowledged()
    {
        foreach (var seed in _seeds)
        {
            using var folder = new TemporaryFolder();
            var chance = new Random(seed);
            var acknowledged = new ConcurrentBag<string>();
            for (var kill = 0; kill < _killsInARow; kill++)
            {
                using var dit = DitChild.Start(_noSettings, "run", "--data", folder.Path);
                var storage = await ToldAsync(folder.Path, dit);
                var writing = WriteAsync(storage.ConnectionString, $"{seed}-{kill}", acknowledged);
                await Task.WhenAny(writing, Task.Delay(TimeSpan.FromMilliseconds(chance.Next(0, 1_500))));
                await dit.KillAsync(Victims.Dit, folder.Path);
                await writing;
            }

            await using var after = await AzuriteServer.StartInAsync(folder.Path, null, default);
            Assert.NotEmpty(acknowledged);
            Assert.Empty(acknowledged.Except(await HeldAsync(after.ConnectionString)));
        }
    }

    // Writes a blob and a row, again and again, until the storage is gone.
    private static async Task WriteAsync(string connectionString, string series, ConcurrentBag<string> acknowledged)
    {
        var blobs = new BlobContainerClient(connectionString, "acknowledged", new BlobClientOptions { Retry = { MaxRetries = 0 } });
        var rows = new TableClient(connectionString, "acknowledged", new TableClientOptions { Retry = { MaxRetries = 0 } });
        try
        {
            await blobs.CreateIfNotExistsAsync();
            await rows.CreateIfNotExistsAsync();
            for (var number = 0; ; number++)
            {
                await blobs.UploadBlobAsync($"{series}-{number}", BinaryData.FromString("kept"));
                acknowledged.Add($"blob {series}-{number}");
                await rows.AddEntityAsync(new TableEntity(series, $"{number}"));
                acknowledged.Add($"row {series}-{number}");
            }
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // The storage is gone.
        }
    }

    private static async Task<IReadOnlyList<string>> HeldAsync(string connectionString)
    {
        var held = new List<string>();
        var blobs = new BlobContainerClient(connectionString, "acknowledged");
        await foreach (var blob in blobs.GetBlobsAsync())
        {
            Assert.Equal("kept", (await blobs.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
            held.Add($"blob {blob.Name}");
        }

        await foreach (var row in new TableClient(connectionString, "acknowledged").QueryAsync<TableEntity>())
            held.Add($"row {row.PartitionKey}-{row.RowKey}");
        return held;
    }

    /// <summary>Where the storage of a host is, once it tells.</summary>
    internal static async Task<AzuriteEndpoints> ToldAsync(string data, DitChild dit)
    {
        RunningAzurite? told = null;
        await dit.UntilAsync("its storage", async () => dit.Said.Contains("Watching", StringComparison.Ordinal)
            && (told = await DataFolder.ToldAsync(data, default)) is not null);
        return told!.Endpoints;
    }
}
