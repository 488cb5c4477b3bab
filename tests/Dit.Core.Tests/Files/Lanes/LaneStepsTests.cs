using Dit.Core.Files;
using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>The single steps of a lane: its order, its last number, what is noted and with which words.</summary>
public class LaneStepsTests
{
    private static readonly DateOnly _today = new(2026, 5, 4);
    private static readonly DateTimeOffset _noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Join_FilesOfABody_StandByDateThenNumberThenRun()
    {
        LaneFile[] files = [App(3, day: -1), App(1), App(1) with { Run = "APP-WMD.00000001.b" }, App(2)];

        var lane = files.Reverse().Aggregate(Lane.Empty("DE-WMD"), Join);

        Assert.Equal(files, lane.Files);
    }

    [Fact]
    public void Join_FilesOfAnEmployer_StandByNumberWhateverTheirDates()
    {
        LaneFile[] files = [Go(2, day: 5), Go(3, day: -5), Go(4)];

        var lane = files.Reverse().Aggregate(Lane.Empty("GO-431"), Join);

        Assert.Equal(files, lane.Files);
    }

    [Fact]
    public void Waiting_AFileAtWork_IsNotAmongThem()
    {
        var lane = Join(Join(Lane.Empty("DE-WMD"), App(1)), App(2));

        Assert.Equal([App(1), App(2)], lane.Waiting);
        Assert.Equal([App(2)], (lane with { AtWork = App(1).Run }).Waiting);
        Assert.Null(lane.Find("APP-WMD.00000009.a"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "the date in its name, 05/05/2026, has not come yet")]
    public void Take_NumberThatNobodyHas_IsTakenAndSaysWhyItWaits(int day, string? words)
    {
        var file = App(1, day);

        var taken = Assert.IsType<TakeAnswer.Taken>(
            LaneMachine.Take(Lane.Empty("DE-WMD"), file, new(file.Run, "DE_WMD_APP_20260504_00000001.DAT", "aa"), [], _today));

        Assert.Equal((LaneChangeKind.Taken, words), (taken.Step.Changes.Single().Kind, taken.Step.Changes.Single().Words));
    }

    [Fact]
    public void Take_SameBytesUnderAnotherName_DoesNotSayThatTheContentDiffers()
    {
        var answer = LaneMachine.Take(Lane.Empty("DE-WMD"), App(1), new("b", "DE_WMD_APP_20260505_00000001.DAT", "aa"),
            [new("a", "DE_WMD_APP_20260504_00000001.DAT", "aa")], _today);

        Assert.Equal(new TakeAnswer.NameReused("number 1 of APP-WMD was used by DE_WMD_APP_20260504_00000001.DAT"), answer);
    }

    [Fact]
    public void Next_PausedOrAtWorkOrEmpty_Rests()
    {
        var lane = Join(Lane.Empty("DE-WMD"), App(1));

        Assert.IsType<LaneMove.Rest>(LaneMachine.Next(lane, View() with { IsPaused = true }));
        Assert.IsType<LaneMove.Rest>(LaneMachine.Next(lane with { AtWork = "another" }, View()));
        Assert.IsType<LaneMove.Rest>(LaneMachine.Next(Lane.Empty("DE-WMD"), View()));
    }

    [Fact]
    public void Next_EmployersFileOfTheSameMoment_IsWaitedFor() =>
        Assert.IsType<LaneMove.Write>(
            LaneMachine.Next(Join(Lane.Empty("DE-WMD"), App(1)), View() with { Ahead = [new("GO-431", _noon)] }));

    [Fact]
    public void Next_FileThatWasHeldAndIsReleased_EntersWithNothingLeftOfThat()
    {
        var held = App(1) with { Hold = FileFault.TooManyChanges, IsTold = true, Released = true, WaitsFor = "x", WaitsSince = _noon };

        var entered = Assert.IsType<LaneMove.Enter>(LaneMachine.Next(Join(Lane.Empty("DE-WMD"), held), View())).Step.After.Files[0];

        Assert.Equal((null, false, "", null), (entered.Hold, entered.IsTold, entered.WaitsFor, entered.WaitsSince));
    }

    [Fact]
    public void Next_FilesBehindAGap_AreHeldTheFirstForTheGapTheOthersBehindIt()
    {
        var lane = Join(Join(Lane.Empty("GO-431") with { Last = 3 }, Go(5)), Go(6));

        var held = Assert.IsType<LaneMove.Write>(LaneMachine.Next(lane, View())).Step;

        Assert.Equal(["number 4 is missing before it", "waits behind GO-431 number 5, which is held"],
            held.Changes.Select(change => change.Words));
        Assert.All(held.After.Files, file => Assert.Equal(FileFault.WrongSequence, file.Hold));
        var told = Assert.IsType<LaneMove.Tell>(LaneMachine.Next(held.After, View()));
        Assert.Equal((Go(5).Run, "number 4 is missing before it"), (told.File.Run, told.Words));
        Assert.IsType<LaneMove.Rest>(LaneMachine.Next(told.Step.After, View()));
    }

    [Fact]
    public void Next_FileBehindAFullOneThatIsHeld_WaitsForItsNumberNotForItsReason()
    {
        var full = Go(4) with { IsFull = true, Hold = FileFault.TooManyChanges, IsTold = true };
        var lane = Join(Join(Lane.Empty("GO-431") with { Last = 3 }, full), Go(5));

        var step = Assert.IsType<LaneMove.Write>(LaneMachine.Next(lane, View())).Step;

        var behind = Assert.Single(step.Changes);
        Assert.Equal((Go(5).Run, FileFault.WrongSequence, "waits behind GO-431 number 4, which is held"),
            (behind.File.Run, behind.File.Hold, behind.Words));
        Assert.IsType<LaneMove.Rest>(LaneMachine.Next(step.After, View()));
    }

    [Theory]
    [InlineData(null, 5, 5)]
    [InlineData(3, 5, 5)]
    [InlineData(5, 5, 5)]
    [InlineData(9, 5, 9)]
    public void Finish_FileOfAnEmployer_RaisesTheLastNumberAndNeverLowersIt(int? last, int number, int expected)
    {
        var lane = Join(Lane.Empty("GO-431") with { Last = last }, Go(number)) with { AtWork = Go(number).Run };

        var after = LaneMachine.Finish(lane, Go(number).Run)!.After;

        Assert.Equal((expected, null, 0), (after.Last, after.AtWork, after.Files.Count));
    }

    [Fact]
    public void Finish_FileOfABody_KeepsNoNumber()
    {
        var lane = Join(Lane.Empty("DE-WMD"), App(1)) with { AtWork = App(1).Run };

        Assert.Null(LaneMachine.Finish(lane, App(1).Run)!.After.Last);
    }

    [Fact]
    public void Next_LateNumberWhileAnotherFileIsThere_IsRefusedAndLeavesTheOther()
    {
        var lane = Join(Join(Lane.Empty("GO-431") with { Last = 3 }, Go(2)), Go(4));

        var refused = Assert.IsType<LaneMove.Refuse>(LaneMachine.Next(lane, View()));

        Assert.Equal("number 2 was never used and lies below the last one of GO-431", refused.Words);
        Assert.Equal([Go(4)], refused.Step.After.Files);
    }

    [Fact]
    public void Again_FileOfABodyThatIsNoLongerThere_GoesToWorkOnceMore()
    {
        var step = LaneMachine.Again(Lane.Empty("DE-WMD"), App(1))!;

        Assert.Equal((LaneChangeKind.Again, App(1)), (step.Changes.Single().Kind, step.After.Files.Single()));
        Assert.Null(LaneMachine.Again(step.After, App(1)));
        Assert.Null(LaneMachine.Again(Lane.Empty("GO-431"), Go(1)));
    }

    [Fact]
    public void Wait_FileAtWork_NotesANewTargetAlone()
    {
        var lane = Join(Lane.Empty("DE-WMD"), App(1));
        var atWork = lane with { AtWork = App(1).Run };

        var waits = LaneMachine.Wait(atWork, App(1).Run, "431")!.After;

        Assert.Equal("431", waits.Files.Single().WaitsFor);
        Assert.Null(LaneMachine.Wait(waits, App(1).Run, "431"));
        Assert.Null(LaneMachine.Wait(lane, App(1).Run, "431"));
    }

    [Fact]
    public void Release_AnotherFileThanTheOneAtWork_LeavesThatOneAtWork()
    {
        var held = App(2) with { Hold = FileFault.TooManyChanges };
        var lane = Join(Join(Lane.Empty("DE-WMD"), App(1)), held) with { AtWork = App(1).Run };

        var after = LaneMachine.Release(lane, held.Run)!.After;

        Assert.Equal((App(1).Run, true), (after.AtWork, after.Find(held.Run)!.Released));
        Assert.Null(LaneMachine.Release(lane, App(1).Run));
    }

    private static Lane Join(Lane lane, LaneFile file) => LaneMachineTests.Join(lane, file);

    private static LaneView View() => new(_today, _noon, IsPaused: false, []);

    private static LaneFile App(int number, int day = 0) =>
        new($"APP-WMD.{number:D8}.a", "APP-WMD", _today.AddDays(day), number, IsFull: false, _noon);

    private static LaneFile Go(int number, int day = 0) =>
        new($"GO-431.{number:D8}.a", "GO-431", _today.AddDays(day), number, IsFull: false, _noon);
}
