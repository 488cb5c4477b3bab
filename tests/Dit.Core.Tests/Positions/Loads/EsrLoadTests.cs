using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Positions.Loads;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Loads;

public sealed class EsrLoadTests
{
    private static readonly DateOnly _earlier = new(2026, 3, 2);

    [Theory]
    [InlineData(10, 0, false)]
    [InlineData(10, 2, false)]
    [InlineData(10, 3, true)]
    [InlineData(9, 2, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 0, false)]
    public void LeftOutOf_Share_IsTooMuchAboveTwentyPercent(int live, int missing, bool isTooMuch)
    {
        var before = Book(LiveRange(live));
        var leftOut = EsrLoad.LeftOutOf(before, Ids(LiveRange(live).Skip(missing)), Config, Day);
        Assert.Equal(new LeftOut(live, missing), leftOut);
        Assert.Equal(isTooMuch, leftOut.IsTooMuch);
    }

    [Fact]
    public void LeftOutOf_PositionsThatAreNotLive_CountNeitherWay()
    {
        Position[] others =
        [
            Live(101) with { Status = HiringStatus.Frozen }, Live(102) with { Dpn = "" }, Live(103) with { To = Day.AddDays(-1) },
            Live(104) with { ManagingBody = "XXX" },
        ];
        var before = Book([.. LiveRange(10), .. others]);
        Assert.Equal(new LeftOut(10, 2), EsrLoad.LeftOutOf(before, Ids(LiveRange(10).Skip(2)), Config, Day));
    }

    [Fact]
    public void LeftOutOf_EmployerOff_CountsAllTheSame()
    {
        var before = Book(LiveRange(10).Select(position => position with { Vpd = OffTrust }));
        Assert.Equal(new LeftOut(10, 10), EsrLoad.LeftOutOf(before, new HashSet<PositionId>(), Config, Day));
    }

    [Theory]
    [InlineData("", Dpn)]
    [InlineData("WMD/RRK01/021/STR/002", Dpn)]
    public void FormerDpns_DpnRemovedOrChanged_IsKeptWithTheDay(string now, string former) =>
        Assert.Equal([new FormerDpn(new PositionId(1001), former, Day)],
            EsrLoad.FormerDpns(Book(Live()), [Live() with { Dpn = now }], Day));

    [Fact]
    public void FormerDpns_OfSeveral_StandInNumericOrderOfPosition()
    {
        Position[] before = [Live(20), Live(100), Live(3)];

        var former = EsrLoad.FormerDpns(Book(before), before.Select(position => position with { Dpn = "" }), Day);

        Assert.Equal([3L, 20L, 100L], former.Select(known => known.Position.Value));
    }

    [Fact]
    public void FormerDpns_DpnUnchanged_IsNone() => Assert.Empty(EsrLoad.FormerDpns(Book(Live()), [Live()], Day));

    [Fact]
    public void FormerDpns_StillWithout_KeepsTheFirstDay()
    {
        var former = new FormerDpn(new PositionId(1001), Dpn, _earlier);
        Assert.Equal([former], EsrLoad.FormerDpns(Without(former), [Live() with { Dpn = "" }], Day));
    }

    [Fact]
    public void FormerDpns_DpnGivenAgain_IsDropped() =>
        Assert.Empty(EsrLoad.FormerDpns(Without(new FormerDpn(new PositionId(1001), Dpn, _earlier)), [Live()], Day));

    [Fact]
    public void FormerDpns_PositionGone_IsDropped() =>
        Assert.Empty(EsrLoad.FormerDpns(Without(new FormerDpn(new PositionId(1001), Dpn, _earlier)), [], Day));

    [Fact]
    public void FormerDpns_SameLoadTwice_IsTheSame()
    {
        Position[] after = [Live() with { Dpn = "" }];
        var once = EsrLoad.FormerDpns(Book(Live()), after, Day);
        var loaded = Book(after, once);
        Assert.Equal(once, EsrLoad.FormerDpns(loaded, after, Day));
    }

    private static PositionBook Without(FormerDpn former) => Book([Live() with { Dpn = "" }], [former]);

    private static HashSet<PositionId> Ids(IEnumerable<Position> positions) => [.. positions.Select(position => position.Id)];
}
