using Dit.Core.Positions;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions;

/// <summary>A position as several POA rows and a PIA row tell of it (interface-files.md, section 5).</summary>
public class PositionPeriodsTests
{
    private const string Other = "WMD/RRK01/021/STR/002";

    [Fact]
    public void On_FreezeToCome_IsLiveUntilTheDayBefore()
    {
        var periods = Periods([Live() with { To = Day.AddDays(1) }, Live() with { From = Day.AddDays(2), Status = HiringStatus.Frozen }]);

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(days => IsLive(periods, Day.AddDays(days))));
    }

    [Fact]
    public void On_BeginsLater_SaysWhen()
    {
        var periods = Periods([Live() with { From = Day.AddDays(3) }]);

        Assert.Equal("it starts on 7 May 2026", LiveRule.WhyNotOpen(periods.On(Day).Positions[new(1001)], Day)?.Words);
        Assert.True(IsLive(periods, Day.AddDays(3)));
    }

    [Fact]
    public void On_InAHole_HasEnded()
    {
        var periods = Periods([Live() with { To = Day.AddDays(-2) }, Live() with { From = Day.AddDays(5) }]);

        Assert.Equal("it ended on 2 May 2026", LiveRule.WhyNotOpen(periods.On(Day).Positions[new(1001)], Day)?.Words);
        Assert.True(IsLive(periods, Day.AddDays(5)));
    }

    [Fact]
    public void On_PeriodsThatEndBeforeTheyBegin_AreNotLive() =>
        Assert.False(IsLive(Periods([Live() with { From = Day.AddDays(3), To = Day.AddDays(-3) }]), Day));

    [Fact]
    public void On_ThirtyPeriods_EachDayHasItsRow()
    {
        var rows = Enumerable.Range(0, 30).Reverse()
            .Select(i => Live() with { From = Day.AddDays(10 * i), To = Day.AddDays((10 * i) + 9), GradeStep = $"{i}" });

        var periods = Periods([.. rows]);

        Assert.All(Enumerable.Range(0, 300),
            days => Assert.Equal($"{days / 10}", periods.On(Day.AddDays(days)).Positions[new(1001)].GradeStep));
    }

    [Fact]
    public void On_PostDetail_WinsWholeOnEveryDay()
    {
        var rows = new[] { Live() with { To = Day }, Live() with { From = Day.AddDays(1) } };

        var position = Periods(rows, Detail(Other)).On(Day.AddDays(1)).Positions[new(1001)];

        Assert.Equal((Other, "", "Host Employer"), (position.Dpn, position.ManagingBody, position.HostLead));
        Assert.Equal("", Periods(rows, Detail("")).On(Day).Positions[new(1001)].Dpn);
    }

    [Theory]
    [InlineData("20260501 120000", "20260502 120000", "b")]
    [InlineData("20260502 120000", "20260501 120000", "a")]
    [InlineData("20260501 120000", "20260501 120000", "b")]
    [InlineData("", "20260501 120000", "b")]
    public void On_TwoPostDetails_TheNewerUpdateThenTheLaterRowCounts(string first, string second, string expected)
    {
        PostDetail[] details = [Detail("A", $"{first,-15}|1"), Detail("B", $"{second,-15}|2")];

        Assert.Equal(expected.ToUpperInvariant(), Periods([Live()], details).On(Day).Positions[new(1001)].Dpn);
        Assert.Equal(expected.ToUpperInvariant(), Periods([Live()], [.. details.Reverse()]).On(Day).Positions[new(1001)].Dpn);
    }

    [Fact]
    public void On_PostDetailOfAPositionNobodyKnows_IsNoPosition() => Assert.Empty(Periods([], Detail(Other)).On(Day).Positions);

    [Fact]
    public void On_APeriodWithoutDpnBegins_SaysSinceWhenItIsGone()
    {
        var periods = Periods([Live() with { To = Day }, Live() with { From = Day.AddDays(1), Dpn = "" }]);

        Assert.Empty(periods.On(Day).FormerDpns);
        Assert.Equal(new FormerDpn(new(1001), Dpn, Day.AddDays(1)), periods.On(Day.AddDays(2)).FormerDpns[new(1001)]);
    }

    [Fact]
    public void On_TwoPostDetailsOfOneRank_TheLaterCounts() =>
        Assert.Equal("B", Periods([Live()], Detail("A"), Detail("B")).On(Day).Positions[new(1001)].Dpn);

    [Fact]
    public void On_DpnChangesByTheCalendar_TakesNoneAway() =>
        Assert.Empty(Periods([Live() with { To = Day }, Live() with { From = Day.AddDays(1), Dpn = Other }]).On(Day.AddDays(2)).FormerDpns);

    [Fact]
    public void On_TwoPeriodsWithoutDpn_ItIsGoneSinceTheFirst()
    {
        var blank = Live() with { Dpn = "" };
        var periods = Periods([Live() with { To = Day }, blank with { From = Day.AddDays(1), To = Day.AddDays(5) },
            blank with { From = Day.AddDays(6), GradeStep = "4" }]);

        Assert.Equal(new FormerDpn(new(1001), Dpn, Day.AddDays(1)), periods.On(Day.AddDays(9)).FormerDpns[new(1001)]);
    }

    [Theory]
    [InlineData(-1, Dpn)]
    [InlineData(0, Dpn)]
    [InlineData(1, Other)]
    public void On_DpnGoneByTheCalendarAndByAFile_TheLaterDayCounts(int removedOn, string expected)
    {
        var gone = Day.AddDays(1);
        Position[] rows = [Live() with { To = Day }, Live() with { From = gone, Dpn = "" }];

        var former = new PositionPeriods(Trust, rows, [], [], [], [new(new(1001), Other, gone.AddDays(removedOn))]).On(gone).FormerDpns;

        Assert.Equal(expected, Assert.Single(former.Values).Dpn);
    }

    [Theory]
    [InlineData(Dpn, Dpn, true)]
    [InlineData("", Dpn, true)]
    [InlineData("", "", false)]
    public void EverHasDpn_OnAnyDay_IsTrue(string now, string later, bool expected)
    {
        var book = Periods([Live() with { To = Day, Dpn = now }, Live() with { From = Day.AddDays(1), Dpn = later }]).On(Day);

        Assert.Equal(expected, book.EverHasDpn(new(1001)));
    }

    [Fact]
    public void EverHasDpn_RemovedByAFile_IsTrue() =>
        Assert.True(Book([Live() with { Dpn = "" }], [new FormerDpn(new(1001), Dpn, Day)]).EverHasDpn(new(1001)));

    [Fact]
    public void EverHasDpn_OfAPositionThatIsNotKnown_IsFalse() => Assert.False(Book(Live()).EverHasDpn(new(1002)));

    [Fact]
    public void RowOn_AnotherDay_IsThatDaysRow()
    {
        var book = Periods([Live() with { To = Day }, Live() with { From = Day.AddDays(1), GradeStep = "4" }]).On(Day);

        Assert.Equal(("3", "4"), (book.RowOn(new(1001), Day)!.GradeStep, book.RowOn(new(1001), Day.AddDays(1))!.GradeStep));
    }

    private static bool IsLive(PositionPeriods periods, DateOnly day) => LiveRule.IsLive(periods.On(day).Positions[new(1001)], Config, day);

    private static PostDetail Detail(string dpn, string rank = "") => new(new(1001), dpn, "", HostLeadFlag.Host, rank);

    private static PositionPeriods Periods(IReadOnlyList<Position> rows, params PostDetail[] details) =>
        new(Trust, rows, details, [], [], []);
}
