using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Quality;

namespace Dit.Core.Tests.Quality;

public sealed class QualityReportTests
{
    private static readonly DateOnly _day = new(2026, 7, 27);

    [Theory]
    [InlineData(0, 7)]
    [InlineData(-6, 7)]
    [InlineData(-7, 6)]
    [InlineData(-55, 0)]
    [InlineData(-56, null)]
    [InlineData(1, null)]
    public void WeekOf_DayNearTheEdges_IsItsWeek(int daysOff, int? week) =>
        Assert.Equal(week, new QualityWeeks(_day).WeekOf(_day.AddDays(daysOff)));

    [Fact]
    public void Endings_EightWeeks_EndOnTheDay()
    {
        var weeks = new QualityWeeks(_day);

        Assert.Equal((8, _day.AddDays(-49), _day), (weeks.Endings.Count, weeks.Endings[0], weeks.Endings[^1]));
        Assert.All(weeks.Endings.Select((ending, week) => (ending, week)), pair => Assert.Equal(pair.week, weeks.WeekOf(pair.ending)));
    }

    [Fact]
    public void Of_Outcomes_CountsByEmployerAndRule()
    {
        var tally = new QualityTally();
        tally.Add(Outcome("431", RowResult.Accepted, "S001", "A030"));
        tally.Add(Outcome("431", RowResult.Rejected, "A020", "A012"));
        tally.Add(Outcome(null, RowResult.Rejected, "A010"));

        var file = tally.Of(_day);

        Assert.Equal(["", "431"], file.Employers.Select(employer => employer.Vpd));
        Assert.Equal((2, 1), (file.Employers[1].Rows, file.Employers[1].Rejected));
        Assert.Equal(["A012=1", "A020=1", "A030=1", "S001=1"], file.Employers[1].Findings.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void OfBody_Files_SumsByWeekAndPutsTheWorstFirst()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(File(0, Employer("096", 10, 1, ("A020", 1)), Employer("431", 100, 1, ("A020", 1), ("S001", 99))));
        sums.Add(File(-7, Employer("431", 50, 4, ("A012", 3), ("A031", 9))));
        sums.Add(File(-60, Employer("431", 1000, 1000, ("A020", 1000))));

        var report = QualityReport.OfBody(sums);

        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 1], report.Files);
        Assert.Equal((160, 6), (report.All.Rows, report.All.Rejected));
        Assert.Equal([0, 0, 0, 0, 0, 0, 4, 2], report.All.RejectedByWeek);
        Assert.Equal(["431", "096"], report.Parts.Select(part => part.Key));
        Assert.Equal(["A031 9", "A012 3", "A020 2"], report.All.Findings.Select(rule => $"{rule.Rule} {rule.Total}"));
        Assert.Equal(2, report.All.Findings[2].Change);
        Assert.Equal(0.1m, report.Parts[1].RejectedShare);
    }

    [Fact]
    public void OfBody_SameNumberRejected_GreaterShareFirst()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(File(0, Employer("096", 100, 2), Employer("431", 10, 2), Employer("500", 10, 0)));

        Assert.Equal(["431", "096", "500"], QualityReport.OfBody(sums).Parts.Select(part => part.Key));
    }

    [Fact]
    public void OfBody_SameNumberAndShare_StandInOrderOfVpd()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(File(0, Employer("431", 10, 2), Employer("096", 10, 2), Employer("200", 10, 2)));

        Assert.Equal(["096", "200", "431"], QualityReport.OfBody(sums).Parts.Select(part => part.Key));
    }

    [Fact]
    public void Findings_AsFrequent_StandInOrderOfRule()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(File(0, Employer("431", 10, 2, ("A031", 2), ("A012", 2), ("A020", 2))));

        Assert.Equal(["A012", "A020", "A031"], QualityReport.OfBody(sums).All.Findings.Select(rule => rule.Rule));
    }

    [Fact]
    public void Findings_OfSeveralWeeks_AreSummedAndTheLastTwoCompared()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(File(0, Employer("431", 10, 2, ("A020", 2))));
        sums.Add(File(-7, Employer("431", 10, 5, ("A020", 5))));

        var rule = Assert.Single(QualityReport.OfBody(sums).All.Findings);

        Assert.Equal((7, -3), (rule.Total, rule.Change));
    }

    [Fact]
    public void RejectedShare_NoRows_IsNone() => Assert.Null(QualityReport.OfBody(new(new QualityWeeks(_day))).All.RejectedShare);

    [Fact]
    public void OfEmployer_RowsOfTwoBodies_StandByBody()
    {
        var (wmd, eoe) = (new QualitySums(new QualityWeeks(_day)), new QualitySums(new QualityWeeks(_day)));
        wmd.Add(File(0, Employer("431", 10, 1, ("A020", 1)), Employer("096", 99, 99)));
        eoe.Add(File(0, Employer("431", 20, 5, ("A020", 5))));

        var report = QualityReport.OfEmployer(Vpd.Parse("431"), [(DeaneryBody.Parse("WMD"), wmd), (DeaneryBody.Parse("EOE"), eoe)]);

        Assert.Equal(["EOE", "WMD"], report!.Parts.Select(part => part.Key));
        Assert.Equal((30, 6, 6), (report.All.Rows, report.All.Rejected, report.All.Findings.Single().Total));
        Assert.Null(QualityReport.OfEmployer(Vpd.Parse("777"), [(DeaneryBody.Parse("WMD"), wmd)]));
    }

    [Theory]
    [InlineData("A020", true)]
    [InlineData("A031", true)]
    [InlineData("M010", true)]
    [InlineData("A040", true)]
    [InlineData("A041", false)]
    [InlineData("S001", false)]
    public void IsFault_Rule_TellsFaultsFromOutcomes(string rule, bool isFault) => Assert.Equal(isFault, RuleTrend.IsFault(rule));

    [Theory]
    [InlineData("A020", "Rejected")]
    [InlineData("A031", "Warning")]
    [InlineData("A040", "Information")]
    [InlineData("X999", "")]
    public void Effect_Rule_IsWhatItDoesToARow(string rule, string effect) => Assert.Equal(effect, new RuleTrend(rule, []).Effect);

    private static FileQuality File(int daysOff, params EmployerQuality[] employers) => new(_day.AddDays(daysOff), employers);

    private static EmployerQuality Employer(string vpd, int rows, int rejected, params (string Rule, int Count)[] findings) =>
        new(vpd, rows, rejected, findings.ToDictionary(pair => pair.Rule, pair => pair.Count));

    private static RowOutcome Outcome(string? vpd, RowResult result, params string[] rules) =>
        new()
        {
            Ordinal = 1,
            Line = 2,
            Result = result,
            Vpd = vpd,
            Messages = [.. rules.Select(rule => new RowMessage(rule, Severity.Info, "words"))]
        };
}
