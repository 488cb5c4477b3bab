using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Azurite;

public sealed class AzuriteInstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dit-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folder_OtherPins_IsAnotherFolder()
    {
        File.WriteAllText(Path.Combine(_folder, "package-lock.json"), "{}");
        var other = new AzuriteInstallation(_folder, _folder);
        var ours = new AzuriteInstallation(AzuriteInstallation.Pins, _folder);

        Assert.Matches("azurite-[0-9a-f]{12}$", ours.Folder);
        Assert.NotEqual(other.Folder, ours.Folder);
    }

    [Fact]
    public async Task Ensure_NpmFails_SaysWhyAndLeavesNothingHalf()
    {
        File.WriteAllText(Path.Combine(_folder, "package.json"), "no JSON");
        File.WriteAllText(Path.Combine(_folder, "package-lock.json"), "no JSON");
        var cache = Path.Combine(_folder, "cache");

        var refused = await Assert.ThrowsAsync<CannotProceedException>(
            () => new AzuriteInstallation(_folder, cache).EnsureAsync(null, CancellationToken.None));

        Assert.StartsWith("Azurite could not be installed, because npm ended with code 1: npm error", refused.Message,
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(cache));
    }
}
