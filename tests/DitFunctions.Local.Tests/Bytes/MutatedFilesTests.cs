using System.Globalization;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Proofs;

namespace DitFunctions.Local.Tests.Bytes;

/// <summary>
/// Good files with spoilt bytes through the whole interface: no step throws or ends in the dead letter (the run would not complete), every
/// file comes to its end, every row of a file that is done has one outcome. The long form takes 26 batches of 200
/// files.
/// </summary>
public class MutatedFilesTests
{
    private const int FilesOfABatch = 200;
    private const int EsrFiles = 50;
    private const int FirstVpd = 500;
    private static readonly string[] _kinds = ["APP", "APP", "APP", "DNC", "DNF", "RTC"];

    public static TheoryData<int> Batches => [.. Nightly.Seeds([1], 26)];

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Process_SpoiltFiles_EachComesToItsEndInBalance(int seed)
    {
        using var region = new Region();
        var dropped = Drop(region, new Random(seed));

        var files = (await Rig.ProcessAsync(region.Input, region.Output)).Single().Files.Where(file => dropped.Contains(file.Name))
            .ToList();

        Assert.True(files.Select(file => file.Name).Order(StringComparer.Ordinal).SequenceEqual(dropped.Order(StringComparer.Ordinal)),
            $"seed {seed}: not every file has one entry");
        Assert.All(files,
            file => Assert.True(file.Status is "Done" or "Quarantined" or "Held", $"seed {seed}: {file.Name} is {file.Status}"));
        Assert.All(files.Where(file => file.Status == "Done"), file => Assert.True(
            file.Rows == file.Accepted + file.Rejected + file.Duplicates + file.Superseded, $"seed {seed}: {file.Name} does not balance"));
        Assert.All(files.Where(file => file.Confirmation is not null),
            file => Assert.True(AnswersEveryRow(region, file), $"seed {seed}: {file.Confirmation} does not answer every row"));
        Assert.True(files.Count(file => file.Status == "Done") > FilesOfABatch / 5, $"seed {seed}: too few files get past the envelope");
        Assert.True(files.Count(file => file.Status == "Quarantined") > FilesOfABatch / 20, $"seed {seed}: too few files are refused");
    }

    private static List<string> Drop(Region region, Random chance)
    {
        region.Config("bodies.csv",
            "code,name,prefixes,enabled\n" + string.Concat(GoodFiles.Bodies.Select(body => $"{body},{body},{body},true\n")));
        region.Config("employers.csv",
            "vpd,ods_code,name,mode,enabled\n431,RRK,Birmingham,full,true\n"
                + string.Concat(Vpds().Select((vpd, index) => $"{vpd},X{vpd},Trust {vpd},full,{(index % 5 == 0 ? "true" : "false")}\n")));
        region.Drop(Region.Monday, "esr-inbound", GoodFiles.EsrName("431"), GoodFiles.Esr("431", 1000));
        var dropped = new List<string>();
        foreach (var vpd in Vpds())
        {
            dropped.Add(GoodFiles.EsrName(vpd));
            var good = GoodFiles.Esr(vpd, 100_000 + (100 * int.Parse(vpd, CultureInfo.InvariantCulture)));
            region.Drop(Region.Monday, "esr-inbound", dropped[^1], ByteMutation.OfFile(good, GoodFiles.Esr("431", 1000), chance));
        }

        for (var number = 1; dropped.Count < FilesOfABatch; number++)
        {
            var (body, kind) = (GoodFiles.Bodies[number % GoodFiles.Bodies.Length], _kinds[chance.Next(_kinds.Length)]);
            dropped.Add(GoodFiles.Name(body, kind, number));
            var good = GoodFiles.Tis(body, kind, dropped[^1], 1000, chance);
            region.Drop(Region.Monday, "tis-inbound", dropped[^1],
                ByteMutation.OfFile(good, GoodFiles.Tis(body, _kinds[chance.Next(_kinds.Length)], dropped[^1], 1000, chance), chance));
        }

        return dropped;
    }

    private static bool AnswersEveryRow(Region region, DayFile file)
    {
        var lines =
            Rig.Records(
                Path.Combine(region.Output, Region.Monday, "tis-outbound", file.Confirmation!.Split('_')[1], file.Confirmation))[1..^1];
        return lines.Select(line => int.Parse(line[1], CultureInfo.InvariantCulture)).Distinct()
            .SequenceEqual(Enumerable.Range(1, file.Rows));
    }

    private static IEnumerable<string> Vpds() =>
        Enumerable.Range(FirstVpd, EsrFiles).Select(vpd => vpd.ToString(CultureInfo.InvariantCulture));
}
