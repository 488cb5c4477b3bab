using Dit.Core.Files;
using Dit.Core.Files.Lanes;
using Dit.Core.Files.Sequences;

namespace Dit.Core.Tests.Files;

public class GoSequenceTests
{
    [Fact]
    public void Next_FirstFileOfAnEmployer_MayHaveAnyNumber() => Assert.Equal(new GoStep.Load(0), GoSequence.Next(null, [Changes(17)]));

    [Fact]
    public void Next_NextNumber_IsLoaded() => Assert.Equal(new GoStep.Load(0), GoSequence.Next(3, [Changes(4), Changes(9)]));

    [Fact]
    public void Next_ChangesAfterAGap_IsHeld() =>
        Assert.Equal(new GoStep.Hold(FileFault.WrongSequence), GoSequence.Next(3, [Changes(5), Changes(6)]));

    [Fact]
    public void Next_FullAfterAGap_IsLoaded() => Assert.Equal(new GoStep.Load(0), GoSequence.Next(3, [Full(9)]));

    [Fact]
    public void Next_FullBehindAHeldFile_IsLookedAtFirst() =>
        Assert.Equal(new GoStep.Load(1), GoSequence.Next(3, [Changes(5) with { Hold = FileFault.WrongSequence }, Full(8)]));

    [Fact]
    public void Next_FullBehindAHeldFileThatMayLoad_ReleasesItInOrder() =>
        Assert.Equal(new GoStep.Load(0),
            GoSequence.Next(3, [Changes(5) with { Hold = FileFault.WrongSequence }, Full(8) with { Cleared = true }]));

    [Fact]
    public void Next_FullBehindAFullThatIsHeld_ClosesNoGap() => Assert.Equal(
        new GoStep.Hold(FileFault.WrongSequence),
            GoSequence.Next(3, [Changes(5), Full(8) with { Hold = FileFault.TooManyChanges }, Full(9)]));

    [Fact]
    public void Next_UnusedNumberBelowTheLast_IsQuarantined() =>
        Assert.Equal(new GoStep.Quarantine(0), GoSequence.Next(8, [Changes(5), Changes(9)]));

    [Fact]
    public void Next_LastNumberAgain_IsQuarantined() =>
        Assert.Equal(new GoStep.Quarantine(0), GoSequence.Next(5, [Changes(5), Changes(6)]));

    [Fact]
    public void Next_FullBehindTheGapThatIsHeldItself_ReleasesNothing() => Assert.Equal(
        new GoStep.Hold(FileFault.WrongSequence), GoSequence.Next(3, [Changes(5), Full(8) with { Hold = FileFault.TooManyChanges }]));

    [Fact]
    public void Next_TooManyChanges_HoldsEverythingBehindIt() =>
        Assert.Equal(new GoStep.Hold(FileFault.TooManyChanges),
            GoSequence.Next(3, [Full(4) with { Hold = FileFault.TooManyChanges }, Full(5)]));

    [Theory]
    [InlineData(FileFault.WrongSequence)]
    [InlineData(FileFault.TooManyChanges)]
    public void Next_Released_IsLoaded(FileFault hold) =>
        Assert.Equal(new GoStep.Load(0), GoSequence.Next(3, [Full(7) with { Hold = hold, Released = true }]));

    [Fact]
    public void Next_NothingWaiting_IsRest() => Assert.Equal(new GoStep.Rest(), GoSequence.Next(3, []));

    private static LaneFile Changes(int sequence) => new("run", "GO-431", default, sequence, IsFull: false, default);

    private static LaneFile Full(int sequence) => Changes(sequence) with { IsFull = true };
}
