namespace DitFunctions.Local.Tests.Processing;

/// <summary>An alert whose fault is over gets one closing word; what was never alerted gets none.</summary>
public class ClosingWordTests
{
    [Fact]
    public async Task Process_GapFilledAndBadFileReplaced_ClosesEachAlertOnce()
    {
        const string app = "DE_WMD_APP_20260504_00000001.DAT";
        using var region = new Region();
        region.DropApp(app, Region.Row(1000, "1000001"), "no row at all\r\n\"TRL\",99");
        Go(region, 5, 12);
        Go(region, 5, 13);
        region.Drop("2026-05-06", "tis-inbound", app, Region.App(app, Region.Row(1000, "1000001")));
        Go(region, 6, 11);
        Go(region, 7, 14);

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal([$"Quarantined: {app} (RecordCount)"], Subjects(region, "2026-05-04"));
        Assert.Equal(["Held: GO_431_DIT_GOC_20260505_00000012.DAT (WrongSequence)"], Subjects(region, "2026-05-05"));
        Assert.Equal(["Over: Held: GO_431_DIT_GOC_20260505_00000012.DAT (WrongSequence)", $"Over: Quarantined: {app} (RecordCount)"],
            Subjects(region, "2026-05-06"));
        Assert.Empty(Subjects(region, "2026-05-07"));
    }

    private static void Go(Region region, int day, int sequence)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"GO_431_DIT_GOC_202605{day:D2}_{sequence:D8}.DAT");
        region.Drop($"2026-05-{day:D2}", "esr-inbound", name, Region.Go(name, []));
    }

    private static List<string> Subjects(Region region, string day)
    {
        var folder = Path.Combine(region.Output, day, "notifications", "operators");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)
                .Select(file => File.ReadLines(file)
                    .First(line => line.StartsWith("Subject: ", StringComparison.Ordinal))["Subject: ".Length..])
                        .Where(subject => !subject.Contains("receipt", StringComparison.OrdinalIgnoreCase))]
            : [];
    }
}
