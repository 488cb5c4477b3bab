namespace DitFunctions.Local.Tests.Processing;

/// <summary>Who is the same person, through the product: dummy numbers, a number on two people, a corrected number.</summary>
public sealed class SamePersonTests
{
    private const string Monday = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Tuesday = "DE_WMD_APP_20260505_00000002.DAT";

    [Fact]
    public async Task Process_DummySharedAndCorrectedNumbers_KeepsEachPersonOnceAndTellsTheEmployer()
    {
        using var region = new Region();
        region.DropApp(
            Monday,
            Row(1000, "Ashby", "Ann", "19920101", "9999999"), Row(1000, "Birk", "Bob", "19930202", "9999999"), Row(1000, "Croft", "Cat", "19940303", "C9999999"),
            Row(1001, "Dane", "Dot", "19920104", "NA"), Row(1001, "Eyre", "Edd", "19930205", "UNKNOWN"), Row(1001, "Ford", "Fay", "19940306", "tbc"),
            Row(1002, "Gale", "Gus", "19920107", "7000012"), Row(1003, "Hart", "Hal", "19920108", "7000044"));
        region.Drop("2026-05-05", "tis-inbound", Tuesday, Region.App(
            Tuesday, Row(1002, "Gale", "Gus", "19920107", "7000021"), Row(1003, "Iles", "Ivy", "19970909", "7000044")));

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(Enumerable.Range(1, 8).Select(row => $"{row} SUCCESS S001"), Confirmed(region, "2026-05-04"));
        Assert.Equal(["1 SUCCESS A042", "1 SUCCESS A045", "2 SUCCESS S001", "2 SUCCESS A044"], Confirmed(region, "2026-05-05"));
        Assert.Contains("Registration number: 7000012 -> 7000021", Notice(region, "applicant-changed"), StringComparison.Ordinal);
        Assert.Contains("1. Ivy Iles", Notice(region, "possible-duplicate"), StringComparison.Ordinal);
    }

    private static string Row(int position, string last, string first, string born, string gmc) =>
        Region.Row(position, gmc, (3, $"\"{last}\""), (4, $"\"{first}\""), (8, $"\"{born}\""), (12, "\"20260722\""));

    private static IEnumerable<string> Confirmed(Region region, string day) =>
        Rig.Records(Assert.Single(Directory.GetFiles(Path.Combine(region.Output, day, "tis-outbound", "WMD"), "DE_WMD_APC_*")))
            .Where(record => record[0] == "APC").Select(record => $"{record[1]} {record[4]} {record[5].Split(' ')[0]}");

    private static string Notice(Region region, string kind) =>
        File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(region.Output, "2026-05-05", "notifications", "431"), $"*-{kind}.txt")));
}
