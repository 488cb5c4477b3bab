using System.Globalization;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Notifications as TIS fills them (interface-files.md, section 9), from the drop to the notices and confirmations.</summary>
public sealed class NotificationsOfTisTests
{
    private const string Tuesday = "2026-05-05";
    private const string First = "DE_WMD_DNC_20260504_00000001.DAT";
    private const string Second = "DE_WMD_DNC_20260505_00000002.DAT";
    private const string App = "DE_WMD_APP_20260505_00000003.DAT";

    [Fact]
    public async Task Process_PairsDatesAndTraineesNobodyKnows_TellsEachOnceAndKeepsWhatWaits()
    {
        using var region = new Region();
        region.Drop(
            Region.Monday, "tis-inbound", First, Region.App(
                First,
                Not(1, 1000, ("NextLastName", "Vane"), ("NextFirstName", "Isolde"), ("NextProjectedStartDate", "20260805"),
                    ("NextCurrentPlacementVpd", "NOT KNOWN"), ("NextPlacementWte", "0.0")),
                Not(1, 1000, ("CurrentLastName", "Bell"), ("CurrentFirstName", "Cy"), ("PostVacantAtNextRotation", "true")),
                Not(2, 1001, ("WithdrawnLastName", "Nobody"), ("WithdrawnFirstName", "One"), ("WithdrawnReason", "3")),
                Not(2, 1002, ("WithdrawnLastName", "Nobody"), ("WithdrawnFirstName", "Two"), ("WithdrawnReason", "3")),
                Not(4, 1003, ("NextLastName", "Canary-Surname"), ("NextFirstName", "Robin"), ("NextGmcNumber", "1000003"),
                    ("ChangedHireDate", "20260708")),
                Not(5, 1004, ("PostVacantAtNextRotation", "true"))));
        region.Drop(Tuesday, "tis-inbound", Second, Region.App(
            Second,
            Not(1, 1000, ("CurrentLastName", "Bell"), ("CurrentFirstName", "Cy"), ("PostVacantAtNextRotation", "true")),
            Not(2, 1000, ("CurrentLastName", "Bell"), ("CurrentFirstName", "Cy"), ("WithdrawnLastName", "Vane"),
                ("WithdrawnFirstName", "Isolde"), ("WithdrawnReason", "3"))));
        region.Drop(Tuesday, "tis-inbound", App, Region.App(App, Region.Row(1003, "1000003")));

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(["N051", "N051", "N030", "N030", "N030", "N055"], Rules(region, Region.Monday, 1));
        Assert.Equal(["new-dpn", "rotation"], Kinds(region, Region.Monday, "431"));
        var rotation = Text(region, Region.Monday, "431", "rotation");
        Assert.Contains("Isolde Vane, projected hire 05/08/2026, WTE 0.0, comes from NOT KNOWN; no applicant yet", rotation,
            StringComparison.Ordinal);
        Assert.Contains("Cy Bell", rotation, StringComparison.Ordinal);
        Assert.DoesNotContain("VACANT", rotation, StringComparison.Ordinal);
        Assert.Contains("3 rows of WMD were rejected", Text(region, Region.Monday, Path.Combine("bodies", "WMD"), "data-quality"),
            StringComparison.Ordinal);

        // The row of the vacant place is known; that the other place is gone makes it another picture.
        Assert.Equal(["N041", "N052"], Rules(region, Tuesday, 2));
        Assert.Equal(["applicants-received", "rotation", "start-date-changed", "withdrawn"], Kinds(region, Tuesday, "431"));
        var withdrawn = Text(region, Tuesday, "431", "withdrawn");
        Assert.Contains("Isolde Vane", withdrawn, StringComparison.Ordinal);
        Assert.Contains("other", withdrawn, StringComparison.Ordinal);
        Assert.DoesNotContain("applicant record", withdrawn, StringComparison.Ordinal);
        Assert.Contains("VACANT", Text(region, Tuesday, "431", "rotation"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vane", Text(region, Tuesday, "431", "rotation"), StringComparison.Ordinal);
        Assert.Contains("01/06/2026 -> 08/07/2026", Text(region, Tuesday, "431", "start-date-changed"), StringComparison.Ordinal);
    }

    private static string Not(int type, int position, params (string Column, string Value)[] cells)
    {
        var fields = Enumerable.Repeat("", TisLayouts.Notification.Count).ToArray();
        fields[0] = "\"NOT\"";
        var dpn = string.Create(CultureInfo.InvariantCulture, $"WMD/RRK01/034/STR/{position}");
        foreach (var (column, value) in cells.Prepend(("DeaneryPostNumber", dpn))
            .Prepend(("NotificationTitleCode", type.ToString(CultureInfo.InvariantCulture))))
            fields[TisLayouts.Notification[column]] = $"\"{value}\"";
        return string.Join(',', fields);
    }

    private static IEnumerable<string> Rules(Region region, string day, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture,
            $"DE_WMD_DCC_{day.Replace("-", "", StringComparison.Ordinal)}_{number:D8}.DAT");
        return Rig.Records(Path.Combine(region.Output, day, "tis-outbound", "WMD", name))[1..^1].Select(line => line[6].Split(' ')[0]);
    }

    private static IEnumerable<string> Kinds(Region region, string day, string folder) =>
        Directory.GetFiles(Path.Combine(region.Output, day, "notifications", folder))
            .Select(file => Path.GetFileNameWithoutExtension(file)[5..])
            .Where(kind => kind is not ("position-findings" or "duplicate-positions")).Order(StringComparer.Ordinal);

    private static string Text(Region region, string day, string folder, string kind) =>
        string.Join(' ', File.ReadAllText(Directory.GetFiles(Path.Combine(region.Output, day, "notifications", folder), $"*-{kind}.txt")
            .Single()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
