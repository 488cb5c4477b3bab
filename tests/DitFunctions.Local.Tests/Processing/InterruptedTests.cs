using DitFunctions.Local.Azurite;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Storage that goes away in mid-run: the call says so, and running it again on the same data completes it.</summary>
public class InterruptedTests
{
    [Fact]
    public async Task Process_AzuriteGoneInMidRun_CannotProceedAndCompletesWhenRunAgain()
    {
        using var region = new Region();
        for (var day = 4; day <= 6; day++)
        {
            var name = $"DE_WMD_APP_2026050{day}_0000000{day}.DAT";
            region.Drop($"2026-05-0{day}", "tis-inbound", name,
                Region.App(name, Region.Row(1000 + day, $"100000{day}"), Region.Row(1000, "1000001")));
        }

        var clean = Path.Combine(region.Data, "clean");
        await Rig.ProcessAsync(region.Input, clean);
        var kept = Path.Combine(region.Data, "kept");
        await using (var azurite = await AzuriteServer.StartInAsync(kept, null, default))
        {
            var gone = GoneOnceAsync(azurite, Path.Combine(region.Output, Region.Monday, "summary.json"));
            await Assert.ThrowsAnyAsync<Exception>(() =>
                Rig.ProcessAsync(azurite.ConnectionString, ProcessFolder.Read(region.Input), region.Output));
            await gone;
        }

        await using (var azurite = await AzuriteServer.StartInAsync(kept, null, default))
            await Rig.ProcessAsync(azurite.ConnectionString, ProcessFolder.Read(region.Input), region.Output);

        Assert.Equal(Rig.Outputs(clean), Rig.Outputs(region.Output));
    }

    // Stopped as soon as the first day is written: the second is then under way.
    private static async Task GoneOnceAsync(AzuriteServer azurite, string file)
    {
        while (!File.Exists(file)) await Task.Delay(5);
        await azurite.DisposeAsync();
    }
}
