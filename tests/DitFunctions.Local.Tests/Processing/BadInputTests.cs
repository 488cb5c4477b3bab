using System.Text;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// The bad input that issue 2 names, each with a clear result and nothing lost. One region takes it all, so that no fault hides another's.
/// </summary>
public class BadInputTests
{
    private static string Name(int number) => $"DE_WMD_APP_20260504_{number:D8}.DAT";

    [Fact]
    public async Task Process_EveryBadFile_IsQuarantinedWithItsReasonAndTheGoodOnesLoad()
    {
        using var region = new Region();
        var good = Region.App(Name(1), Region.Row(1000, "1000001"));
        region.Drop(Region.Monday, "tis-inbound", Name(1), good);
        region.Drop(Region.Monday, "tis-inbound", Name(2), "");
        region.Drop(Region.Monday, "tis-inbound", Name(3), Region.App(Name(3)).Replace("\"TRL\",2\r\n", "", StringComparison.Ordinal));
        region.Drop(Region.Monday, "tis-inbound", Name(4), Region.App(Name(4)).Replace("\"TRL\",2", "\"TRL\",9", StringComparison.Ordinal));
        region.Drop(Region.Monday, "tis-inbound", Name(5), Region.App(Name(5)).Replace("\"WMD\"", "\"LDN\"", StringComparison.Ordinal));
        region.Drop(Region.Monday, "tis-inbound", "applicants may 4.csv", good);
        region.Drop(Region.Monday, "tis-inbound", Name(6), [0, 1, 2, 255, 254, 10, 13, 7]);
        region.Drop(Region.Monday, "tis-inbound", Name(7),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Region.App(Name(7)))]);
        region.Drop(Region.Monday, "tis-inbound", "DE_EMD_APP_20260504_00000001.DAT", Region.App("DE_EMD_APP_20260504_00000001.DAT"));
        region.Drop("2026-05-05", "tis-inbound", Name(1), good);
        region.Drop("2026-05-06", "tis-inbound", Name(1), Region.App(Name(1), Region.Row(1001, "1000001")));
        region.Drop("2026-05-06", "esr-inbound", "GO_431_DIT_GOC_20260506_00000009.DAT",
            Region.Go("GO_431_DIT_GOC_20260506_00000009.DAT", []));

        var summaries = await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(
            [
                "DE_EMD_APP_20260504_00000001.DAT Quarantined UnknownSender", Name(1) + " Done ", Name(2) + " Quarantined Empty",
                    Name(3) + " Quarantined NoTrailer",
                Name(4) + " Quarantined RecordCount", Name(5) + " Quarantined HeaderMismatch", Name(6) + " Quarantined NoHeader",
                    Name(7) + " Quarantined NoHeader",
                "GO_431_DIT_GOF_20260504_00000010.DAT Done ", "applicants may 4.csv Quarantined WrongFormat",
            ],
            Words(summaries[0]));
        Assert.Equal([Name(1) + " SeenAgain "], Words(summaries[1]));
        Assert.Equal([Name(1) + " Quarantined NameReused", "GO_431_DIT_GOC_20260506_00000009.DAT Quarantined WrongSequence"],
            Words(summaries[2]));
        Assert.Equal(8, Directory.GetFiles(Path.Combine(region.Output, Region.Monday, "quarantine"), "*.reason.json").Length);
        Assert.Equal(8, Directory.GetFiles(Path.Combine(region.Output, Region.Monday, "notifications", "operators")).Length);
        Assert.Contains("\"reason\":\"RecordCount\"",
            File.ReadAllText(Path.Combine(region.Output, Region.Monday, "quarantine", Name(4) + ".reason.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_BadRows_FailAloneWithTheirLineAndKeepTheirOrdinal()
    {
        using var region = new Region();
        region.DropApp(
            Name(1),
            "\"APP\",\"x\",\"y\"",
            "\"APP\"" + string.Concat(Enumerable.Repeat(",\"z\"", 399)),
            Region.Row(1000, "1000001", (8, "\"20260231\"")),
            Region.Row(1000, "1000002", (9, new string('1', 40))),
            "\"APP\",\"never closed,1,2",
            Region.Row(1001, "1000003", (3, "\"O\"Neill, \\x\"\"y\"")),
            "\"APP\",\"" + new string('w', 100_000) + "\"",
            Region.Row(1002, "1000004"));

        var summary = (await Rig.ProcessAsync(region.Input, region.Output)).Single();

        var file = summary.Files.Single(done => done.Name == Name(1));
        Assert.Equal((8, 2, 6), (file.Rows, file.Accepted, file.Rejected));
        var lines = Rig.Records(Path.Combine(region.Output, Region.Monday, "tis-outbound", "WMD", file.Confirmation!))[1..^1];
        Assert.Equal(
            ["1 FAIL A002", "2 FAIL A002", "3 FAIL A002", "4 FAIL A002", "5 FAIL A002", "6 SUCCESS S001", "7 FAIL A002", "8 SUCCESS S001"],
            lines.Select(line => $"{line[1]} {line[4]} {line[5].Split(' ')[0]}"));
        var rejects = File.ReadAllText(Path.Combine(region.Output, Region.Monday, "rejects", Name(1)));
        Assert.StartsWith(Region.App(Name(1)).Split('\n')[0], rejects, StringComparison.Ordinal);
        Assert.EndsWith("\"TRL\",8\r\n", rejects, StringComparison.Ordinal);
        Assert.Contains("\"(3 columns; 0 are kept)\"\r\n", rejects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_SpecialCategoryColumns_AreInNothingThatComesOut()
    {
        using var region = new Region();
        region.DropApp(Name(1), Region.Row(1000, "1000001"), Region.Row(1000, "1000002", (8, "\"20260231\"")), Region.Row(7, "1000003"));

        await Rig.ProcessAsync(region.Input, region.Output);

        var outputs = Directory.GetFiles(region.Output, "*", SearchOption.AllDirectories);
        Assert.Contains(outputs, file => File.ReadAllText(file).Contains("Canary-Surname", StringComparison.Ordinal));
        Assert.All(outputs, file => Assert.DoesNotContain("SPECIAL-CANARY", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(outputs, file => Assert.DoesNotContain("Canary", Path.GetRelativePath(region.Output, file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Process_GoFilesInReverseOrder_HoldTheGapAndGoOnByThemselves()
    {
        using var region = new Region();
        region.Drop("2026-05-05", "esr-inbound", "GO_431_DIT_GOC_20260505_00000012.DAT",
            Region.Go("GO_431_DIT_GOC_20260505_00000012.DAT", ["POD~1000"]));
        region.Drop("2026-05-05", "esr-inbound", "GO_431_DIT_GOC_20260505_00000013.DAT",
            Region.Go("GO_431_DIT_GOC_20260505_00000013.DAT", ["POD~1001"]));
        region.Drop("2026-05-06", "esr-inbound", "GO_431_DIT_GOC_20260504_00000011.DAT",
            Region.Go("GO_431_DIT_GOC_20260504_00000011.DAT", [Region.Position(1000)]));

        var summaries = await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(["GO_431_DIT_GOC_20260505_00000012.DAT Held WrongSequence", "GO_431_DIT_GOC_20260505_00000013.DAT Held WrongSequence"],
            Words(summaries[1]));
        Assert.Equal(
            ["GO_431_DIT_GOC_20260504_00000011.DAT Done ", "GO_431_DIT_GOC_20260505_00000012.DAT Done ",
                "GO_431_DIT_GOC_20260505_00000013.DAT Done "],
            Words(summaries[2]));
        var changes = Rig.Records(Path.Combine(region.Output, "2026-05-06", "tis-outbound", "WMD", "DE_WMD_RMC_20260506_00000002.DAT"));
        Assert.Equal(["1000 D", "1001 D"], changes.Where(record => record[0] == "POS").Select(record => $"{record[1]} {record[3]}"));
    }

    [Fact]
    public void Read_MissingConfigFile_IsRefusedInOneSentence()
    {
        using var region = new Region();
        File.Delete(Path.Combine(region.Input, "config", "bodies.csv"));

        var refusal = Assert.Throws<WrongInputException>(() => ProcessFolder.Read(region.Input));

        Assert.Contains("bodies.csv: the file is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4x1,RRK,Name,full,true", "employers.csv line 2: vpd is not a number")]
    [InlineData("431,RRK,Name,all,true", "employers.csv line 2: mode is neither full nor part")]
    [InlineData("431,RRK,Name,full,yes", "employers.csv line 2: enabled is neither true nor false")]
    [InlineData("431,RRK,Name,full,true\n431,RRJ,Name,full,true", "employers.csv line 3: VPD 431 is already on line 2")]
    public void Read_BadConfigRow_IsRefusedWithItsLine(string rows, string words)
    {
        using var region = new Region();
        region.Config("employers.csv", $"vpd,ods_code,name,mode,enabled\n{rows}\n");

        Assert.Contains(words, Assert.Throws<WrongInputException>(() => ProcessFolder.Read(region.Input)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_BadReferenceDataOnALaterDay_LeaveTheLastGoodSetInForceAndAlert()
    {
        using var region = new Region();
        region.Drop("2026-05-05", "config", "employers.csv", "vpd,ods_code,name,mode,enabled\nabc,RRK,Name,full,true\n");
        region.Drop("2026-05-05", "tis-inbound", Name(1), Region.App(Name(1), Region.Row(1000, "1000001")));

        var summaries = await Rig.ProcessAsync(region.Input, region.Output);

        Assert.Equal(1, summaries[1].Files.Single().Accepted);
        Assert.Contains("employers.csv line 2",
            File.ReadAllText(Path.Combine(region.Output, "2026-05-05", "notifications", "operators", "0001-alert.txt")),
                StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(DaySummary summary) =>
        summary.Files.Select(file => $"{file.Name} {file.Status} {file.Reason}").Order(StringComparer.Ordinal);
}
