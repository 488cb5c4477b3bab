using System.Security.Cryptography;
using Dit.Core.Codes;
using Dit.Interface.Ledger;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Tests.Proofs;
using DitFunctions.Local.Tests.Sample;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>Drops whose content the storage has lost go back into their folders, found by content.</summary>
public sealed class FolderIntakeTests : IDisposable
{
    private const string Name = "DE_WMD_APP_20260504_00000001.DAT";
    private readonly TemporaryFolder _data = new();
    private readonly FaultLog _log = new();

    public void Dispose()
    {
        _data.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void PutBack_TwoDropsOfOneName_TakesTheOneWithTheContentAndThatOnce()
    {
        Take("3", "tis-inbound", Name, "another content of the same name");
        Take("4", "tis-inbound", Name, "lost");
        Take("5", "tis-inbound", "copy.DAT", "lost");

        PutBack(Lost("lost"));

        Assert.Equal(["lost"], Directory.GetFiles(Of("tis-inbound")).Select(File.ReadAllText));
        Assert.Equal(2, Directory.GetFiles(Of("taken"), "*", SearchOption.AllDirectories).Length);
        Assert.Contains("Put back into their folders: 1", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PutBack_ContentThatIsNowhere_IsAnErrorThatNamesTheRun()
    {
        Take("3", "tis-inbound", Name, "another content of the same name");

        PutBack(Lost("lost"));

        Assert.Empty(Directory.GetFiles(Of("tis-inbound")));
        Assert.Contains($"run {Lost("lost").Run}, and it is not in the folder taken: drop the file again", _log.ToString(),
            StringComparison.Ordinal);
    }

    private static FileEntry Lost(string content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
        var run = RunId.Of(InterfaceFileName.Read(Name), hash);
        return new() { Run = run, Name = Name, Status = FileStatus.Loading, Hash = hash };
    }

    private string Of(string folder) => Path.Combine(_data.Path, folder);

    private void Take(string save, string door, string name, string content)
    {
        var path = Path.Combine(Of("taken"), save, door, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private void PutBack(params FileEntry[] needed)
    {
        var folders = new RunFolders(_data.Path);
        folders.Create();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(_log));
        new TakenFiles(folders, TimeProvider.System, logging.CreateLogger("test")).PutBack(needed);
    }
}
