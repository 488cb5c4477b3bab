using Azure.Storage.Blobs.Models;
using Dit.Interface.Storage;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Tests.Functions;

/// <summary>
/// Events that tell of no file: a folder of an account with folders, an upload that has only begun. Nothing is taken and nothing lost.
/// </summary>
public sealed class InboundTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("DE_WMD_APP_20260504_00000001.DAT", true)]
    [InlineData("DE_WMD_APP_20260504_00000002.DAT", false)]
    public async Task ReceiveTisFile_FolderOrEmptyBlob_LeavesItWhereItLies(string name, bool isFolder)
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        var blob = host.Storage.Container(Containers.TisInbound).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(""),
            new BlobUploadOptions { Metadata = isFolder ? new Dictionary<string, string> { ["hdi_isfolder"] = "true" } : null });

        await host.CallAsync("ReceiveTisFile", blob);
        await host.CallAsync("Often", new TimerInfo());

        Assert.True(await blob.ExistsAsync());
        Assert.DoesNotContain(await host.NamesAsync(Containers.Quarantine), path => path.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(await host.NamesAsync(Containers.Archive), path => path.Contains(name, StringComparison.Ordinal));
    }
}
