using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>A disk with too little room: drops stay, the log says why, and a stop is a stop.</summary>
public sealed class FullDiskTests
{
    private const string Name = "GO_431_DIT_GOF_20260504_00000001.DAT";

    [Fact]
    public async Task Run_LessRoomThanTheMargin_LeavesTheDropsSaysSoAndStops()
    {
        using var folder = new TemporaryFolder();
        var drop = Path.Combine(folder.Path, "esr-inbound", Name);
        Directory.CreateDirectory(Path.GetDirectoryName(drop)!);
        await File.WriteAllTextAsync(drop, "HDR");
        using var dit = DitChild.Start(new Dictionary<string, string> { ["Dit__FreeMebibytes"] = "999999999", ["Dit__SettleSeconds"] = "0" }, "run", "--data", folder.Path);
        await FolderDay.UntilAsync(dit, () => dit.Said.Contains("The disk is full", StringComparison.Ordinal));

        dit.Terminate();

        Assert.Equal(0, await dit.Ended.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.True(File.Exists(drop));
        Assert.Equal(1, dit.Said.Split("The disk is full").Length - 1);
    }
}
