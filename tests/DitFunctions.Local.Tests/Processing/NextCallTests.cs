using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Folders;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What an operator asks for between two calls of <c>process</c> is done by the next one, first, as the words said.</summary>
public sealed class NextCallTests
{
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Held = "GO_431_DIT_GOC_20260504_00000012.DAT";

    [Fact]
    public async Task Process_AfterAReleaseAndAReplay_CarriesThemOutFirst()
    {
        using var region = new Region();
        region.Drop(Region.Monday, "esr-inbound", Held, Region.Go(Held, [Region.Position(1020)]));
        region.Drop(Region.Monday, "tis-inbound", App, Region.App(App, Region.Row(1000, "1000001"), Region.Row(1020, "1000002")));
        await using var account = await EmptyStorage.OpenAsync();
        await using var session = await StorageSession.OpenAsync(new(account.ConnectionString, null), null, default);
        var monday = Assert.Single(await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output));
        Assert.Equal([(App, "Done", 1), (Held, "Held", 0)],
            monday.Files.Where(file => file.Name is App or Held).Select(file => (file.Name, file.Status, file.Rejected)));

        Assert.Contains("otherwise as soon as one starts", await OperatorHand.ReleaseAsync(Held, session, "asked ESR"),
            StringComparison.Ordinal);
        var tuesday = await CallAsync(region, account.ConnectionString, "2026-05-05");
        Assert.Equal("Done", tuesday.Files.Single(file => file.Name == Held).Status);

        var replay = await OperatorHand.ReplayAsync(App, row: null, dryRun: false, session, "the post is there now");
        Assert.True(replay.IsTaken, replay.Words);
        Assert.Contains("otherwise as soon as one starts", replay.Words, StringComparison.Ordinal);
        var wednesday = await CallAsync(region, account.ConnectionString, "2026-05-06");
        Assert.Equal(("Done", 1, 0),
            wednesday.Files.Where(file => file is { Name: App, Replay: 1 }).Select(file => (file.Status, file.Accepted, file.Rejected))
                .Single());
    }

    // A day on which nobody drops anything.
    private static async Task<DaySummary> CallAsync(Region region, string connectionString, string day)
    {
        var input = Path.Combine(region.Data, day);
        FolderDay.CopyAll(Path.Combine(region.Input, "config"), Path.Combine(input, "config"));
        Directory.CreateDirectory(Path.Combine(input, day));
        return Assert.Single(await Rig.ProcessAsync(connectionString, ProcessFolder.Read(input), region.Output));
    }
}
