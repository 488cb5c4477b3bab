using Dit.Core.Files;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// A held file goes on by an operator's word: a gap in ESR's numbers, a full file that leaves out too much, of ESR and of TIS.
/// </summary>
public sealed class ReleaseTests : IAsyncLifetime, IDisposable
{
    private const string Full = "GO_431_DIT_GOF_20260504_00000010.DAT";
    private readonly Region _region = new();
    private StandingRig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await StandingRig.StartAsync(_region);
        await _rig.DropAsync(Full, Region.Go(Full, Enumerable.Range(1000, 5).Select(id => Region.Position(id))));
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task Release_ChangesFileAfterAGap_LoadsItAndWhatWaitsBehindIt()
    {
        const string held = "GO_431_DIT_GOC_20260506_00000012.DAT";
        const string behind = "GO_431_DIT_GOC_20260507_00000013.DAT";
        await _rig.DropAsync(held, Region.Go(held, [Region.Position(1012)]));
        await _rig.DropAsync(behind, Region.Go(behind, [Region.Position(1013)]));
        Assert.Equal((FileStatus.Held, FileFault.WrongSequence), await HeldAsync(held));
        Assert.Equal((FileStatus.Held, FileFault.WrongSequence), await HeldAsync(behind));

        Assert.Contains("once number 12", await OperatorHand.ReleaseAsync(behind, _rig.Session),
            StringComparison.Ordinal);
        await _rig.SweepAsync();
        Assert.Equal(FileStatus.Held, (await _rig.EntryAsync(behind)).Status);
        await OperatorHand.ReleaseAsync(held, _rig.Session);
        await _rig.SweepAsync();

        Assert.Equal([FileStatus.Done, FileStatus.Done], [(await _rig.EntryAsync(held)).Status, (await _rig.EntryAsync(behind)).Status]);
    }

    [Fact]
    public async Task Release_FullFileThatLeavesOutTooManyPositions_LoadsIt()
    {
        const string held = "GO_431_DIT_GOF_20260506_00000011.DAT";
        await _rig.DropAsync(held, Region.Go(held, [Region.Position(1000)]));
        Assert.Equal((FileStatus.Held, FileFault.TooManyChanges), await HeldAsync(held));
        Assert.Single(await _rig.TextsAsync(Containers.Notifications),
            text => text.Contains($"dit release {held}", StringComparison.Ordinal));
        await _rig.SweepAsync();
        Assert.Equal(FileStatus.Held, (await _rig.EntryAsync(held)).Status);

        await OperatorHand.ReleaseAsync(held, _rig.Session);
        await _rig.SweepAsync();

        Assert.Equal(FileStatus.Done, (await _rig.EntryAsync(held)).Status);
    }

    [Fact]
    public async Task Release_FullNotificationsThatLeaveOutTooManyPlacements_LoadsThemAndOthersPassMeanwhile()
    {
        const string first = "DE_WMD_DNF_20260504_00000001.DAT";
        const string held = "DE_WMD_DNF_20260504_00000002.DAT";
        const string app = "DE_WMD_APP_20260504_00000001.DAT";
        await _rig.DropAsync(first, Region.App(first, [.. Enumerable.Range(1000, 5).Select(Placement)]));
        await _rig.DropAsync(held, Region.App(held, Placement(1000)));
        Assert.Equal((FileStatus.Held, FileFault.TooManyChanges), await HeldAsync(held));
        await _rig.DropAsync(app, Region.App(app, Region.Row(1004, "1000001")));
        Assert.Equal(FileStatus.Done, (await _rig.EntryAsync(app)).Status);

        await OperatorHand.ReleaseAsync(held, _rig.Session);
        await _rig.SweepAsync();

        Assert.Equal((FileStatus.Done, 1), ((await _rig.EntryAsync(held)).Status, (await _rig.EntryAsync(held)).Counts.Accepted));
    }

    [Fact]
    public async Task Release_FileThatIsNotHeldOrNotKnown_IsRefused()
    {
        Assert.Contains("is not held: it is Done", await OperatorHand.ReleaseAsync(Full, _rig.Session), StringComparison.Ordinal);
        Assert.Contains("knows no file", await OperatorHand.ReleaseAsync("GO_431_DIT_GOF_20260504_00000099.DAT", _rig.Session),
            StringComparison.Ordinal);
    }

    private static string Placement(int position)
    {
        var fields = Enumerable.Repeat("", 36).ToArray();
        (fields[0], fields[1], fields[2], fields[3], fields[4]) = ("\"NOT\"", "\"1\"", "\"WMD\"", $"\"WMD/RRK01/034/STR/{position}\"",
            "\"WMD\"");
        (fields[14], fields[15], fields[16], fields[18]) = ("\"Canary-Surname\"", "\"Robin\"", $"\"700{position}\"", "\"20260701\"");
        return string.Join(',', fields);
    }

    private async Task<(FileStatus Status, FileFault? Reason)> HeldAsync(string name)
    {
        var entry = await _rig.EntryAsync(name);
        return (entry.Status, entry.Reason);
    }
}
