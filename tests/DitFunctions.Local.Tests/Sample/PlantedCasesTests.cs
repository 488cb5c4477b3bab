using Dit.Core.Files;
using Dit.Core.Placements.Rules;
using Dit.Samples;
using Dit.Samples.Expectation;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

public sealed class PlantedCasesTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const int CrowdedDpn = 41;

    [Theory]
    [InlineData("A001 A002 A003 A010 A011 A012 A013 A014 A015 A016 A020 A021 A022 A030 A031 A032")]
    [InlineData("A040 A041 A042 A043 A044 A045 A050 A060 M010 S001 S002")]
    public void Applicants_Defaults_EveryRulePlanted(string rules)
    {
        var planted = Rows(sample.Expected).SelectMany(row => row.Rules).ToHashSet(StringComparer.Ordinal);

        Assert.All(rules.Split(' '), rule => Assert.Contains(rule, planted));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(-5)]
    public async Task Applicants_OtherSeeds_SameRulesPlanted(int seed)
    {
        using var folder = new TemporaryFolder();
        await FullSample.WriteAsync(new SampleOptions(Seed: seed, Trainees: 300), folder.Path);
        var other = await SampleExpectation.ReadAsync(folder.Path, CancellationToken.None);

        Assert.Equal(
            Rows(sample.Expected).SelectMany(row => row.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Rows(other).SelectMany(row => row.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Applicants_Defaults_MostRowsAreGood()
    {
        var rows = Rows(sample.Expected).ToList();

        Assert.InRange(rows.Count, 2_000, 3_500);
        Assert.InRange(rows.Count(row => row.Status == "FAIL"), 100, rows.Count / 8);
    }

    [Fact]
    public void Applicants_Defaults_OneDpnStandsOnceTooOften() =>
        Assert.Equal(CrowdedDpn, Rows(sample.Expected).Count(row => row.Rules.Contains("A050")));

    [Fact]
    public void Applicants_EveryRow_MessagesInTheOrderOfTheConfirmation()
    {
        Assert.All(Rows(sample.Expected), row =>
        {
            Assert.Equal(row.Rules.Order(StringComparer.Ordinal).Where(rule => rule[0] == 'A'), row.Rules.Where(rule => rule[0] == 'A'));
            Assert.Equal(row.Status == "FAIL", row.Rules[0] is not ("S001" or "S002" or "A040" or "A041" or "A042" or "A043"));
        });
    }

    [Fact]
    public void Files_Defaults_EveryFaultPlanted()
    {
        var planted = sample.Expected.Days.SelectMany(day => day.Files).Select(file => file.Reason).ToHashSet(StringComparer.Ordinal);

        // No sample should weigh two gigabytes, and none can hold what a scan calls malicious.
        string[] notPlanted = [nameof(FileFault.TooLarge), nameof(FileFault.Malware)];
        Assert.All(Enum.GetNames<FileFault>().Except(notPlanted), fault => Assert.Contains(fault, planted));
        Assert.Equal(
            ["Done", "Held", "Quarantined", "SeenAgain"],
            sample.Expected.Days.SelectMany(day => day.Files).Select(file => file.Status).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Confirmations_Defaults_EveryRulePlanted()
    {
        var planted = sample.Expected.Days.SelectMany(day => day.Confirmations.Values).SelectMany(rows => rows).SelectMany(row => row.Rules)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(NotificationRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), planted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_FullFileOfNotificationsThatLeavesOutTooMuch_IsHeld() =>
        Assert.Contains(sample.Expected.Days[^1].Files, file =>
            file.Name.Contains("_DNF_", StringComparison.Ordinal) && file is { Status: "Held", Reason: "TooManyChanges" });

    [Fact]
    public void Extracts_AfterAFailedReceipt_HoldTheFailedContentToo()
    {
        var (failed, next) = (sample.Expected.Days[1].Extracts["WMD"], sample.Expected.Days[2].Extracts["WMD"]);

        Assert.NotEmpty(failed.CreateIds);
        Assert.Subset(next.CreateIds.Concat(next.DeleteIds).ToHashSet(), failed.CreateIds.ToHashSet());
    }

    [Fact]
    public async Task Confirmations_TenDays_ThousandsOfRowsOnOneDpn()
    {
        using var folder = new TemporaryFolder();
        await FullSample.WriteAsync(new SampleOptions(Employers: 4, Trainees: 40, Days: 10), folder.Path);
        var expected = await SampleExpectation.ReadAsync(folder.Path, CancellationToken.None);

        Assert.Contains(expected.Days[0].Confirmations.Values, rows => rows.CountBy(row => row.Dpn).Any(dpn => dpn.Value == 5_000));
    }

    [Fact]
    public void Files_HeldForAGap_DoneOnTheDayThatFillsIt()
    {
        var held = sample.Expected.Days[1].Files.Single(file => file is { Status: "Held", Reason: "WrongSequence" });

        Assert.Contains(sample.Expected.Days[2].Files, file => file.Name == held.Name && file.Status == "Done");
    }

    [Fact]
    public void Findings_Defaults_EveryFindingPlanted() => Assert.Equal(
        Enumerable.Range(1, 9).Select(n => $"P00{n}"),
        sample.Expected.Findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Extracts_Defaults_DeletesWereSentBefore()
    {
        var sent = sample.Expected.Days[0].Extracts;

        Assert.NotEmpty(sample.Expected.Days.SelectMany(day => day.Extracts.Values).SelectMany(extract => extract.DeleteIds));
        foreach (var (body, extract) in sample.Expected.Days.Skip(1).SelectMany(day => day.Extracts))
            Assert.Subset(sent[body].CreateIds.ToHashSet(), extract.DeleteIds.ToHashSet());
    }

    [Fact]
    public void Notices_Defaults_OneAlertForEachFileThatDidNotLoadAndWhatElseOperatorsHear()
    {
        var faults = sample.Expected.Days.Sum(day => day.Files.Count(file => file.Reason is not null));
        const int crowdedDpnBadReferenceDataFailedAndMissingReceipt = 4;
        const int filledGapReplacedFileAndFileWhoseDayCame = 3;
        const int filesOfWhichATenthIsBad = 4;

        Assert.Equal(
            faults + crowdedDpnBadReferenceDataFailedAndMissingReceipt + filledGapReplacedFileAndFileWhoseDayCame + filesOfWhichATenthIsBad,
            sample.Expected.Days.Sum(day => day.Notices["operators"]["alert"]));
    }

    private static IEnumerable<ExpectedApplicant> Rows(SampleExpectation expected) =>
        expected.Days.SelectMany(day => day.Applicants.Values).SelectMany(rows => rows);
}
