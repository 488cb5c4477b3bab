using System.Globalization;
using Dit.Core.Files.Layouts;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// A DNF that leaves out more than 20 % of a body's next placements (issue 4): held, nothing of it happens, until an operator releases it.
/// </summary>
public sealed class HeldNotificationsTests
{
    private const string Whole = "DE_WMD_DNF_20260504_00000001.DAT";
    private const string Cut = "DE_WMD_DNF_20260505_00000002.DAT";
    private const string After = "DE_WMD_DNC_20260505_00000003.DAT";

    [Fact]
    public async Task Process_FullFileThatLeavesOutTooMuch_IsHeldUntilReleasedAndLetsOthersPass()
    {
        using var region = new Region();
        region.Drop(Region.Monday, "tis-inbound", Whole, Region.App(Whole, [.. Enumerable.Range(1000, 4).Select(Row)]));
        region.Drop("2026-05-05", "tis-inbound", Cut, Region.App(Cut, [.. Enumerable.Range(1000, 3).Select(Row)]));
        region.Drop("2026-05-05", "tis-inbound", After, Region.App(After, Row(1003)));
        region.Drop("2026-05-06", "tis-inbound", "DE_WMD_APP_20260506_00000004.DAT", Region.App("DE_WMD_APP_20260506_00000004.DAT"));
        await using var account = await EmptyStorage.OpenAsync();
        var whole = ProcessFolder.Read(region.Input);

        var before = await Rig.ProcessAsync(account.ConnectionString, whole with { Days = [.. whole.Days.Take(2)] }, region.Output);
        await using var session = await StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default);
        await OperatorHand.ReleaseAsync(Cut, session);
        var released = await Rig.ProcessAsync(account.ConnectionString, whole with { Days = [.. whole.Days.Skip(2)] }, region.Output);

        Assert.Equal([$"{After} Done  1", $"{Cut} Held TooManyChanges 0"], Words(before[1]));
        // What the held file left out is known still: the later file says nothing new of it, and nobody is told.
        Assert.Equal(["N041"], Rules(region, "2026-05-05", 2));
        Assert.Empty(Told(region, "2026-05-05"));
        Assert.Equal(["DE_WMD_APP_20260506_00000004.DAT Done  0", $"{Cut} Done  3"], Words(released[0]));
        Assert.Equal(["N041", "N041", "N041"], Rules(region, "2026-05-06", 3));
    }

    private static string Row(int position)
    {
        var fields = Enumerable.Repeat("", TisLayouts.Notification.Count).ToArray();
        void Set(string column, string value) => fields[TisLayouts.Notification[column]] = $"\"{value}\"";
        fields[0] = "\"NOT\"";
        Set("NotificationTitleCode", "1");
        Set("DeaneryPostNumber", string.Create(CultureInfo.InvariantCulture, $"WMD/RRK01/034/STR/{position}"));
        Set("NextLastName", "Canary-Surname");
        Set("NextFirstName", "Robin");
        Set("NextGmcNumber", string.Create(CultureInfo.InvariantCulture, $"700{position}"));
        Set("NextProjectedStartDate", "20260805");
        return string.Join(',', fields);
    }

    private static IEnumerable<string> Words(DaySummary summary) =>
        summary.Files.Select(file => $"{file.Name} {file.Status} {file.Reason} {file.Accepted}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Rules(Region region, string day, int number)
    {
        var name =
            string.Create(CultureInfo.InvariantCulture, $"DE_WMD_DCC_{day.Replace("-", "", StringComparison.Ordinal)}_{number:D8}.DAT");
        return Rig.Records(Path.Combine(region.Output, day, "tis-outbound", "WMD", name))[1..^1].Select(line => line[6].Split(' ')[0]);
    }

    private static IEnumerable<string> Told(Region region, string day)
    {
        var folder = Path.Combine(region.Output, day, "notifications", "431");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }
}
