using System.Globalization;
using Dit.Core.Files.Layouts;
using static DitFunctions.Local.Tests.Processing.Doctor;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// Person updates in a body's extracts over a week: hire, no change, change, a failed receipt, leaving (rules.md, Person updates).
/// </summary>
public sealed class PersonUpdateTests
{
    private const string Config = "vpd,ods_code,name,mode,enabled\n431,RRK,University Hospitals Birmingham,";

    [Fact]
    public async Task Process_FullRecords_TellsOfHireChangeFailureAndLeavingOnce()
    {
        using var region = new Region();
        Give(region);

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(["PERS 900 1000 Active Assignment ", "PBD 900 GMC", "ADD 900 1 High St"], Persons(region, "2026-05-04", "RMF", 1));
        Assert.Empty(Persons(region, "2026-05-05", "RMC", 1));
        Assert.Equal(
            ["PERS 900 1000 Active Assignment ", "ADD 900 2 High St", "PERS 901 1001 Active Assignment ", "PBD 901 GMC",
                "ADD 901 9 Low St"],
            Persons(region, "2026-05-06", "RMC", 2));
        Assert.Equal(Persons(region, "2026-05-06", "RMC", 2)[2..].Prepend("ADD 900 2 High St").Prepend("PBD 900 GMC")
            .Prepend("PERS 900 1000 Active Assignment "), Persons(region, "2026-05-07", "RMC", 3));
        Assert.Equal(["PERS 900 1000 Ended 20260507"], Persons(region, "2026-05-08", "RMC", 4));
    }

    [Fact]
    public async Task Process_FullRecordsTwice_IsTheSameBytes()
    {
        using var region = new Region();
        Give(region);
        var again = Path.Combine(region.Data, "again");

        await Rig.ProcessAsync(region.Input, region.Output);
        await Rig.ProcessAsync(region.Input, again);

        Assert.Equal(Rig.Outputs(region.Output), Rig.Outputs(again));
    }

    [Fact]
    public async Task Process_PartRecords_TellsOfNobody()
    {
        using var region = new Region();
        Give(region);
        region.Config("employers.csv", Config + "part,true\n");

        await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Empty(Persons(region, "2026-05-04", "RMF", 1));
        Assert.Empty(Persons(region, "2026-05-06", "RMC", 2));
    }

    private static void Give(Region region)
    {
        Esr(region, "F", 4, 10,
            [.. Enumerable.Range(1000, 10).Select(id => Region.Position(id)), Person(900), Person(901), Address(900, "1 High St"),
                Address(901, "9 Low St"), Registration(900), Registration(901), Assignment(900, 1000)]);
        Esr(region, "C", 5, 11);
        // Of 901 all but the assignment was told before.
        Esr(region, "C", 6, 12, Address(900, "2 High St"), Assignment(901, 1001));
        const string receipt = "DE_WMD_RTC_20260506_00000001.DAT";
        region.Drop("2026-05-06", "tis-inbound", receipt,
            Region.App(receipt, "\"RTC\",\"DE_WMD_RMC_20260506_00000002.DAT\",\"FAIL\",5,0,5,\"not loaded\""));
        Esr(region, "C", 7, 13);
        Esr(region, "C", 8, 14, Assignment(900, 1000, "20260507"));
    }

    private static void Esr(Region region, string kind, int day, int sequence, params string[] rows)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"GO_431_DIT_GO{kind}_202605{day:D2}_{sequence:D8}.DAT");
        region.Drop($"2026-05-{day:D2}", "esr-inbound", name, Region.Go(name, rows));
    }

    // The trailer counts every row, and the person rows stand behind the positions.
    private static List<string> Persons(Region region, string day, string kind, int sequence)
    {
        var name =
            string.Create(CultureInfo.InvariantCulture,
                $"DE_WMD_{kind}_{day.Replace("-", "", StringComparison.Ordinal)}_{sequence:D8}.DAT");
        var records = Rig.Records(Path.Combine(region.Output, day, "tis-outbound", "WMD", name));
        Assert.Equal(records.Count.ToString(CultureInfo.InvariantCulture), records[^1][1]);
        return [.. records[1..^1].SkipWhile(record => record[0] is "POS" or "POR").Select(Told)];
    }

    private static string Told(string[] record) => record[0] == TisLayouts.PersonUpdate.Type
        ? $"PERS {record[1]} {record[TisLayouts.PersonUpdate["PositionId"]]} {record[TisLayouts.PersonUpdate["AssignmentStatus"]]} "
            + $"{record[TisLayouts.PersonUpdate["ProjectedEndDate"]]}"
        : string.Join(' ', record[..3]);
}
