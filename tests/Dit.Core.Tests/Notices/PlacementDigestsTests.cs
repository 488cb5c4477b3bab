using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Placements;
using Dit.Core.Tests.Applicants;
using Dit.Core.Tests.Placements;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Notices;

public class PlacementDigestsTests
{
    private static readonly InterfaceFileName _file = InterfaceFileName.Read("DE_WMD_DNC_20260506_00000011.DAT")!;

    [Fact]
    public void Write_MaternityCoverOnASharedPost_IsTheGoldenText()
    {
        var scene = new PlacementScene
        {
            People = [Scene.Ada, Scene.Other],
            Assignments = [Scene.Employs(Scene.Ada, start: new(2025, 8, 6), end: new(2026, 8, 4)),
                Scene.Employs(Scene.Other, start: new(2026, 2, 4), end: new(2026, 8, 4))],
        };

        var notice = Assert.Single(Write(scene.Decide(
            NotText.Of(4).Person("Current", "Okafor", "Ada", "7123456").With("ChangedEndDate", "20270203"),
            NotText.Of(4).Person("Current", "Nowak", "Jan", "7999999").With("ChangedEndDate", "20260707"))));

        Assert.Equal("DE_WMD_DNC_20260506_00000011-431-end-date-changed", notice.Id);
        Assert.Equal("2 end dates changed, file DE_WMD_DNC_20260506_00000011.DAT", notice.Subject);
        Assert.Equal(
            """
            What happened
            The file DE_WMD_DNC_20260506_00000011.DAT from TIS, processed on 06/05/2026, says: 2 end dates
            changed. Each block below is one trainee with their own dates; others on the same post keep theirs.

            What to do
            - For somebody who is on the post, change the projected end of the assignment in ESR by hand.
            - Check whether the next rotation of the post still fits. Ask the local office if two people would
              now be on a post for one.

            1. Ada Okafor (row 1 of the file)
               Position:          5001|Registrar|M19|Cardiology (id 1000001)
               DPN:               WMD/RRK01/004/STR/001, you are the Host Employer
               In your ESR:       is on the post
               Start date:        06/08/2025
               End date:          04/08/2026 -> 03/02/2027
               Also on this post: Jan Nowak, on the post, 04/02/2026 to 04/08/2026

            2. Jan Nowak (row 2 of the file)
               Position:          5001|Registrar|M19|Cardiology (id 1000001)
               DPN:               WMD/RRK01/004/STR/001, you are the Host Employer
               In your ESR:       is on the post
               Start date:        04/02/2026
               End date:          04/08/2026 -> 07/07/2026
               Also on this post: Ada Okafor, on the post, 06/08/2025 to 04/08/2026
            """,
            notice.Text);
    }

    [Fact]
    public void Write_EveryKindOfAFile_IsOneDigestEachInTheOrderOfTheKinds()
    {
        var notices = Write(new PlacementScene { Held = [Ada(), Someone(3), Someone(4)] }.Decide(
            NotText.Rotates("Bell", "Nowak").With("CurrentNextPlacementVpd", "NOT KNOWN").With("CurrentWte", "0")
                .With("NextCurrentPlacementVpd", "Larkfield General Hospital (RXK01)"),
            NotText.Rotates("Cole", "Okafor", "20260720", "1").Person("Next", "Okafor", "Ada", "7123456"),
            NotText.Rotates("Dunn", "", "", "").With("PostVacantAtNextRotation", "true"),
            NotText.Moves("Okafor", "Ada", "", "20260727"),
            NotText.Withdraws("SomebodyD", "Ada", "", "3"),
            NotText.Of(3).Person("Withdrawn", "SomebodyE", "Ada", "").Person("Replacement", "Zola", "Émile", "")
                .With("ReplacementProjectedHireDate", "20260901").With("ReplacementCurrentPlacementVpd", "NOT KNOWN"),
            NotText.Of(5)));

        Assert.Equal(["start-date-changed", "withdrawn", "replaced", "rotation", "new-dpn"], notices.Select(notice => notice.Kind.Code));
        Assert.Contains("1 rotation, file", notices[3].Subject, StringComparison.Ordinal);
        Assert.Equal(
            $"""
            1. WMD/RRK01/004/STR/001 (rows 1, 2 and 3 of the file)
               Position: 5001|Registrar|M19|Cardiology (id 1000001)
               DPN:      WMD/RRK01/004/STR/001, you are the Host Employer
               Now:      Cy Bell, projected end (not known), WTE 0.0, goes to NOT KNOWN
                         Cy Cole, projected end (not known)
                         Cy Dunn, projected end (not known)
               Next:     Ada Okafor, projected hire 27/07/2026, WTE 1.0; applicant number {Ada().Number}
                         Ny Nowak, projected hire 05/08/2026, WTE 0.8, comes from Larkfield General Hospital
                         (RXK01); no applicant yet
            """,
            notices[3].Text[notices[3].Text.IndexOf("1. WMD", StringComparison.Ordinal)..]);
        Assert.Contains("Reason:            other", notices[1].Text, StringComparison.Ordinal);
        Assert.Contains("Comes instead:       Émile Zola, comes from NOT KNOWN", notices[2].Text, StringComparison.Ordinal);
        Assert.Contains("Start date:        20/07/2026 -> 27/07/2026", notices[0].Text, StringComparison.Ordinal);
        Assert.All(notices, notice => Assert.DoesNotContain("7123456", notice.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_NobodyHasAnApplicantRecord_SpeaksOfNone()
    {
        var picture =
            new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Price"),
                NotText.Rotates("Dunn", "Zola")).Decision.Picture;
        var none = Write(new PlacementScene { Picture = picture, File = "DE_WMD_DNC_20260507_00000012.DAT" }.Decide(
            NotText.Moves("Nowak", "Ny", "", "20260812", "20270209"),
            NotText.Withdraws("Price", "Ny", ""),
            NotText.Of(3).Person("Withdrawn", "Zola", "Ny", "").Person("Replacement", "Zed", "Ny", "")));
        var some = Write(new PlacementScene { Held = [Ada()] }.Decide(NotText.Moves("Okafor", "Ada", "", "20260727", "20270209")));

        Assert.Equal(["start-date-changed", "end-date-changed", "withdrawn", "replaced"], none.Select(notice => notice.Kind.Code));
        Assert.All(none, notice => Assert.DoesNotContain("pplicant record", notice.Text, StringComparison.Ordinal));
        Assert.All(some, notice => Assert.Contains("Applicant records hold the new date.", notice.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void WriteForBody_NewDpnOfNobody_GoesToTheOffice()
    {
        var events =
            new PlacementScene().Decide(NotText.Of(5, "WMD/ZZZ01/004/STR/900")
                .With("NewTrainingPositionLocation", "Somewhere")).Only.Events;

        var notice = PlacementDigests.WriteForBody(_file.Body!.Value, _file, new(2026, 5, 6), events);

        Assert.Equal("bodies/WMD", notice!.Address.Folder);
        Assert.Contains("Location: Somewhere", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithdrawalThatWaited_SaysWhichFileToldIt()
    {
        var pending = new PlacementScene().Decide(NotText.Withdraws("Okafor", "Ada", "7123456")).Decision.Pending;
        var applied = new PendingChanges(pending).ApplyTo(Ada(), new PlacementScene().Positions[0], _ => null, new(2026, 5, 8));
        var app = InterfaceFileName.Read("DE_WMD_APP_20260508_00003760.DAT")!;

        var notice = Assert.Single(PlacementDigests.Write(Host, app, new(2026, 5, 8), applied.Events));

        Assert.Equal("DE_WMD_APP_20260508_00003760-431-withdrawn", notice.Id);
        Assert.Contains("Told by:     DE_WMD_DNC_20260506_00000011.DAT, which came before the applicant", notice.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WriteForBody_NewDpnOfNobody_SaysThatNoEmployerKnows()
    {
        var told = new PlacementEvent { Kind = PlacementEventKind.NewDpn, Ordinal = 1, Dpn = "WMD/ZZZ01/004/STR/900" };

        var notice = PlacementDigests.WriteForBody(_file.Body!.Value, _file, new(2026, 5, 6), [told])!;

        Assert.Contains("Tell the employer that is to have each post", notice.Text, StringComparison.Ordinal);
        Assert.Equal(["DPN WMD/ZZZ01/004/STR/900"], notice.Positions);
    }

    [Theory]
    [InlineData(PlacementEventKind.StartDateChanged, "Applicant records hold the new date.")]
    [InlineData(PlacementEventKind.Withdrawn, "Open applicant records are marked Withdrawn.")]
    [InlineData(PlacementEventKind.Replaced, "are marked Replaced and point to the new one.")]
    public void Write_OneOfTwoHasAnApplicantRecord_SpeaksOfRecords(PlacementEventKind kind, string words)
    {
        var told = new PlacementEvent { Kind = kind, Ordinal = 1, Dpn = Dpn };

        var notice = Assert.Single(PlacementDigests.Write(Host, _file, new(2026, 5, 6), [told with { ApplicantNumber = "1" }, told]));

        Assert.Contains(words, notice.Text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(2_001, "Only 2,000 of the 2,001 are listed below, 1 more is not shown.")]
    [InlineData(2_002, "Only 2,000 of the 2,002 are listed below, 2 more are not shown.")]
    public void Write_MoreEventsThanAreListed_SaysHowManyAreNotShown(int count, string? said)
    {
        var events = Enumerable.Range(1, count)
            .Select(ordinal => new PlacementEvent { Kind = PlacementEventKind.NewDpn, Ordinal = ordinal, Dpn = Dpn });

        var text = Assert.Single(PlacementDigests.Write(Host, _file, new(2026, 5, 6), events)).Text;

        if (said is not null) Assert.Contains(said, text, StringComparison.Ordinal);
        else Assert.DoesNotContain("not shown", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Notice> Write(PlacementScene.Decided decided) =>
        PlacementDigests.Write(Host, _file, new(2026, 5, 6), decided.Events.Where(told => told.Vpd == Host.Text));
}
