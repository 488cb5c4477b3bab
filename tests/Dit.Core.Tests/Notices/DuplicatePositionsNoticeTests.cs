using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions;

namespace Dit.Core.Tests.Notices;

public class DuplicatePositionsNoticeTests
{
    private static readonly DateOnly _monday = new(2026, 5, 4);

    [Fact]
    public void Write_TwoDpns_IsTheGoldenText()
    {
        var notice = DuplicatePositionsNotice.Write(
            NoticeSamples.Vpd431, _monday,
            [
                ("WMD/RRK01/085/STR/002", [Position(900, null, null), Position(12, null, new(2027, 1, 31))]),
                ("WMD/RRK01/085/STR/001", [Position(11, new(2020, 8, 5), null), Position(5, new(2020, 8, 5), new(2026, 8, 4), "")]),
            ],
            "09");

        Assert.NotNull(notice);
        Assert.Equal("2026-W19-431-duplicate-positions", notice.Id);
        Assert.Equal("2 DPNs on more than one position, 04/05/2026", notice.Subject);
        Assert.Equal("09", notice.Order);
        Assert.Equal("431", notice.Address.Folder);
        Assert.Equal(
            """
            What happened
            On 04/05/2026, 2 DPNs stand on more than one live position of yours (P001). While that is so, an
            applicant may be loaded against the wrong position.

            What to do
            - Keep one position for each DPN. Remove the DPN from the others, or end them once nobody is
              actively employed in them.
            - Leave a DPN that another employer also carries, as host or lead: only positions inside your own
              ESR count here.
            - This notice comes each Monday until each DPN has one position.

            1. WMD/RRK01/085/STR/001
               Position 5:  number 70000005, from 05/08/2020 to 04/08/2026
                            (no name)
               Position 11: number 70000011, from 05/08/2020, no end date
                            70000001|Specialty Registrar|085|Cardiology

            2. WMD/RRK01/085/STR/002
               Position 12:  number 70000012, no start date, to 31/01/2027
                             70000001|Specialty Registrar|085|Cardiology
               Position 900: number 70000900, no start or end date
                             70000001|Specialty Registrar|085|Cardiology
            """,
            notice.Text);
    }

    [Fact]
    public void Write_NoDuplicate_IsNone() => Assert.Null(DuplicatePositionsNotice.Write(NoticeSamples.Vpd431, _monday, []));

    [Theory]
    [InlineData(2026, 12, 28, "2026-W53-431-duplicate-positions")]
    [InlineData(2027, 1, 4, "2027-W01-431-duplicate-positions")]
    [InlineData(2024, 12, 30, "2025-W01-431-duplicate-positions")]
    public void Write_AroundTheNewYear_CarriesTheIsoWeek(int year, int month, int day, string id)
    {
        var notice = DuplicatePositionsNotice.Write(
            NoticeSamples.Vpd431, new DateOnly(year, month, day),
                [("WMD/RRK01/085/STR/001", [Position(1, null, null), Position(2, null, null)])]);

        Assert.Equal(id, notice?.Id);
    }

    [Fact]
    public void Write_OneDpn_StandsAndNamesItsPositions()
    {
        const string dpn = "WMD/RRK01/085/STR/001";

        var notice = DuplicatePositionsNotice.Write(NoticeSamples.Vpd431, _monday,
            [(dpn, [Position(1, null, null) with { Dpn = dpn }, Position(2, null, null) with { Dpn = dpn }])])!;

        Assert.Contains("1 DPN stands on more than one live position", notice.Text, StringComparison.Ordinal);
        Assert.Equal([$"position 1, DPN {dpn}", $"position 2, DPN {dpn}"], notice.Positions);
    }

    private static Position Position(long id, DateOnly? from, DateOnly? to, string name = "70000001|Specialty Registrar|085|Cardiology|") =>
        new() { Vpd = NoticeSamples.Vpd431, Id = new PositionId(id), Number = 70000000 + id, From = from, To = to, Name = name };
}
