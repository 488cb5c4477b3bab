using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class PutVerbTests : IDisposable
{
    private const string App = "DE_WMD_APP_20260505_00003754.DAT";
    private const string Go = "GO_431_DIT_GOF_20260504_00000001.DAT";
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Put_FilesOfBothSides_LieWholeInTheirFolders()
    {
        Assert.Equal(ExitCode.Done, await _dit.CallAsync("put", await FileAsync(App), await FileAsync(Go), "--data", _folder));

        Assert.Equal(App, await File.ReadAllTextAsync(Path.Combine(_folder, "tis-inbound", App)));
        Assert.Equal(Go, await File.ReadAllTextAsync(Path.Combine(_folder, "esr-inbound", Go)));
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_folder, "tis-inbound")));
    }

    [Fact]
    public async Task Put_NameOutsideTheGrammar_IsOneSentenceAndNothingIsDropped()
    {
        Assert.Equal(ExitCode.WrongInput,
            await _dit.CallAsync("put", await FileAsync(App), await FileAsync("notes.txt"), "--data", _folder));

        Assert.StartsWith("notes.txt is not a name of the interface", Assert.Single(_dit.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "tis-inbound")));
    }

    private async Task<string> FileAsync(string name)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, name);
        return path;
    }
}
