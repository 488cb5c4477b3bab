using Dit.Core.Codes;
using Dit.Interface.Answers;
using Dit.Interface.Extracts;

namespace Dit.Interface.Tests.Answers;

/// <summary>The page of today says what was published.</summary>
public sealed class TodayTests
{
    [Fact]
    public async Task Ask_AfterTheDaysExtract_NamesIt()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        Assert.Empty((await rig.Job<TodayAnswer>().AskAsync(default)).Extracts);

        await rig.Job<DailyExtract>().RunAsync(BusinessDate.Today(rig.Clock), default);

        Assert.Equal("DE_WMD_RMF_20260504_00000001.DAT",
            Assert.Single((await rig.Job<TodayAnswer>().AskAsync(default)).Extracts).Name.Canonical);
    }
}
