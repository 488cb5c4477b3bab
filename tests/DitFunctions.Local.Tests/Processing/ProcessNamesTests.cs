using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What nothing would read is refused by its name.</summary>
public sealed class ProcessNamesTests
{
    [Theory]
    [InlineData("2026-5-4/esr-inbound/GO_431_DIT_GOF_20260504_00000010.DAT", "2026-5-4")]
    [InlineData("2026-05-05/ESR_inbound/GO_431_DIT_GOF_20260504_00000011.DAT", "2026-05-05/ESR_inbound")]
    [InlineData("2026-05-05/DE_WMD_APP_20260505_00000001.DAT", "2026-05-05/DE_WMD_APP_20260505_00000001.DAT")]
    [InlineData("DE_WMD_APP_20260505_00000001.dat", "DE_WMD_APP_20260505_00000001.dat")]
    public void Read_MisnamedFolderOrStrayDrop_IsNamed(string file, string named)
    {
        using var region = new Region();
        var path = Path.Combine(region.Input, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");

        var refused = Assert.Throws<WrongInputException>(() => ProcessFolder.Read(region.Input));

        Assert.Contains($"nothing reads {named.Replace('/', Path.DirectorySeparatorChar)}:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotesAndHiddenFolders_AreNobodysBusiness()
    {
        using var region = new Region();
        File.WriteAllText(Path.Combine(region.Input, "sample.txt"), "");
        Directory.CreateDirectory(Path.Combine(region.Input, ".git"));

        Assert.Single(ProcessFolder.Read(region.Input).Days);
    }

    [Fact]
    public async Task Process_NameWithControlCharacters_IsQuarantinedAndTheOthersAreDone()
    {
        using var region = new Region();
        region.Drop(Region.Monday, "tis-inbound", "bad\u0001name.DAT", "HDR");
        region.DropApp("DE_WMD_APP_20260504_00000001.DAT", Region.Row(1000, "1000001"));

        var day = Assert.Single(await Rig.ProcessAsync(region.Input, region.Output));

        Assert.Equal("Quarantined", Assert.Single(day.Files, file => file.Name == "bad%01name.DAT").Status);
        Assert.Equal("Done", Assert.Single(day.Files, file => file.Name == "DE_WMD_APP_20260504_00000001.DAT").Status);
    }
}
