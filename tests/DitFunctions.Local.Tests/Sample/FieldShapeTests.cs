using DitFunctions.Local.Tests.IndependentCheck;

namespace DitFunctions.Local.Tests.Sample;

/// <summary>
/// The sample writes files as the field writes them (interface-files.md, sections 5 and 9), read here without the product.
/// </summary>
public sealed class FieldShapeTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string EndOfTime = "47121231";

    // Where the id and the first day of a period stand; the last day stands in the next column.
    [Theory]
    [InlineData("POA", 1, 2)]
    [InlineData("PRA", 1, 2)]
    [InlineData("ASA", 2, 3)]
    public void EsrFiles_DatedRecords_ComeInPeriodsWithTheOpenOneFirst(string type, int id, int from)
    {
        var several = EsrFiles().SelectMany(file => file.Where(row => row[0] == type).GroupBy(row => row[id]))
            .Where(rows => rows.Count() > 1).ToList();

        Assert.NotEmpty(several);
        Assert.Contains(several, rows => IsOpen(rows.First()[from + 1]) && rows.Skip(1).All(row => !IsOpen(row[from + 1])));
        Assert.All(several, rows => Assert.Distinct(rows.Select(row => row[from])));
    }

    [Theory]
    [InlineData("PIA", 57)]
    [InlineData("ETA", 57)]
    [InlineData("ASA", 51)]
    [InlineData("ABA", 48)]
    [InlineData("ORA", 16)]
    [InlineData("PRA", 44)]
    public void EsrFiles_Records_HaveTheLengthsOfTheField(string type, int columns)
    {
        var rows = EsrFiles().SelectMany(file => file).Where(row => row[0] == type).ToList();

        Assert.NotEmpty(rows);
        // A few rows are planted as too short.
        Assert.InRange(rows.Count(row => row.Length != columns) * 100, 0, rows.Count);
    }

    [Fact]
    public void EsrFiles_ExtraInformation_HoldsDpnsAndRegistrationsBesideWhatNobodyNeeds()
    {
        var rows = EsrFiles().SelectMany(file => file).ToList();
        var types = rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Contains(rows, row =>
            row[0] == "PIA" && row[3] == "NHS Med and Dental Post Detail" && row[5].StartsWith("WMD/", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "PIA" && !row[3].EndsWith("Post Detail", StringComparison.Ordinal));
        Assert.Contains(rows, row =>
            row[0] == "ETA" && row[5] == "General Medical Council" && row[6].StartsWith(' ') && row[9]
                .Contains('/', StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "ETA" && !row[3].StartsWith("NHS Regs", StringComparison.Ordinal));
        Assert.All((string[])["VHA", "CDA", "CMA", "COA", "DTA", "ELA", "QLA", "STA", "TRA", "LOV"], type => Assert.Contains(type, types));
        Assert.DoesNotContain("RGA", types);
    }

    [Fact]
    public void Notifications_Withdrawals_ComeAsPairsWithReason3()
    {
        var pairs = Notifications().SelectMany(file => file.Zip(file.Skip(1)))
            .Where(two => two.First[1] == "1" && two.Second[1] == "2" && two.First[3] == two.Second[3]).ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, two => Assert.Equal("3", two.Second[24]));
        // The picture that comes first is without the trainee whom the second withdraws.
        Assert.All(pairs, two => Assert.NotEqual(two.First[14..17], two.Second[21..24]));
    }

    [Fact]
    public void Notifications_Rows_AreFilledAsTisFillsThem()
    {
        var rows = Notifications().SelectMany(file => file).Where(row => row.Length == 36).ToList();
        var ofOneFile = Notifications().SelectMany(file => file.Where(row => row.Length == 36 && row[1] == "1").GroupBy(row => row[3]));

        Assert.Contains(rows, row => row[17] == "NOT KNOWN" || row[12] == "NOT KNOWN");
        Assert.Contains(rows, row => row[17].Length > 3 && row[17] != "NOT KNOWN");
        Assert.Contains(rows, row => row[1] == "1" && row[13] is "0" or "0.0");
        Assert.Contains(rows, row => row[1] == "4" && row[8].Length > 0 && row[14].Length > 0 && row[11].Length == 0);
        Assert.Contains(ofOneFile, post => post.Select(row => row[14]).Distinct().Count() > 1);
        Assert.All(rows.Where(row => row[1] == "5"), row =>
            Assert.Equal(["NOT", "5", row[2], row[3], row[4], "true"], row.Where(cell => cell.Length > 0)));
        Assert.Contains(rows, row => row[1] == "5");
    }

    private static bool IsOpen(string day) => day.Length == 0 || day == EndOfTime;

    private IEnumerable<List<string[]>> EsrFiles() =>
        Good("GO_").Select(path => PlainText.Tilde(PlainText.Read(path))[1..^1]).Where(rows => rows.Count > 100);

    private IEnumerable<List<string[]>> Notifications() =>
        Good("_DN").Select(path => PlainText.Quoted(PlainText.Read(path))[1..^1]);

    private IEnumerable<string> Good(string kind) => sample.Expected.Days
        .SelectMany(day => day.Files.Where(file => file.Status == "Done" && file.Name.Contains(kind, StringComparison.Ordinal))
            .Select(file => SampleFixture.PathOf(sample.Folder, day.Date, file.Name)))
        .Where(File.Exists).Distinct();
}
