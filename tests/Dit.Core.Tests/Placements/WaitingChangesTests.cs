using Dit.Core.Placements;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>What waits for applicants from one file of notifications to the next.</summary>
public class WaitingChangesTests
{
    private const string First = "DE_WMD_DNC_20260506_00000011.DAT";

    private static readonly NotText _withdraws = NotText.Withdraws("Okafor", "Ada", "7123456");

    // Lead 096 is off, so that one change waits and not two.
    private static readonly PlacementScene _scene = new() { Off = [Lead], File = First };

    private static PlacementScene Waits(string file) => _scene with { Pending = _scene.Decide(_withdraws).Decision.Pending, File = file };

    [Theory]
    [InlineData(PendingChange.DaysKept, 1)]
    [InlineData(PendingChange.DaysKept + 1, 0)]
    public void Decide_WhatWaitedBefore_WaitsThirteenWeeks(int days, int waiting)
    {
        var scene = Waits("DE_WMD_DNC_20260507_00000012.DAT") with { Today = _scene.Today.AddDays(days) };

        Assert.Equal(waiting, scene.Decide(NotText.Of(5)).Decision.Pending.Count);
    }

    [Theory]
    [InlineData("DE_WMD_DNC_20260506_00000010.DAT", First)]
    [InlineData("DE_WMD_DNC_20260505_00000012.DAT", First)]
    [InlineData("DE_WMD_DNC_20260506_00000012.DAT", "DE_WMD_DNC_20260506_00000012.DAT")]
    [InlineData("DE_WMD_DNC_20260507_00000001.DAT", "DE_WMD_DNC_20260507_00000001.DAT")]
    public void Decide_SameKindForTheSamePerson_NewestCounts(string file, string kept) =>
        Assert.Equal(kept, Assert.Single(Waits(file).Decide(_withdraws).Decision.Pending).File);

    [Fact]
    public void Decide_SameKindTwiceInAFile_LaterRowCounts() =>
        Assert.Equal(2, Assert.Single(_scene.Decide(_withdraws, _withdraws.With("WithdrawnReason", "3")).Decision.Pending).Ordinal);

    [Fact]
    public void Decide_AnotherKindForTheSamePerson_WaitsBeside() =>
        Assert.Equal([PendingKind.Withdrawal, PendingKind.DateChange],
            _scene.Decide(_withdraws, NotText.Moves("Okafor", "Ada", "7123456", "20260727")).Decision.Pending
                .Select(change => change.Kind));
}
