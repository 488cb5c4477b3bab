namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// Who is the same person, through the product: a body by its full name, dummy numbers, a number on two people, a corrected number.
/// </summary>
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
            Row(1000, "Ashby", "Ann", "19920101", "9999999"), Row(1000, "Birk", "Bob", "19930202", "9999999"),
                Row(1000, "Croft", "Cat", "19940303", "C9999999"),
            Row(1001, "Dane", "Dot", "19920104", "NA"), Row(1001, "Eyre", "Edd", "19930205", "UNKNOWN"),
                Row(1001, "Ford", "Fay", "19940306", "tbc"),
            Row(1002, "Gale", "Gus", "19920107", "7000012"), Row(1003, "Hart", "Hal", "19920108", "7000044"));
        region.Drop("2026-05-05", "tis-inbound", Tuesday, Region.App(
            Tuesday, Row(1002, "Gale", "Gus", "19920107", "7000021"), Row(1003, "Iles", "Ivy", "19970909", "7000044")));

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(Enumerable.Range(1, 8).Select(row => $"{row} SUCCESS S001"), Confirmed(region, "2026-05-04"));
        Assert.Equal(["1 SUCCESS A042", "1 SUCCESS A045", "2 SUCCESS S001", "2 SUCCESS A044"], Confirmed(region, "2026-05-05"));
        Assert.Contains("Registration number: 7000012 -> 7000021", Notice(region, "applicant-changed"), StringComparison.Ordinal);
        var told = Notice(region, "possible-duplicate");
        Assert.Contains("1. Ivy Iles", told, StringComparison.Ordinal);
        Assert.Contains("Same number as:      Hal Hart", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_RegistrationsByTheFullNameOfTheBody_MatchEmployees()
    {
        const string people = "GO_431_DIT_GOC_20260504_00000011.DAT";
        using var region = new Region();
        region.Drop(Region.Monday, "esr-inbound", people, Region.Go(
            people, [.. Employee(21, "Amberley", "Tess", " 7000021"), .. Employee(22, "Brockhurst", "Finn", " C7000022"),
                .. Employee(23, "Calloway", "Ines", " 7000023")]));
        region.DropApp(
            Monday,
            Row(1000, "Amberley", "Tess", "19920221", "7000021", (16, "\"General Medical Council\"")),
                Row(1000, "Brockhurst", "Finn", "19920222", "7000022"),
            Row(1000, "Calloway", "Ines", "19920223", "C7000023"),
                Row(1000, "Dunmore", "Cleo", "19920224", "700002", (16, "\"general medical council\"")));

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(
            ["1 SUCCESS S002", "2 SUCCESS S002", "3 SUCCESS S002", "4 SUCCESS S001", "4 SUCCESS A031"], Confirmed(region, "2026-05-04"));
    }

    // As ESR writes them: an open period, and blanks before what extra information holds.
    private static string[] Employee(int id, string last, string first, string number) =>
    [
        $"PRA~{id}~20250806~47121231~{id}~Dr~{last}~{first}~~~~~Female~199202{id}~~~20250806~~~Y~~~~~GB~~~~~~~~~EMP~Employee~~~~20260503 "
            + "181500~~~British~~",
        $"ASA~{id}~3{id}~20250806~47121231~20250806~E~3{id}~Active~Active Assignment~Y~~~~~~~~~Fixed Term Temp~Full "
            + $"Time~Y~40~W~~1~~41000008~1009~~MN37~03{new string('~', 20)}",
        $"ETA~{id}~4{id}~NHS Regs and Memships~NHS Regs and Memships~General Medical Council~{number}~ 01/08/2018 00:00:00~~ 31/12/2027 "
            + $"00:00:00{new string('~', 47)}",
    ];

    private static string Row(int position, string last, string first, string born, string gmc,
        params (int Column, string Value)[] others) =>
        Region.Row(position, gmc, [(3, $"\"{last}\""), (4, $"\"{first}\""), (8, $"\"{born}\""), (12, "\"20260722\""), .. others]);

    private static IEnumerable<string> Confirmed(Region region, string day) =>
        Rig.Records(Assert.Single(Directory.GetFiles(Path.Combine(region.Output, day, "tis-outbound", "WMD"), "DE_WMD_APC_*")))
            .Where(record => record[0] == "APC").Select(record => $"{record[1]} {record[4]} {record[5].Split(' ')[0]}");

    private static string Notice(Region region, string kind) =>
        File.ReadAllText(
            Assert.Single(Directory.GetFiles(Path.Combine(region.Output, "2026-05-05", "notifications", "431"), $"*-{kind}.txt")));
}
