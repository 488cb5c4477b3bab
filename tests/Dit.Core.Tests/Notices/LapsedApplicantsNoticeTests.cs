using Dit.Core.Notices;
using Dit.Core.Tests.Placements;

namespace Dit.Core.Tests.Notices;

public class LapsedApplicantsNoticeTests
{
    [Fact]
    public void Write_OneApplicant_IsTheGoldenText()
    {
        var notice =
            LapsedApplicantsNotice.Write(PlacementScene.Host, new(2026, 7, 21), [PlacementScene.Ada() with { Number = "100000000000001" }],
                _ => new PlacementScene().Positions[0]);

        Assert.Equal(("2026-07-21-431-applicant-changed-lapsed", "applicant-changed"), (notice!.Id, notice.Kind.Code));
        Assert.Equal(
            """
            What happened
            The projected hire date of 1 applicant has passed, and ESR does not show a hire on the position. The
            interface counts them as Lapsed from 21/07/2026.

            What to do
            - If the person has started, hire the applicant in ESR: the record then becomes Hired by itself.
            - If the person does not come, remove the applicant in ESR and tell the local office.
            - You are told this once for each applicant.

            1. Ada Okafor
               Position:            5001|Registrar|M19|Cardiology (id 1000001)
               DPN:                 WMD/RRK01/004/STR/001
               Projected hire date: 20/07/2026
               Applicant number:    100000000000001
               Came with:           DE_WMD_APP_20260505_00003754.DAT
            """,
            notice.Text);
    }

    [Fact]
    public void Write_Nobody_IsNone() => Assert.Null(LapsedApplicantsNotice.Write(PlacementScene.Host, new(2026, 7, 21), [], _ => null));

    [Fact]
    public void Write_SeveralApplicants_StandByPositionThenNumber()
    {
        var ada = PlacementScene.Ada();

        var notice = LapsedApplicantsNotice.Write(PlacementScene.Host, new(2026, 7, 21),
            [ada with { Number = "2" }, ada with { Number = "1" }, ada with { Number = "9", Position = new(999) }],
            id => id == PlacementScene.HostPosition ? new PlacementScene().Positions[0] : null)!;

        Assert.Equal(["9", "1", "2"],
            notice.Text.Split('\n').Where(line => line.Contains("Applicant number:", StringComparison.Ordinal)).Select(line => line[^1..]));
        Assert.Equal(["position 999", "position 1000001, DPN WMD/RRK01/004/STR/001"], notice.Positions);
    }

    [Fact]
    public void Write_SecondOfTheDay_IsAnotherEvent() => Assert.Equal(
        "2026-07-21-431-applicant-changed-lapsed-2",
        LapsedApplicantsNotice.Write(PlacementScene.Host, new(2026, 7, 21), [PlacementScene.Ada()], _ => null, number: 2)!.Id);
}
