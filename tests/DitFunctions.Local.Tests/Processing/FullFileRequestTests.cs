namespace DitFunctions.Local.Tests.Processing;

public class FullFileRequestTests
{
    [Fact]
    public async Task Process_AGapThatHasStoodABusinessDay_AsksEsrForAFullFileOnce()
    {
        using var region = new Region();
        const string held = "GO_431_DIT_GOC_20260505_00000012.DAT";
        region.Drop("2026-05-05", "esr-inbound", held, Region.Go(held, []));
        foreach (var day in (int[])[6, 7])
        {
            var app = $"DE_WMD_APP_2026050{day}_0000000{day}.DAT";
            region.Drop($"2026-05-0{day}", "tis-inbound", app, Region.App(app));
        }

        await Rig.ProcessAsync(region.Input, region.Output);

        var asked = Assert.Single(Directory.GetFiles(region.Output, "*_GDR_*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine(region.Output, "2026-05-06", "esr-outbound", "431", "GO_431_DIT_GDR_20260506_00000001.DAT"), asked);
        Assert.Equal("HDR~GO_431_DIT_GDR_20260506_00000001.DAT~20260506 120000\r\n", File.ReadAllText(asked));
    }
}
