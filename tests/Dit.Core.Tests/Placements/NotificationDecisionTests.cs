using Dit.Core.Applicants;
using Dit.Core.Tests.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

public class NotificationDecisionTests
{
    [Fact]
    public void Decide_WithdrawalOfAnApplicantAtHostAndLead_WithdrawsBothAndTellsBoth()
    {
        var decided =
            new PlacementScene { Held = [Ada(), Ada(Lead)] }.Decide(NotText.Withdraws("Adeyemi", "Ada", "7123456", "Left training"));

        Assert.Equal("I-N052", decided.Ids);
        Assert.Equal(["096 Withdrawn", "431 Withdrawn"], decided.Told);
        Assert.All(decided.Changed, record => Assert.Equal(ApplicantState.Withdrawn, record.State));
        Assert.Equal(2, decided.Changed.Count);
        Assert.Equal(new ApplicantStep(new(2026, 5, 6), ApplicantEvent.Withdrawn, "DE_WMD_DNC_20260506_00000011.DAT"),
            decided.Changed[0].Steps[^1]);
        Assert.Equal("Left training", decided.Only.Events[0].Reason);
    }

    [Fact]
    public void Decide_WithdrawalByNamesInOtherCase_FindsTheApplicant() =>
        Assert.Equal(ApplicantState.Withdrawn,
            new PlacementScene { Held = [Ada()] }.Decide(NotText.Withdraws("OKAFOR", "ada", "")).Changed.Single().State);

    [Fact]
    public void Decide_WithdrawalWithOtherGmcNumber_IsSomebodyElse() =>
        Assert.Equal("E-N030", new PlacementScene { Held = [Ada()] }.Decide(NotText.Withdraws("Okafor", "Ada", "7000000")).Ids);

    [Fact]
    public void Decide_WithdrawalWithTheNumberOfAnother_IsNotTheOthersBecauseBothNamesDiffer() =>
        Assert.Equal("E-N030", new PlacementScene { Held = [Ada()] }.Decide(NotText.Withdraws("Nowak", "Jan", "7123456")).Ids);

    [Fact]
    public void Decide_WithdrawalByANumberThatTwoPeopleCameWith_GoesByTheNames()
    {
        var first = new Scene().Decide(new RowText());
        var wrong =
            new Scene().Decide(new RowText(),
                new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "7123456")).Changed;

        var named = new PlacementScene { Held = wrong }.Decide(NotText.Withdraws("SomebodyB", "Ngozi", "7123456"));
        var alone = new PlacementScene { Held = wrong }.Decide(NotText.Withdraws("", "", "7123456"));

        Assert.NotEqual(first.Record.Number, named.Changed.Single().Number);
        Assert.Equal("E-N031", alone.Ids);
    }

    [Fact]
    public void Decide_WithdrawalByANumberThatTheRecordLearnt_FindsIt()
    {
        var learnt = new Scene().Decide(new RowText());
        var without =
            (new Scene().Holding(learnt) with { File = "DE_WMD_APP_20260505_00003755.DAT" }).Decide(
                new RowText().With("RegistrationNumber", ""));
        var duplicate = new Scene().Decide(new RowText().With("RegistrationNumber", ""), new RowText());

        foreach (var record in new[] { without.Record, duplicate.Record })
            Assert.Equal(ApplicantState.Withdrawn,
                new PlacementScene { Held = [record] }.Decide(NotText.Withdraws("", "", "7123456")).Changed.Single().State);
    }

    [Fact]
    public void Decide_WithdrawalOfSomeoneNeverSent_FailsAndIsKeptForEachEmployer()
    {
        var decided = new PlacementScene().Decide(NotText.Withdraws("Okafor", "Ada", "7123456"));

        Assert.Equal("E-N030", decided.Ids);
        Assert.Empty(decided.Told);
        Assert.Equal(["096", "431"], decided.Decision.Pending.Select(change => change.Vpd));
        Assert.All(decided.Decision.Pending, change => Assert.DoesNotContain("Okafor", change.Id, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Decide_WithdrawalTwiceInAFile_SecondIsADuplicate()
    {
        var row = NotText.Withdraws("Okafor", "Ada", "7123456");

        var decided = new PlacementScene { Held = [Ada()] }.Decide(row, row);

        Assert.Equal("I-N052 I-N040", decided.Ids);
        Assert.Equal(RowResult.Duplicate, decided.Outcomes[1].Result);
    }

    [Fact]
    public void Decide_WithdrawalAgainInALaterFile_ChangesNothing()
    {
        var first = new PlacementScene { Held = [Ada()] }.Decide(NotText.Withdraws("Okafor", "Ada", "7123456"));

        var again =
            new PlacementScene
            {
                Held = first.Changed,
                File = "DE_WMD_DNC_20260507_00000012.DAT"
            }.Decide(NotText.Withdraws("Okafor", "Ada", "7123456"));

        Assert.Equal("I-N041", again.Ids);
        Assert.Empty(again.Changed);
        Assert.Empty(again.Told);
    }

    [Fact]
    public void Decide_FileOlderThanTheRecord_IsSuperseded()
    {
        var decided =
            new PlacementScene
            {
                Held = [Ada()],
                File = "DE_WMD_DNC_20260504_00000009.DAT"
            }.Decide(NotText.Withdraws("Okafor", "Ada", "7123456"));

        Assert.Equal("I-N043", decided.Ids);
        Assert.Equal(RowResult.Superseded, decided.Only.Result);
        Assert.Empty(decided.Changed);
    }

    [Fact]
    public void Decide_WithdrawalOfAHolder_TellsTheEmployerAndWarns()
    {
        var decided = new PlacementScene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4))] }
            .Decide(NotText.Withdraws("Okafor", "Ada", "7123456"));

        Assert.Equal("I-N052 W-N032", decided.Ids);
        Assert.Equal(["431 Withdrawn"], decided.Told);
        Assert.Empty(decided.Changed);
    }

    [Fact]
    public void Decide_Replacement_LinksOldAndNew()
    {
        var (old, comes) = (Ada(), Someone(3));
        var decided = new PlacementScene { Held = [old, comes] }
            .Decide(NotText.Of(3).Person("Withdrawn", "Okafor", "Ada", "7123456").Person("Replacement", "SomebodyD", "Ada", "7000003")
                .With("ReplacementProjectedHireDate", "20260720"));

        Assert.Equal("I-N053", decided.Ids);
        var records = decided.Changed.ToDictionary(record => record.Number);
        Assert.Equal((ApplicantState.Replaced, comes.Number), (records[old.Number].State, records[old.Number].ReplacedBy));
        Assert.Equal((ApplicantState.PreferredApplicant, old.Number), (records[comes.Number].State, records[comes.Number].Replaces));
        Assert.Equal(comes.Number, decided.Only.Events.Single().ReplacementNumber);
    }

    [Fact]
    public void Decide_DatesOfOneOfTwoOnASharedPost_ChangesAndTellsThatOneOnly()
    {
        var (ada, other) = (Ada(), Someone(3));
        var decided = new PlacementScene { Held = [ada, other] }.Decide(NotText.Moves("Okafor", "Ada", "", "20260727", "20270209"));

        Assert.Equal("I-N054", decided.Ids);
        Assert.Equal(["431 StartDateChanged", "431 EndDateChanged"], decided.Told);
        var changed = Assert.Single(decided.Changed);
        Assert.Equal((ada.Number, new DateOnly(2026, 7, 27), new DateOnly(2027, 2, 9)),
            (changed.Number, changed.ProjectedHire, changed.ProjectedEnd));
        var told = decided.Only.Events[0];
        Assert.Equal((ada.ProjectedHire, changed.ProjectedHire), (told.OldStart, told.NewStart));
        Assert.Equal(["Ada SomebodyD"], told.Others.Select(mate => mate.Name));
    }

    [Fact]
    public void Decide_DatesThatAreHeld_ChangeNothing() =>
        Assert.Equal("I-N041", new PlacementScene { Held = [Ada()] }.Decide(NotText.Moves("Okafor", "Ada", "", "20260720")).Ids);

    [Fact]
    public void Decide_EndBeforeTheHeldStart_FailsAndChangesNothing()
    {
        var decided = new PlacementScene { Held = [Ada()] }.Decide(NotText.Moves("Okafor", "Ada", "", "", "20260720"));

        Assert.Equal("E-N006", decided.Ids);
        Assert.Empty(decided.Changed);
    }

    [Fact]
    public void Decide_HolderOnMaternityStaysAndCoverLeaves_EachTellsItsOwnDates()
    {
        var cover = Scene.Other;
        var scene = new PlacementScene
        {
            People = [Scene.Ada, cover],
            Assignments = [Scene.Employs(Scene.Ada, start: new(2025, 8, 6), end: new(2026, 8, 4)),
                Scene.Employs(cover, start: new(2026, 2, 4), end: new(2026, 8, 4))],
        };

        var decided = scene.Decide(
            NotText.Of(4).Person("Current", "Okafor", "Ada", "7123456").With("ChangedEndDate", "20270203"),
            NotText.Of(4).Person("Current", "Nowak", "Jan", "7999999").With("ChangedEndDate", "20260707"));

        Assert.Equal(["431 EndDateChanged", "431 EndDateChanged"], decided.Told);
        var events = decided.Outcomes.SelectMany(outcome => outcome.Events).ToList();
        Assert.Equal([new DateOnly(2027, 2, 3), new DateOnly(2026, 7, 7)], events.Select(told => told.NewEnd!.Value));
        Assert.Equal(["Jan Nowak", "Ada Okafor"], events.Select(told => told.Others.Single().Name));
    }

    [Fact]
    public void Decide_LapsedApplicantMovedToALaterStart_IsOpenAgain()
    {
        var lapsed = Ada() with { State = ApplicantState.Lapsed };
        var scene = new PlacementScene { Today = new(2026, 7, 22), File = "DE_WMD_DNC_20260722_00000044.DAT", Held = [lapsed] };

        Assert.Equal(ApplicantState.PreferredApplicant,
            scene.Decide(NotText.Moves("Okafor", "Ada", "", "20260805")).Changed.Single().State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Decide_UnknownDpn_Fails(int type)
    {
        var row = NotText.Rotates("Bell", "Nowak").With("NotificationTitleCode", $"{type}").Person("Withdrawn", "Bell", "Cy", "")
            .With("ChangedHireDate", "20260805");

        Assert.Equal("E-N020", new PlacementScene().Decide(row.With("DeaneryPostNumber", "WMD/RRK01/004/STR/999")).Ids);
    }

    [Fact]
    public void Decide_EveryEmployerOff_Fails() =>
        Assert.Equal("E-N021", new PlacementScene { Off = [Host, Lead] }.Decide(NotText.Withdraws("Okafor", "Ada", "")).Ids);

    [Fact]
    public void Decide_OneEmployerOff_TellsTheOther() =>
        Assert.Equal(["431 Rotation"], new PlacementScene { Off = [Lead] }.Decide(NotText.Rotates("Bell", "Nowak")).Told);

    [Fact]
    public void Decide_PositionsEnded_Fails()
    {
        var scene = new PlacementScene();

        Assert.Equal("E-N022",
            (scene with { Positions = [.. scene.Positions.Select(position => position with { To = new(2026, 5, 5) })] }).Decide(
                NotText.Rotates("Bell", "Nowak")).Ids);
    }

    [Fact]
    public void Decide_FileOfAnotherBody_Fails() =>
        Assert.Equal("E-N023",
            new PlacementScene { File = "DE_LDN_DNC_20260506_00000001.DAT" }.Decide(NotText.Rotates("Bell", "Nowak")).Ids);

    [Theory]
    [InlineData("WMD/RRK01/004/STR/001", "096 NewDpn, 431 NewDpn")]
    [InlineData("WMD/RRK77/004/STR/900", "431 NewDpn")]
    [InlineData("WMD/ZZZ01/004/STR/900", "office NewDpn")]
    public void Decide_NewDpn_GoesToWhomItConcerns(string dpn, string told)
    {
        var decided = new PlacementScene().Decide(NotText.Of(5, dpn));

        Assert.Equal("I-N055", decided.Ids);
        Assert.Equal(told, string.Join(", ", decided.Told));
    }

    [Fact]
    public void Decide_SeveralPeopleOfOneName_IsNotGuessed()
    {
        var twin =
            Ada() with
            {
                Number = "3",
                Values = [.. Ada().Values.Select(value => value == "7123456" ? "7123457" : value == "19900314" ? "19910314" : value)]
            };

        Assert.Equal("E-N031", new PlacementScene { Held = [Ada(), twin] }.Decide(NotText.Withdraws("Okafor", "Ada", "")).Ids);
    }
}
