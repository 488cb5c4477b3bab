using Dit.Core.Files;

namespace Dit.Core.Tests.Files;

/// <summary>A drop is taken when its upload has ended, and not before.</summary>
public sealed class UploadRulesTests
{
    private static readonly TimeSpan _old = TimeSpan.FromHours(7);

    private readonly UploadRules _rules = new();

    [Theory]
    [InlineData("a.DAT", 1, false, UploadState.Whole)]
    [InlineData("in/a.DAT", 1, false, UploadState.Whole)]
    [InlineData("a.DAT", 0, false, UploadState.Empty)]
    [InlineData("in", 0, true, UploadState.Folder)]
    [InlineData("in/", 0, false, UploadState.Folder)]
    [InlineData("a.DAT.filepart", 1, false, UploadState.NamedUnfinished)]
    [InlineData("a.DAT.FILEPART", 1, false, UploadState.NamedUnfinished)]
    [InlineData("a.DAT.part", 1, false, UploadState.NamedUnfinished)]
    [InlineData("a.DAT.tmp", 0, false, UploadState.NamedUnfinished)]
    [InlineData("a.DAT~", 1, false, UploadState.NamedUnfinished)]
    [InlineData("in/.a.DAT", 1, false, UploadState.NamedUnfinished)]
    [InlineData(".hidden/a.DAT", 1, false, UploadState.Whole)]
    [InlineData("a\u0001.DAT", 1, false, UploadState.BadName)]
    [InlineData("a\r\n.DAT", 1, false, UploadState.BadName)]
    [InlineData("../a.DAT", 1, false, UploadState.BadName)]
    [InlineData(@"..\a.DAT", 1, false, UploadState.BadName)]
    public void Look_NotWrittenForHours_DependsOnNameAndLength(string name, long length, bool isFolder, UploadState state)
    {
        Assert.Equal(state, _rules.Look(name, length, isFolder, _old));
        // An event that says that the upload has ended changes none of this.
        Assert.Equal(state, _rules.Look(name, length, isFolder, age: null));
    }

    [Theory]
    [InlineData(0, UploadState.Young)]
    [InlineData(179, UploadState.Young)]
    [InlineData(180, UploadState.Whole)]
    public void Look_NoEvent_WaitsThreeMinutes(int seconds, UploadState state) =>
        Assert.Equal(state, _rules.Look("a.DAT", 1, isFolder: false, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Look_WaitSwitchedOff_NeverMindsTheAge() =>
        Assert.Equal(UploadState.Whole, (_rules with { Settle = TimeSpan.Zero }).Look("a.DAT", 1, isFolder: false, TimeSpan.FromDays(-1)));

    [Theory]
    [InlineData("a.DAT", 0, UploadState.Whole)]
    [InlineData("a.DAT.part", 1, UploadState.Whole)]
    [InlineData("in/", 0, UploadState.Folder)]
    [InlineData("a\u0001.DAT", 1, UploadState.BadName)]
    public void Look_AllWhole_AnEmptyFileIsAFile(string name, long length, UploadState state) =>
        Assert.Equal(state, UploadRules.AllWhole.Look(name, length, isFolder: false, TimeSpan.Zero));

    [Theory]
    [InlineData(1, 200, false, UploadState.Unscanned)]
    [InlineData(1, 200, true, UploadState.Whole)]
    [InlineData(1, 100, true, UploadState.Young)]
    [InlineData(0, 200, true, UploadState.Empty)]
    public void Look_AwaitsScan_IsWholeOnceItIsClean(long length, int seconds, bool isClean, UploadState state) =>
        Assert.Equal(state,
            (_rules with { AwaitsScan = true }).Look("a.DAT", length, isFolder: false, TimeSpan.FromSeconds(seconds), isClean));

    [Fact]
    public void IsOverdue_WithoutVerdict_AfterAnHour()
    {
        Assert.True(_rules.IsOverdue(UploadState.Unscanned, TimeSpan.FromHours(1)));
        Assert.False(_rules.IsOverdue(UploadState.Unscanned, TimeSpan.FromMinutes(59)));
    }

    [Fact]
    public void IsOverdue_AfterSixHours_OnlyWhatIsEmptyOrUnfinished()
    {
        var six = TimeSpan.FromHours(6);
        Assert.True(_rules.IsOverdue(UploadState.Empty, six));
        Assert.True(_rules.IsOverdue(UploadState.NamedUnfinished, six));
        Assert.False(_rules.IsOverdue(UploadState.Empty, six - TimeSpan.FromSeconds(1)));
        Assert.All([UploadState.Whole, UploadState.Folder, UploadState.Young, UploadState.BadName],
            state => Assert.False(_rules.IsOverdue(state, _old)));
    }
}
