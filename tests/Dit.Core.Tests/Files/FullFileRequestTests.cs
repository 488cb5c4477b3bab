using System.Text;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Lanes;
using Dit.Core.Files.Sequences;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Files;

public sealed class FullFileRequestTests
{
    private static readonly Vpd _vpd = Vpd.Parse("96");

    [Fact]
    public void Write_IsOneHeaderOfNameAndTime()
    {
        var name = InterfaceFileName.Request(_vpd, new(2026, 5, 4), 1);

        Assert.Equal("GO_096_DIT_GDR_20260504_00000001.DAT", name.Canonical);
        Assert.Equal("HDR~GO_096_DIT_GDR_20260504_00000001.DAT~20260504 120000\r\n",
            Encoding.UTF8.GetString(FullFileRequest.Write(name, "20260504 120000").Span));
    }

    [Fact]
    public void Read_ARequestsName_CountsByItself()
    {
        var name = InterfaceFileName.Read("GO_123_GDW_GDR_20210326_00000001.DAT")!;

        Assert.Equal(FileKind.GoRequest, name.Kind);
        Assert.Equal("GDR-123", name.Stream);
        Assert.Equal("GO_123_GDW_GDR_20210326_00000001.DAT", name.Canonical);
    }

    [Fact]
    public void Of_ALane_IsTheNumberThatIsMissing_UnlessAFullFileWaitsToBeLoaded()
    {
        var held =
            new LaneFile("a", "GO-096", new(2026, 5, 5), 7, IsFull: false, DateTimeOffset.UnixEpoch) { Hold = FileFault.WrongSequence };
        var full = held with { Run = "b", Sequence = 9, IsFull = true, Hold = FileFault.TooManyChanges };

        Assert.Equal(new Gap(_vpd, 5, DateTimeOffset.UnixEpoch), Gap.Of(_vpd, new Lane(true, 4, null, [held])));
        Assert.Null(Gap.Of(_vpd, new Lane(true, 4, null, [held, full with { Hold = null }])));
        Assert.Null(Gap.Of(_vpd, new Lane(true, 4, null, [held, full with { Released = true }])));
        Assert.Equal(5, Gap.Of(_vpd, new Lane(true, 4, null, [held, full]))?.Missing);
        Assert.Null(Gap.Of(_vpd, new Lane(true, 4, null, [held with { Released = true }])));
        Assert.Null(Gap.Of(_vpd, new Lane(true, 4, "a", [held])));
        Assert.Null(Gap.Of(_vpd, new Lane(true, null, null, [held])));
        Assert.Null(Gap.Of(_vpd, Lane.Empty("GO-096")));
    }

    [Theory]
    [InlineData("2026-05-05T09:00:00Z", "2026-05-06T08:59:59Z", false)]
    [InlineData("2026-05-05T09:00:00Z", "2026-05-06T09:00:00Z", true)]
    [InlineData("2026-05-22T09:00:00Z", "2026-05-25T09:00:00Z", false)]
    [InlineData("2026-05-22T09:00:00Z", "2026-05-26T09:00:00Z", true)]
    [InlineData("2026-05-23T09:00:00Z", "2026-05-26T22:59:59Z", false)]
    [InlineData("2026-05-23T09:00:00Z", "2026-05-26T23:00:00Z", true)]
    public void IsDue_AfterOneBusinessDay(string since, string now, bool expected) =>
        Assert.Equal(expected,
            new Gap(_vpd, 2, DateTimeOffset.Parse(since, null)).IsDue(DateTimeOffset.Parse(now, null), BusinessCalendar.Shipped));
}
