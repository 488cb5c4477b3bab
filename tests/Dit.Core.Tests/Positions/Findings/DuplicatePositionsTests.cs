using Dit.Core.Positions.Findings;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Findings;

public sealed class DuplicatePositionsTests
{
    [Fact]
    public void Of_TwoGroups_StandInOrderOfDpnThenId()
    {
        var other = "WMD/AAA01/021/STR/001";
        var groups = DuplicatePositions.Of(
            Book(Live(30), Live(4), Live(7) with { Dpn = other }, Live(6) with { Dpn = other }, Live(9) with { Dpn = "WMD/A/B/C/9" }),
                Config, Day);
        Assert.Equal([$"{other}: 6 7", $"{Dpn}: 4 30"],
            groups.Select(group => $"{group.Dpn}: {string.Join(' ', group.Positions.Select(p => p.Id))}"));
    }

    [Fact]
    public void Of_OtherEndedYesterday_IsNone() =>
        Assert.Empty(DuplicatePositions.Of(Book(Live(1), Live(2) with { To = Day.AddDays(-1) }), Config, Day));

    [Fact]
    public void Of_OtherEndsToday_IsOne() =>
        Assert.Single(DuplicatePositions.Of(Book(Live(1), Live(2) with { To = Day }), Config, Day));

    [Fact]
    public void Of_EmployerOff_IsNone() => Assert.Empty(DuplicatePositions.Of(Book(Live(1, OffTrust), Live(2, OffTrust)), Config, Day));
}
