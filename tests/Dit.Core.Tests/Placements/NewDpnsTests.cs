using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Placements;
using Dit.Core.Reference;
using Dit.Core.Tests.Notices;

namespace Dit.Core.Tests.Placements;

public class NewDpnsTests
{
    private const string Nowhere = "WMD/RRK77/004/STR/900";

    [Theory]
    [InlineData(Nowhere, "431")]
    [InlineData("WMD/ZZZ01/004/STR/900", "office")]
    [InlineData(PlacementScene.Dpn, "")]
    [InlineData("nonsense", "")]
    [InlineData("", "")]
    public void Events_PositionNotKnown_AreOnceForTheSitesEmployerElseTheOffice(string dpn, string told)
    {
        var row = Row(1) with { Vpd = null, Dpn = dpn };

        Assert.Equal(told,
            Told(row, row with { Ordinal = 2 }, row with { Ordinal = 3, Result = RowResult.Accepted, Dpn = "WMD/RRK77/004/STR/901" }));
    }

    [Theory]
    [InlineData("431", Nowhere, "431")]
    [InlineData("999", Nowhere, "999")]
    [InlineData("431", PlacementScene.Dpn, "")]
    [InlineData("999", PlacementScene.Dpn, "999")]
    [InlineData("431", null, "")]
    public void Events_PositionKnown_AreForItsEmployerWhenNoneOfItsPositionsHasTheDpn(string vpd, string? given, string told) =>
        Assert.Equal(told, Told(Row(1) with { Vpd = vpd, Dpn = "", GivenDpn = given }));

    [Fact]
    public void Events_RowsInAnyOrder_StandInTheOrderOfTheFile()
    {
        var scene = new PlacementScene();
        var found = new NewDpns(scene.Case.Directory, scene.Reference);
        foreach (var ordinal in new[] { 3, 1, 2 })
            found.Add(Row(ordinal) with { Vpd = null, Dpn = ordinal == 2 ? "WMD/RRK77/004/STR/902" : Nowhere });

        Assert.Equal([(1, Nowhere), (2, "WMD/RRK77/004/STR/902")], found.Events.Select(told => (told.Ordinal, told.Dpn)));
    }

    private static RowOutcome Row(int ordinal) => NoticeSamples.Row(ordinal, RowEvent.Rejected, "Ann Smith");

    private static string Told(params RowOutcome[] rows)
    {
        var scene = new PlacementScene();
        var found = new NewDpns(scene.Case.Directory, scene.Reference);
        foreach (var row in rows) found.Add(row);
        return string.Join(' ', found.Events.Select(one => one.Vpd ?? "office"));
    }

    [Theory]
    [InlineData("RRK", "RRK77", "RRK77", "500")]
    [InlineData("RRK", "", "", "431")]
    [InlineData("RXX", "", "", "office")]
    public void Events_SeveralEmployersOfTheSite_AreForTheLongestOdsCodeThenTheLowestVpd(
        string first, string second, string third, string told)
    {
        var reference = new ReferenceData(
            [Employer("600", third), Employer("431", first), Employer("500", second)], [], [], []);
        var found = new NewDpns(new PlacementScene().Case.Directory, reference);

        found.Add(Row(1) with { Vpd = null, Dpn = Nowhere });

        Assert.Equal(told, found.Events.Single().Vpd ?? "office");
    }

    [Theory]
    [InlineData(Nowhere, "VPD 431")]
    [InlineData("WMD/ZZZ01/004/STR/900", "the body's office")]
    public void Decide_NewDpnThatNobodyHasLive_SaysToWhomItIsPassedOn(string dpn, string words) =>
        Assert.Contains(words, new PlacementScene().Decide(NotText.Of(5, dpn)).Only.Messages[0].Words, StringComparison.Ordinal);

    private static Employer Employer(string vpd, string odsCode) => new(Vpd.Parse(vpd), odsCode, "Trust", UpdateMode.Part, true);
}
