using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Extracts;

public sealed class ExtractPlanTests
{
    [Fact]
    public void Make_FirstFile_IsAnRmfWithEveryLivePositionInNumericOrder()
    {
        var plan =
            Plan(Wmd, null, Live(100), Live(9, OtherTrust), Live(20) with { Status = HiringStatus.Frozen }, Live(3) with { Dpn = "WMD/A" });
        Assert.Equal(FileKind.Rmf, plan.Kind);
        Assert.Equal(["C 9", "C 100"], Said(plan));
    }

    [Fact]
    public void Make_NothingLive_IsAnEmptyRmf()
    {
        var plan = Plan(Wmd, null);
        Assert.True(plan.IsFull);
        Assert.Empty(plan.Rows);
    }

    [Fact]
    public void Make_NothingChanged_IsAnEmptyRmc()
    {
        var plan = Plan(Wmd, Plan(Wmd, null, Live()).After, Live());
        Assert.Equal(FileKind.Rmc, plan.Kind);
        Assert.Empty(plan.Rows);
    }

    [Fact]
    public void Make_NewChangedAndGone_AreCAndD()
    {
        var before = Plan(Wmd, null, Live(1), Live(2), Live(3)).After;
        var plan = Plan(Wmd, before, Live(1), Live(2) with { JobRole = "Foundation Year 1" }, Live(4));
        Assert.Equal(["C 2", "D 3", "C 4"], Said(plan));
    }

    [Theory]
    [InlineData(HiringStatus.Frozen, Dpn, 0)]
    [InlineData(HiringStatus.Active, "", 0)]
    [InlineData(HiringStatus.Active, "WMD/A", 0)]
    [InlineData(HiringStatus.Active, Dpn, -1)]
    public void Make_NoLongerQualifies_RepeatsWhatWasLastSent(HiringStatus status, string dpn, int lastDay)
    {
        var before = Plan(Wmd, null, Live()).After;
        var plan = Plan(Wmd, before, Live() with { Status = status, Dpn = dpn, To = Day.AddDays(lastDay), JobRole = "Changed" });
        var row = Assert.Single(plan.Rows);
        Assert.Equal(ExtractAction.Delete, row.Action);
        Assert.Equal(before.Positions[new PositionId(1001)], row.Rows);
        Assert.Empty(plan.After.Positions);
        Assert.Empty(Plan(Wmd, plan.After).Rows);
    }

    [Fact]
    public void Make_ManagingBodyChanges_OldBodyGetsDAndNewBodyGetsC()
    {
        var wmd = Plan(Wmd, null, Live()).After;
        var ldn = Plan(Ldn, null, Live()).After;
        var moved = Live() with { ManagingBody = "LDN" };
        var toOld = Assert.Single(Plan(Wmd, wmd, moved).Rows);
        var toNew = Assert.Single(Plan(Ldn, ldn, moved).Rows);
        Assert.Equal(("D", "WMD"), (toOld.Code, toOld.Rows.Pos[9]));
        Assert.Equal(("C", "LDN"), (toNew.Code, toNew.Rows.Pos[9]));
    }

    [Fact]
    public void Make_UnknownManagingBody_GoesToNobody() => Assert.Empty(Plan(Wmd, null, Live() with { ManagingBody = "XXX" }).Rows);

    [Fact]
    public void Make_OtherVpdClaimsTheId_IsSentOnceForTheLowerVpd()
    {
        var row = Assert.Single(Plan(Wmd, null, Live(5), Live(5, OtherTrust)).Rows);
        Assert.Equal("096", row.Rows.Por[9]);
    }

    [Fact]
    public void Make_FullOnRequest_SendsAllAsCAndTombstonesAsD()
    {
        var before = Plan(Wmd, null, Live(1), Live(2)).After;
        var plan = ExtractPlan.Make(Wmd, before, Now(Wmd, Live(1)), full: true);
        Assert.Equal(FileKind.Rmf, plan.Kind);
        Assert.Equal(["C 1", "D 2"], Said(plan));
    }

    [Fact]
    public void Make_LastFileFailed_SaysItAgainOnce()
    {
        var first = Plan(Wmd, null, Live(1), Live(2), Live(3));
        var failed = Plan(Wmd, first.After, Live(1), Live(2) with { JobRole = "Changed" }, Live(4));
        var again = Plan(Wmd, failed.After.TakeBack(failed.Rows), Live(1), Live(2) with { JobRole = "Changed" }, Live(4));
        Assert.Equal(["C 2", "D 3", "C 4"], Said(again));
        Assert.Empty(Plan(Wmd, again.After, Live(1), Live(2) with { JobRole = "Changed" }, Live(4)).Rows);
    }

    [Fact]
    public void Make_FailedDeleteLiveAgain_IsC()
    {
        var failed = Plan(Wmd, Plan(Wmd, null, Live()).After);
        Assert.Equal(["C 1001"], Said(Plan(Wmd, failed.After.TakeBack(failed.Rows), Live())));
    }

    [Fact]
    public void Make_FailedChangeTakenBackByALaterFile_IsNotSaidAgain()
    {
        var failed = Plan(Wmd, null, Live());
        var later = Plan(Wmd, failed.After);
        Assert.Empty(Plan(Wmd, later.After.TakeBack(failed.Rows)).Rows);
    }

    private static ExtractPlan Plan(DeaneryBody body, SentPicture? last, params Position[] positions) =>
        ExtractPlan.Make(body, last, Now(body, positions));

    private static SentPicture Now(DeaneryBody body, params Position[] positions) =>
        new ExtractPositions(Directory(positions), Config, Day).Of(body);

    private static IEnumerable<string> Said(ExtractPlan plan) => plan.Rows.Select(row => $"{row.Code} {row.Rows.Id}");
}
