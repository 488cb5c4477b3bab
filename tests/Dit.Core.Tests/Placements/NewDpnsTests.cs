using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Core.Tests.Notices;

namespace Dit.Core.Tests.Placements;

public class NewDpnsTests
{
    [Theory]
    [InlineData("WMD/RRK77/004/STR/900", "431")]
    [InlineData("WMD/ZZZ01/004/STR/900", "office")]
    [InlineData(PlacementScene.Dpn, "")]
    [InlineData("nonsense", "")]
    public void Of_RejectedRowsWithADpn_TellsOnceWhereNoPositionCarriesIt(string dpn, string told)
    {
        var scene = new PlacementScene();
        var row = NoticeSamples.Row(1, RowEvent.Rejected, "Ann Smith") with { Dpn = dpn };

        var events = NewDpns.Of([row, row with { Ordinal = 2 }, row with { Ordinal = 3, Result = RowResult.Accepted, Dpn = "WMD/RRK77/004/STR/901" }], scene.Case.Directory, scene.Reference);

        Assert.Equal(told, string.Join(' ', events.Select(one => one.Vpd ?? "office")));
    }
}
