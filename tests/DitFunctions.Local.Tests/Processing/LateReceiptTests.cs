using Dit.Interface.Storage;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>A receipt that says FAIL after the raw file was removed never stands in the way of the next extract.</summary>
public class LateReceiptTests
{
    [Fact]
    public async Task Extract_FailedFileIsPurged_GoesAsAFullFileWithAnAlertOnce()
    {
        const string failed = "DE_WMD_RMC_20260505_00000001.DAT";
        const string receipt = "DE_WMD_RTC_20260506_00000001.DAT";
        using var region = new Region();
        await using var account = await EmptyStorage.OpenAsync();
        region.Drop("2026-05-05", "esr-inbound", "GO_431_DIT_GOC_20260505_00000011.DAT",
            Region.Go("GO_431_DIT_GOC_20260505_00000011.DAT", [Region.Position(1020)]));
        region.Drop("2026-05-06", "tis-inbound", receipt, Region.App(receipt, $"\"RTC\",\"{failed}\",\"FAIL\",5,0,5,\"not loaded\""));
        await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);
        await DitStorage.FromConnectionString(account.ConnectionString).Container(Containers.Archive)
            .GetBlobClient($"out/2026-05-05/{failed}").DeleteAsync();
        region.Drop("2026-05-07", "tis-inbound", "unused.txt", "");
        region.Drop("2026-05-08", "tis-inbound", "unused.txt", "");

        await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);

        var full = Assert.Single(Extracts(region, "2026-05-07"));
        Assert.StartsWith("DE_WMD_RMF_20260507_", Path.GetFileName(full), StringComparison.Ordinal);
        Assert.Equal(11, Rig.Records(full).Count(record => record[0] == "POS" && record[3] == "C"));
        Assert.StartsWith("DE_WMD_RMC_20260508_", Path.GetFileName(Assert.Single(Extracts(region, "2026-05-08"))),
            StringComparison.Ordinal);
        Assert.Single(Alerts(region, "2026-05-07"), text => text.Contains($"{failed[..^4]}-not-repeatable", StringComparison.Ordinal));
        Assert.DoesNotContain(Alerts(region, "2026-05-08"), text => text.Contains("not-repeatable", StringComparison.Ordinal));
    }

    private static string[] Extracts(Region region, string day) =>
        Directory.GetFiles(Path.Combine(region.Output, day, "tis-outbound", "WMD"), "*_RM?_*");

    private static IEnumerable<string> Alerts(Region region, string day) =>
        Directory.Exists(Path.Combine(region.Output, day, "notifications", "operators"))
            ? Directory.GetFiles(Path.Combine(region.Output, day, "notifications", "operators")).Select(File.ReadAllText) : [];
}
