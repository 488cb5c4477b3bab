using Dit.Core.Codes;
using Dit.Core.Positions;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions;

public sealed class LiveRuleTests
{
    [Fact]
    public void Check_NothingWrong_IsLiveForItsBody() =>
        Assert.Equal(new Liveness.Live(Wmd), LiveRule.Check(Live(), Config, Day));

    [Theory]
    [InlineData(-1, NotLiveReason.NotStarted)]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(11, NotLiveReason.Ended)]
    public void Check_EffectiveDates_FirstAndLastDayBelong(int daysFromStart, NotLiveReason? reason)
    {
        var position = Live() with { From = Day, To = Day.AddDays(10) };
        Assert.Equal(reason, ReasonOf(position, Day.AddDays(daysFromStart)));
    }

    [Fact]
    public void Check_NoDates_IsLive() => Assert.Null(ReasonOf(Live() with { From = null, To = null }, Day));

    [Theory]
    [InlineData(HiringStatus.Frozen)]
    [InlineData(HiringStatus.Eliminated)]
    [InlineData(HiringStatus.Deleted)]
    [InlineData(HiringStatus.Proposed)]
    public void Check_NotActive_NamesTheStatus(HiringStatus status)
    {
        var answer = Assert.IsType<Liveness.NotLive>(LiveRule.Check(Live() with { Status = status }, Config, Day));
        Assert.Equal(NotLiveReason.NotActive, answer.Reason);
        Assert.Contains(status.ToString(), answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnknownStatus_IsNotLive() =>
        Assert.Equal(NotLiveReason.NotActive, ReasonOf(Live() with { Status = HiringStatus.Unknown }, Day));

    [Fact]
    public void Check_NoDpn_IsNotLive() => Assert.Equal(NotLiveReason.NoDpn, ReasonOf(Live() with { Dpn = "" }, Day));

    [Theory]
    [InlineData("500")]
    [InlineData("999")]
    public void Check_EmployerOffOrUnknown_IsNotLive(string vpd) =>
        Assert.Equal(NotLiveReason.EmployerOff, ReasonOf(Live(vpd: Vpd.Parse(vpd)), Day));

    [Fact]
    public void Check_BodyUnknown_IsNotLive() =>
        Assert.Equal(NotLiveReason.BodyUnknown, ReasonOf(Live() with { ManagingBody = "XXX" }, Day));

    [Fact]
    public void Check_BodyOff_IsNotLive() => Assert.Equal(NotLiveReason.BodyOff, ReasonOf(Live() with { ManagingBody = "SEV" }, Day));

    [Theory]
    [InlineData("", true)]
    [InlineData("XXX", true)]
    [InlineData("SEV", true)]
    public void IsLiveButForItsBody_AnyBody_IsTrue(string managing, bool expected) =>
        Assert.Equal(expected, LiveRule.IsLiveButForItsBody(Live() with { ManagingBody = managing }, Config, Day));

    [Fact]
    public void IsLiveButForItsBody_EmployerOff_IsFalse() => Assert.False(LiveRule.IsLiveButForItsBody(Live(vpd: OffTrust), Config, Day));

    [Theory]
    [InlineData("WMD/A/B/C", false)]
    [InlineData("WMD/A/B/C/1", true)]
    [InlineData("WMD/A/B/C/1/S", true)]
    [InlineData("WMD/A/B/C/1/S/T", false)]
    [InlineData("WMD/RRK01/021/STR/001/ABCDEFGH", true)]
    [InlineData("WMD/RRK01/021/STR/001/ABCDEFGHI", false)]
    public void SentTo_DpnForm_DecidesWhetherALivePositionGoes(string dpn, bool isSent)
    {
        var position = Live() with { Dpn = dpn };
        Assert.True(LiveRule.IsLive(position, Config, Day));
        Assert.Equal(isSent ? Wmd : null, LiveRule.SentTo(position, Config, Day));
    }

    [Fact]
    public void WhyNotOpen_Ended_SaysWhen() =>
        Assert.Equal("it ended on 3 May 2026", LiveRule.WhyNotOpen(Live() with { To = new DateOnly(2026, 5, 3) }, Day)?.Words);

    [Fact]
    public void WhyNotOpen_NoDpnAndEmployerOff_LooksAtStatusAndDatesOnly() =>
        Assert.Null(LiveRule.WhyNotOpen(Live(vpd: OffTrust) with { Dpn = "" }, Day));

    private static NotLiveReason? ReasonOf(Position position, DateOnly day) =>
        (LiveRule.Check(position, Config, day) as Liveness.NotLive)?.Reason;
}
