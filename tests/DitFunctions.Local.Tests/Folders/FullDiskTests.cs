using Azure.Data.Tables;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>A disk with too little room: drops stay, log, doctor and exit code say why, and a stop is a stop.</summary>
public sealed class FullDiskTests
{
    private const string Full = "The disk is full";
    private static readonly Dictionary<string, string> _least = new() { ["Dit__FreeMebibytes"] = "0", ["Dit__SettleSeconds"] = "0" };

    [Fact]
    public async Task Run_LessRoomThanTheMargin_LeavesTheDropsSaysSoAndStops()
    {
        using var folder = new TemporaryFolder();
        var drop = Drop(folder.Path, "one.DAT");
        // What was taken long ago is forgotten all the same: it makes room.
        var (old, young) = (Taken(folder.Path, "0", TimeSpan.FromDays(2)), Taken(folder.Path, "00", TimeSpan.FromHours(1)));
        var settings = new Dictionary<string, string>(_least) { ["Dit__FreeMebibytes"] = "999999999" };
        using var dit = DitChild.Start(settings, "run", "--data", folder.Path);
        await dit.UntilAsync("a full disk", () => Says(dit));
        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(young));
        using var doctor = DitChild.Start(settings, "doctor", "--data", folder.Path);
        Assert.Equal(1, await doctor.EndAsync());
        Assert.Contains("ILL   disk: the disk is full", doctor.Said, StringComparison.Ordinal);

        Assert.Equal(0, await dit.TerminateAsync());

        Assert.True(File.Exists(drop));
        Assert.Equal(1, dit.Said.Split(Full).Length - 1);
    }

    [Fact]
    public async Task Run_NoRoomLeftAtAll_LosesNothingSaysSoAndGoesOnWhenThereIsRoom()
    {
        using var disk = SmallDisk.Mount();
        var data = Path.Combine(disk.Path, "data");
        using var region = new Region();
        FolderDay.CopyAll(Path.Combine(region.Input, "config"), Path.Combine(data, "config"));
        using (var dit = DitChild.Start(_least, "run", "--data", data))
        {
            var storage = await KillTests.ToldAsync(data, dit);
            await dit.UntilAsync("reference data in force",
                () => dit.Said.Contains("Reference data are in force", StringComparison.Ordinal));
            var draft = Drop(data, "one.DAT.part");
            disk.Fill();
            await new TableClient(storage.ConnectionString, "ledger").UpsertEntityAsync(new TableEntity("test", "unsaved"));
            File.Move(draft, draft[..^".part".Length]);
            await dit.UntilAsync("a full disk", () => Says(dit));
            using var doctor = DitChild.Start(_least, "doctor", "--data", data);
            Assert.Equal(1, await doctor.EndAsync());
            Assert.Contains("ILL   disk: the disk is full", doctor.Said, StringComparison.Ordinal);
            Assert.False(IsQuarantined(data, "one.DAT"));

            disk.Empty();
            await dit.UntilAsync("the drop taken when there is room", () => IsQuarantined(data, "one.DAT"));

            draft = Drop(data, "two.DAT.part");
            disk.Fill();
            await new TableClient(storage.ConnectionString, "ledger").UpsertEntityAsync(new TableEntity("test", "unsaved-again"));
            File.Move(draft, draft[..^".part".Length]);
            Assert.Equal(1, await dit.TerminateAsync());
            Assert.Contains("The disk is full: nothing can be saved.", dit.Said, StringComparison.Ordinal);
        }

        disk.Fill();
        using (var full = DitChild.Start(_least, "run", "--data", data))
        {
            // It cannot come up; or with a page to spare, which what it clears away may leave, it does, says why and takes nothing.
            await Task.WhenAny(full.Ended, full.UntilAsync("a full disk", () => Says(full) || full.Ended.IsCompleted));
            if (full.Ended.IsCompleted) Assert.Equal(1, await full.Ended);
            else await full.TerminateAsync();
            Assert.Contains(Full, full.Said, StringComparison.OrdinalIgnoreCase);
            Assert.True(File.Exists(Path.Combine(data, "esr-inbound", "two.DAT")));
        }

        disk.Empty();
        using var again = DitChild.Start(_least, "run", "--data", data);
        await again.UntilAsync("the second drop", () => IsQuarantined(data, "two.DAT"));
        Assert.Equal(0, await again.TerminateAsync());
        Assert.True(IsQuarantined(data, "one.DAT"));
        Assert.True(DataFolder.HoldsStore(data));
    }

    private static string Drop(string data, string name)
    {
        var path = Path.Combine(data, "esr-inbound", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "HDR");
        return path;
    }

    private static string Taken(string data, string number, TimeSpan age)
    {
        var folder = Path.Combine(data, "taken", number);
        Directory.CreateDirectory(folder);
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow - age);
        return folder;
    }

    private static bool Says(DitChild dit) => dit.Said.Contains(Full, StringComparison.Ordinal);

    private static bool IsQuarantined(string data, string name) =>
        Directory.GetFiles(Path.Combine(data, "quarantine"), name, SearchOption.AllDirectories).Length > 0;
}
