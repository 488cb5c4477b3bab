using Dit.Core.Files;
using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

public class LaneMachineTests
{
    private static readonly DateOnly _today = new(2026, 5, 4);
    private static readonly DateTimeOffset _noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Take_NumberOfAnotherContent_IsNameReused()
    {
        var answer =
            LaneMachine.Take(Lane.Empty("DE-WMD"), App(1), new("b", "DE_WMD_APP_20260504_00000001.DAT", "bb"),
                [new("a", "DE_WMD_APP_20260504_00000001.DAT", "aa")], _today);

        Assert.Equal(new TakeAnswer.NameReused("number 1 of APP-WMD was used by DE_WMD_APP_20260504_00000001.DAT with other content"),
            answer);
    }

    [Fact]
    public void Take_SameBytesUnderAnotherDate_IsNameReused()
    {
        var answer =
            LaneMachine.Take(Lane.Empty("DE-WMD"), App(1), new("b", "DE_WMD_APP_20260505_00000001.DAT", "aa"),
                [new("a", "DE_WMD_APP_20260504_00000001.DAT", "aa")], _today);

        Assert.IsType<TakeAnswer.NameReused>(answer);
    }

    [Fact]
    public void Take_SameNameAndContent_IsSeenAgain()
    {
        var own = new NumberUse("a", "DE_WMD_APP_20260504_00000001.DAT", "aa");

        Assert.Equal(new TakeAnswer.SeenAgain("a"), LaneMachine.Take(Lane.Empty("DE-WMD"), App(1), own, [own], _today));
    }

    [Fact]
    public void Next_FileDatedAhead_IsToldWaitsForItsDayAndLetsOthersPass()
    {
        var lane = Join(Join(Lane.Empty("DE-WMD"), App(1, _today.AddDays(2))), App(2));

        var told = Assert.IsType<LaneMove.Tell>(LaneMachine.Next(lane, View()));
        Assert.Equal((App(1).Run, FileFault.DatedAhead), (told.File.Run, told.File.Hold!.Value));
        var entered = Assert.IsType<LaneMove.Enter>(LaneMachine.Next(told.Step.After, View()));
        Assert.Equal(App(2).Run, entered.File.Run);
        var done = LaneMachine.Finish(entered.Step.After, App(2).Run)!.After;
        Assert.IsType<LaneMove.Rest>(LaneMachine.Next(done, View(day: 1)));
        Assert.Equal(App(1).Run, Assert.IsType<LaneMove.Enter>(LaneMachine.Next(done, View(day: 2))).File.Run);
    }

    [Fact]
    public void Next_FileDatedAheadThatIsReleased_GoesToWork()
    {
        var lane = LaneMachine.Release(Join(Lane.Empty("DE-WMD"), App(1, _today.AddDays(2))), App(1).Run)!.After;

        Assert.IsType<LaneMove.Enter>(LaneMachine.Next(lane, View()));
    }

    [Fact]
    public void Next_GoDatedAhead_GoesByItsNumber() =>
        Assert.IsType<LaneMove.Enter>(LaneMachine.Next(Join(Lane.Empty("GO-431"), Go(2, isFull: false, _today.AddYears(70))), View()));

    [Fact]
    public void Next_EmployersFileThatCameBefore_IsWaitedForVisiblyAndNotForEver()
    {
        var lane = Join(Lane.Empty("DE-WMD"), App(1));
        EmployerAhead[] ahead = [new("GO-431", _noon.AddMinutes(-1))];

        var waits = Assert.IsType<LaneMove.Write>(LaneMachine.Next(lane, View() with { Ahead = ahead })).Step;
        Assert.Equal("GO-431", waits.After.Files[0].WaitsFor);
        Assert.IsType<LaneMove.Rest>(
            LaneMachine.Next(waits.After, View() with { Ahead = ahead, Now = _noon + LaneMachine.LongestWait / 2 }));
        Assert.IsType<LaneMove.Enter>(LaneMachine.Next(waits.After, View() with { Ahead = ahead, Now = _noon + LaneMachine.LongestWait }));
        Assert.IsType<LaneMove.Enter>(LaneMachine.Next(waits.After, View()));
    }

    [Fact]
    public void Next_EmployersFileThatCameLater_IsNotWaitedFor() =>
        Assert.IsType<LaneMove.Enter>(
            LaneMachine.Next(Join(Lane.Empty("DE-WMD"), App(1)), View() with { Ahead = [new("GO-431", _noon.AddMinutes(1))] }));

    [Fact]
    public void Next_FullFileBehindAGapThatIsHeld_DoesNotCloseTheGap()
    {
        var lane = Join(Join(Lane.Empty("GO-431") with { Last = 3 }, Go(5, isFull: false)), Go(6, isFull: true));
        var looked = Assert.IsType<LaneMove.Enter>(LaneMachine.Next(lane, View()));
        Assert.Equal(Go(6, isFull: true).Run, looked.File.Run);

        var held = LaneMachine.Hold(looked.Step.After, looked.File.Run, FileFault.TooManyChanges, "half is gone")!.After;

        var told = Assert.IsType<LaneMove.Tell>(LaneMachine.Next(held, View()));
        var gap = Assert.IsType<LaneMove.Write>(LaneMachine.Next(told.Step.After, View())).Step;
        Assert.Equal((FileFault.WrongSequence, (int?)3), (gap.After.Files[0].Hold!.Value, gap.After.Last));
        Assert.Equal("number 4 is missing before it", gap.Changes[0].Words);
    }

    [Fact]
    public void Next_FullFileBehindAGapThatMayLoad_ComesAfterWhatIsHeldBeforeIt()
    {
        var lane = Join(Join(Lane.Empty("GO-431") with { Last = 3 }, Go(5, isFull: false)), Go(6, isFull: true));
        var looked = Assert.IsType<LaneMove.Enter>(LaneMachine.Next(lane, View()));

        var back = LaneMachine.Clear(looked.Step.After, looked.File.Run)!.After;

        var first = Assert.IsType<LaneMove.Enter>(LaneMachine.Next(back, View()));
        Assert.Equal(Go(5, isFull: false).Run, first.File.Run);
        var then = Assert.IsType<LaneMove.Enter>(LaneMachine.Next(LaneMachine.Finish(first.Step.After, first.File.Run)!.After, View()));
        Assert.Equal((Go(6, isFull: true).Run, true), (then.File.Run, then.Step.After.Find(then.File.Run)!.Cleared));
    }

    [Fact]
    public void Next_ManyFilesBehindAGap_AreHeldAFewAtATime()
    {
        var lane = Enumerable.Range(5, 50)
            .Aggregate(Lane.Empty("GO-431") with { Last = 3 }, (all, number) => Join(all, Go(number, isFull: false)));

        var step = Assert.IsType<LaneMove.Write>(LaneMachine.Next(lane, View())).Step;

        Assert.InRange(step.Changes.Count, 1, 32);
        Assert.IsType<LaneMove.Write>(LaneMachine.Next(step.After, View()));
    }

    [Fact]
    public void Finish_FileThatIsNotAtWork_ChangesNothing()
    {
        var lane = Join(Lane.Empty("DE-WMD"), App(1));

        Assert.Null(LaneMachine.Finish(lane, App(1).Run));
        Assert.Null(LaneMachine.Hold(lane, App(1).Run, FileFault.TooManyChanges, ""));
    }

    internal static Lane Join(Lane lane, LaneFile file) => LaneMachine.Join(lane, file, _today).After;

    private static LaneView View(int day = 0) => new(_today.AddDays(day), _noon, IsPaused: false, []);

    private static LaneFile App(int number, DateOnly? date = null) =>
        new($"APP-WMD.{number:D8}.a", "APP-WMD", date ?? _today, number, IsFull: false, _noon);

    private static LaneFile Go(int number, bool isFull, DateOnly? date = null) =>
        new($"GO-431.{number:D8}.a", "GO-431", date ?? _today, number, isFull, _noon);
}
