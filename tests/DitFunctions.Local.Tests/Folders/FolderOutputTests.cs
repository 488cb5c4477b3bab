using Dit.Interface.Storage;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Tests.Proofs;
using DitFunctions.Local.Tests.Sample;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>What came out is written into the folders.</summary>
public sealed class FolderOutputTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Write_NameThatIsTooLongForTheDisk_HoldsUpNoOtherAndIsNotInTheLog()
    {
        using var data = new TemporaryFolder();
        using var log = new FaultLog();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var folders = new RunFolders(data.Path);
        folders.Create();
        var storage = DitStorage.FromConnectionString(azurite.ConnectionString);
        await storage.CreateMissingAsync(default);
        var quarantine = storage.Container(Containers.Quarantine);
        var name = $"{new string('a', 250)}.DAT";
        foreach (var blob in (string[])[name, "z.DAT"])
            await quarantine.GetBlobClient($"2026-05-04/{blob}").UploadAsync(BinaryData.FromString("HDR"), overwrite: true);
        var output = new FolderOutput(folders, storage, _ => Task.FromResult(1L), TimeProvider.System, logging.CreateLogger("test"));

        await output.WriteAsync(default);

        Assert.Equal(["z.DAT"], Directory.GetFiles(Path.Combine(folders.Of(Containers.Quarantine), "2026-05-04")).Select(Path.GetFileName));
        Assert.Contains("A file could not be written in quarantine", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(name, log.ToString(), StringComparison.Ordinal);
    }
}
