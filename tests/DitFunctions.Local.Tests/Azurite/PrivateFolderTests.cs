using Azure;
using Azure.Storage.Blobs;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Azurite;

/// <summary>Staff data lie in the data folder: nobody else on the machine reads them, and the storage asks for a key of its own.</summary>
public sealed class PrivateFolderTests
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string Published = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    [Fact]
    public async Task StartIn_Folder_IsItsOwnersAloneAndSavesOnRequest()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        await using var server = await AzuriteServer.StartInAsync(data, null, default);
        await new BlobServiceClient(server.ConnectionString).CreateBlobContainerAsync("kept");

        var first = await server.SaveAsync(default);
        var saved = await File.ReadAllTextAsync(Path.Combine(data, "azurite", "__azurite_db_blob__.json"));
        await new BlobContainerClient(server.ConnectionString, "kept").UploadBlobAsync("a", BinaryData.FromString("1"));
        var second = await server.SaveAsync(default);

        Assert.Contains("\"kept\"", saved, StringComparison.Ordinal);
        Assert.True(second > first);
        Assert.All(
            Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data),
            path => Assert.Equal(UnixFileMode.None, ModeOf(path) & Others));
        var stranger = new BlobServiceClient(server.ConnectionString.Replace(server.Endpoints.Key, Published, StringComparison.Ordinal));
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => stranger.CreateBlobContainerAsync("theirs"))).Status);
        Assert.DoesNotContain(server.Endpoints.Key, server.Endpoints.ToString(), StringComparison.Ordinal);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
