using Dit.Core.Applicants;

namespace Dit.Core.Tests.Applicants;

public class RecordRuleTests
{
    private readonly Scene _scene = new();
    private readonly ApplicantRecord _held;
    private readonly Scene _next;
    private readonly Scene _late;

    public RecordRuleTests()
    {
        _held = _scene.Decide(new RowText()).Record;
        _next = _scene with { Today = new(2026, 5, 6), File = "DE_WMD_APP_20260506_00003755.DAT", Held = [_held] };
        _late = _next with { File = "DE_WMD_APP_20260504_00003800.DAT" };
    }

    [Fact]
    public void S001_NewApplicant_IsPreferredApplicantReadyTheDayAfter()
    {
        var decided = _scene.Decide(new RowText());
        var outcome = decided.Outcomes[0];

        Assert.Equal(["I S001"], outcome.Ids());
        Assert.Equal((RowResult.Accepted, RowEvent.Received), (outcome.Result, outcome.Event));
        Assert.Equal(("431", "Ada Okafor", "5001|Specialty Registrar|M19|Cardiology|"),
            (outcome.Vpd, outcome.PersonName, outcome.PositionName));
        Assert.Equal(new DateOnly(2026, 5, 6), outcome.ReadyFrom);
        Assert.Equal(ApplicantState.PreferredApplicant, decided.Record.State);
        Assert.Equal(("DE_WMD_APP_20260505_00003754.DAT", 1, new DateOnly(2026, 5, 5)),
            (decided.Record.CreatedBy, decided.Record.CreatedByOrdinal, decided.Record.CreatedOn));
        Assert.Contains("AB123456C", decided.Record.Values);
    }

    [Fact]
    public void A040_SamePersonAgain_IsADuplicateOfTheFirst()
    {
        var decided = _scene.Decide(new RowText(), new RowText().With("Email", "a@b.c"), new RowText().With("NiNumber", "?"));

        Assert.Equal(["I A040"], decided.Outcomes[1].Ids());
        Assert.Equal(["I A040", "W A030"], decided.Outcomes[2].Ids());
        Assert.Equal("duplicate of row 1, which counts", decided.Outcomes[2].WordsOf("A040"));
        Assert.Equal((RowResult.Duplicate, RowEvent.None, decided.Record.Number),
            (decided.Outcomes[1].Result, decided.Outcomes[1].Event, decided.Outcomes[1].ApplicantNumber));
        Assert.DoesNotContain("a@b.c", decided.Record.Values);
    }

    [Fact]
    public void A040_EarlierRowFailed_DoesNotCount()
    {
        var decided = _scene.Decide(new RowText().With("ProjectedEndDate", "20260101"), new RowText(), new RowText());

        Assert.Equal(["E A022"], decided.Outcomes[0].Ids());
        Assert.Equal(["I S001"], decided.Outcomes[1].Ids());
        Assert.Equal("duplicate of row 2, which counts", decided.Outcomes[2].WordsOf("A040"));
    }

    [Fact]
    public void A040_DuplicateThatFails_IsAFail() =>
        Assert.Equal(["E A022"], _scene.Decide(new RowText(), new RowText().With("ProjectedEndDate", "20260101")).Outcomes[1].Ids());

    [Fact]
    public void A040_OtherPosition_IsARowOfItsOwn()
    {
        var scene = _scene with { OtherPositions = [_scene.Position with { Id = new(1000002), Number = 5002 }] };

        var decided = scene.Decide(new RowText(), new RowText().With("PositionId", "1000002").With("PositionNumber", "5002"));

        Assert.All(decided.Outcomes, outcome => Assert.Equal(["I S001"], outcome.Ids()));
        Assert.NotEqual(decided.Changed[0].Number, decided.Changed[1].Number);
    }

    [Fact]
    public void A040_SameGmcNumberUnderAnotherName_IsTheSamePerson() =>
        Assert.Equal(["I A040"], _scene.Decide(new RowText(), new RowText().With("LastName", "Adeyemi")).Outcomes[1].Ids());

    [Fact]
    public void A040_OtherGmcNumberAndNiNumberUnderTheSameName_IsSomebodyElse()
    {
        var other = new RowText().With("RegistrationNumber", "7654321").With("NiNumber", "CE123456A");

        Assert.Equal(["I S001"], _scene.Decide(new RowText(), other).Outcomes[1].Ids());
    }

    [Fact]
    public void A040_NoGmcNumberOnOneSide_GoesByBirthDateAndNames() =>
        Assert.Equal(["I A040"],
            _scene.Decide(new RowText(), new RowText().With("RegistrationNumber", "").With("LastName", "OKAFOR")).Outcomes[1].Ids());

    [Fact]
    public void A040_ExistingEmployee_CarriesTheAssignment()
    {
        var scene = _scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, new(7))] };

        var decided = scene.Decide(new RowText(), new RowText());

        Assert.NotEqual("", decided.Outcomes[1].AssignmentId);
        Assert.Equal(decided.Outcomes[0].AssignmentId, decided.Outcomes[1].AssignmentId);
    }

    [Fact]
    public void A041_Unchanged_MovesTheFileOnAndTellsNobody()
    {
        // Columns 1, 2 and 33 to 36 do not count, nor does how a date is written or white space.
        var row = new RowText().With("EffectiveDate", "20260721").With("EthnicOrigin", "A").With("ReligiousBelief", "B")
            .With("DateOfBirth", "1990-03-14").With("LastName", " Okafor ").With("PositionId", "01000001").With("Gender", "F");

        var decided = _next.Decide(row);

        Assert.Equal(["I A041"], decided.Outcomes[0].Ids());
        Assert.Equal((RowResult.Accepted, RowEvent.None, _held.Number),
            (decided.Outcomes[0].Result, decided.Outcomes[0].Event, decided.Outcomes[0].ApplicantNumber));
        Assert.Equal(_held.ReadyFrom, decided.Outcomes[0].ReadyFrom);
        Assert.Equal(("DE_WMD_APP_20260506_00003755.DAT", new DateOnly(2026, 5, 6), 3755),
            (decided.Record.LastFile, decided.Record.LastFileDate, decided.Record.LastFileSequence));
        Assert.Equal(_held.Values, decided.Record.Values);
    }

    [Fact]
    public void A041_LeftOutValue_EqualsAnEmptyOne() =>
        Assert.Equal(["I A041", "W A002"], _next.Judge(new RowText().With("Title", new string('x', 31))));

    [Fact]
    public void A041_SameFileAgain_WritesNothing()
    {
        var decided = (_scene with { Held = [_held] }).Decide(new RowText());

        Assert.Equal(["I A041"], decided.Outcomes[0].Ids());
        Assert.Empty(decided.Changed);
    }

    [Fact]
    public void A042_Changed_UpdatesTheRecordAndSaysWhat()
    {
        var decided = _next.Decide(new RowText().With("ProjectedHireDate", "2026-07-27").With("NiNumber", ""));
        var outcome = decided.Outcomes[0];

        Assert.Equal(["I A042"], outcome.Ids());
        Assert.Equal((RowResult.Accepted, RowEvent.Changed, _held.Number), (outcome.Result, outcome.Event, outcome.ApplicantNumber));
        Assert.Equal([new ValueChange("ProjectedHireDate", "20260720", "20260727"), new ValueChange("NiNumber", "AB123456C", "")],
            outcome.Changes);
        Assert.Equal((_held.Number, _held.CreatedOn, 3755),
            (decided.Record.Number, decided.Record.CreatedOn, decided.Record.LastFileSequence));
        Assert.Equal(new DateOnly(2026, 7, 27), decided.Record.ProjectedHire);
    }

    [Fact]
    public void A042_BlankHireDate_IsComparedAsTheDateThatItMeans()
    {
        Assert.Equal(["I A041"], _next.Judge(new RowText().With("ProjectedHireDate", "")));
        var outcome = _next.Decide(new RowText().With("ProjectedHireDate", "").With("EffectiveDate", "20260727")).Outcomes[0];
        Assert.Equal([new ValueChange("ProjectedHireDate", "20260720", "20260727")], outcome.Changes);
    }

    [Fact]
    public void A042_NewGmcNumber_IsTakenUp()
    {
        var scene = _next with { Held = [_scene.Decide(new RowText().With("RegistrationNumber", "")).Record] };

        var decided = scene.Decide(new RowText(), new RowText().With("RegistrationNumber", "7654321"));

        Assert.Equal(["I A042"], decided.Outcomes[0].Ids());
        Assert.Equal("7123456", decided.Record.GmcNumber?.Digits);
        Assert.Equal(["I A040", "W A045"], decided.Outcomes[1].Ids());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A042_Match_WarnsOnlyWhenItChanged(bool matchedBefore)
    {
        var ada = Scene.Ada with { NiNumber = "CE111111" };
        var held = matchedBefore ? (_scene with { People = [ada] }).Decide(new RowText()).Record : _held;

        var decided = (_next with { People = [ada], Held = [held] }).Decide(new RowText().With("Title", "Dr"));

        Assert.Equal(matchedBefore ? ["I A042"] : ["I A042", "W M010"], decided.Outcomes[0].Ids());
    }

    [Fact]
    public void A043_OlderFile_ChangesNothingEvenIfEqual()
    {
        foreach (var row in new[] { new RowText(), new RowText().With("Title", "Dr") })
        {
            var decided = _late.Decide(row);

            Assert.Equal(["I A043"], decided.Outcomes[0].Ids());
            Assert.Equal((RowResult.Superseded, RowEvent.None, _held.Number),
                (decided.Outcomes[0].Result, decided.Outcomes[0].Event, decided.Outcomes[0].ApplicantNumber));
            Assert.Empty(decided.Changed);
        }
    }

    [Theory]
    [InlineData("DE_WMD_APP_20260505_00003753.DAT", "I A043")]
    [InlineData("DE_WMD_APP_20260505_00003755.DAT", "I A042")]
    [InlineData("DE_WMD_APP_20260506_00000001.DAT", "I A042")]
    public void A043_Older_GoesByDateThenNumber(string file, string expected) =>
        Assert.Equal([expected], (_next with { File = file }).Judge(new RowText().With("Title", "Dr")));

    [Theory]
    [InlineData(ApplicantState.Withdrawn)]
    [InlineData(ApplicantState.Replaced)]
    [InlineData(ApplicantState.Lapsed)]
    [InlineData(ApplicantState.Hired)]
    public void Closed_NewerRow_MakesANewRecordAndAnOlderOneDoesNot(ApplicantState state)
    {
        var closed = _held with { State = state };

        var newer = (_next with { Held = [closed] }).Decide(new RowText());
        var older = (_late with { Held = [closed] }).Decide(new RowText());

        Assert.Equal(["I S001"], newer.Outcomes[0].Ids());
        Assert.NotEqual(_held.Number, newer.Record.Number);
        Assert.Equal(["I A043"], older.Outcomes[0].Ids());
        Assert.Empty(older.Changed);
    }

    [Fact]
    public void Decide_OpenAndClosedRecord_TheOpenOneCounts()
    {
        var closed = _held with { State = ApplicantState.Withdrawn, Number = "999999999999999" };

        Assert.Equal(_held.Number, (_next with { Held = [closed, _held] }).Decide(new RowText()).Outcomes[0].ApplicantNumber);
        Assert.Equal(_held.Number, (_next with { Held = [_held, closed] }).Decide(new RowText()).Outcomes[0].ApplicantNumber);
    }

    [Fact]
    public void Decide_RecordByNameAndByGmcNumber_TheGmcNumberCounts()
    {
        var byName = _scene.Decide(new RowText().With("RegistrationNumber", "")).Record with { Number = "999999999999999" };
        var byGmc = _scene.Decide(new RowText().With("LastName", "Adeyemi")).Record;

        Assert.Equal(byGmc.Number, (_next with { Held = [byName, byGmc] }).Decide(new RowText()).Outcomes[0].ApplicantNumber);
        Assert.Equal(byGmc.Number, (_next with { Held = [byGmc, byName] }).Decide(new RowText()).Outcomes[0].ApplicantNumber);
    }

    [Fact]
    public void Decide_HiredSince_IsNoUpdate()
    {
        var scene = _next with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 7, 20))] };

        Assert.Equal(["I S002"], scene.Judge(new RowText().With("Title", "Dr")));
    }

    [Fact]
    public void Changed_SeveralRecords_StandInTheOrderOfFirstTouch()
    {
        var first = new RowText().Someone(1);
        var second = new RowText().Someone(2);
        var held = _scene.Decide(first, second).Changed;

        var decided = (_next with { Held = held }).Decide(new RowText().Someone(3), second.With("Title", "Dr"), first);

        Assert.Equal(["SomebodyD", "SomebodyC", "SomebodyB"], decided.Changed.Select(record => record.Values[2]));
    }
}
