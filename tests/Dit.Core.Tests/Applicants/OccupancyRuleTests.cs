using Dit.Core.Applicants;
using Dit.Core.Positions;

namespace Dit.Core.Tests.Applicants;

public class OccupancyRuleTests
{
    private static readonly DateOnly _hire = new(2026, 7, 20);
    private readonly Scene _scene = new() { Position = new Scene().Position with { Type = PositionType.Single } };

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, 0, true)]
    [InlineData(null, -1, false)]
    [InlineData(null, null, true)]
    public void A015_HeldBySomeoneElse_FailsWhenTheHireDateIsWithin(int? startOffset, int? endOffset, bool fails)
    {
        DateOnly? Day(int? offset) => offset is { } days ? _hire.AddDays(days) : null;
        var scene =
            _scene with
            {
                People = [Scene.Other],
                Assignments = [Scene.Employs(Scene.Other, start: Day(startOffset), end: Day(endOffset))]
            };

        Assert.Equal(fails ? ["E A015"] : ["I S001"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A015_SingleFromALaterDay_IsJudgedByTheRowOfTheHireDate()
    {
        var scene = _scene with { People = [Scene.Other], Assignments = [Scene.Employs(Scene.Other)] };
        Position shared = scene.Position with { Type = PositionType.Shared, To = _hire.AddDays(-1) }, single =
            scene.Position with { From = _hire };

        Assert.Equal(["E A015"], (scene with { Position = shared, OtherPositions = [single] }).Judge(new RowText()));
        Assert.Equal(["I S001"],
            (scene with { Position = shared with { To = _hire }, OtherPositions = [single with { From = _hire.AddDays(1) }] }).Judge(
                new RowText()));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("20260719", "", false)]
    [InlineData("20260720", "", true)]
    [InlineData("", "20260719", false)]
    [InlineData("20260719", "20270101", false)]
    public void A015_ContractThatEndsFirst_FreesThePost(string contract, string end, bool fails)
    {
        var held = Scene.Employs(Scene.Other) with { ContractEnd = Codes.FileDate.Read(contract), End = Codes.FileDate.Read(end) };

        Assert.Equal(fails ? ["E A015"] : ["I S001"], (_scene with { People = [Scene.Other], Assignments = [held] }).Judge(new RowText()));
    }

    [Theory]
    [InlineData(PositionType.Shared)]
    [InlineData(PositionType.None)]
    [InlineData(PositionType.Pooled)]
    public void A015_OtherType_TakesSeveral(PositionType type)
    {
        var scene = _scene with
        {
            Position = _scene.Position with { Type = type },
            People = [Scene.Other],
            Assignments = [Scene.Employs(Scene.Other)],
        };

        Assert.Equal(["I S001"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A015_ApplicantAssignmentOfSomeoneElse_DoesNotHold()
    {
        var scene = _scene with { People = [Scene.Other], Assignments = [Scene.Employs(Scene.Other) with { IsEmployee = false }] };

        Assert.Equal(["I S001"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A015_RowWithoutAName_IsToldFromTheHolderByTheGmcNumber()
    {
        var scene = _scene with { People = [Scene.Other], Assignments = [Scene.Employs(Scene.Other)] };

        Assert.Equal(["E A001", "E A015"], scene.Judge(new RowText().With("LastName", "")));
        Assert.Equal(["E A001"], scene.Judge(new RowText().With("LastName", "").With("RegistrationNumber", "")));
    }

    [Fact]
    public void A015_RowWithoutAName_IsNotToldFromAHolderWithoutAGmcNumber()
    {
        var scene = _scene with { People = [Scene.Other with { GmcNumbers = [] }], Assignments = [Scene.Employs(Scene.Other)] };

        Assert.Equal(["E A001"], scene.Judge(new RowText().With("LastName", "")));
    }

    [Theory]
    [InlineData(Scene.Dpn, "EOE", "E A016")] // whose people that body's files speak of
    [InlineData("", "EOE", "E A012", "E A015")] // nobody can say whose it is
    public void A015_HeldBySomeoneElse_IsAskedOfNoOtherBodysPosition(string dpn, string managing, params string[] expected)
    {
        var scene = _scene with
        {
            Position = _scene.Position with { Dpn = dpn, ManagingBody = managing },
            People = [Scene.Other],
            Assignments = [Scene.Employs(Scene.Other)],
        };

        Assert.Equal(expected, scene.Judge(new RowText()));
    }

    [Theory]
    [InlineData("LastName")]
    [InlineData("FirstName")]
    public void A015_RowWithANameThatIsTooLong_IsNotToldFromTheHolder(string column)
    {
        var scene = _scene with { People = [Scene.Other], Assignments = [Scene.Employs(Scene.Other)] };

        Assert.Equal(["E A002"], scene.Judge(new RowText().With(column, new string('N', 151)).With("RegistrationNumber", "")));
    }

    [Fact]
    public void A015_HeldByTheSamePerson_Passes()
    {
        var scene = _scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada)] };

        Assert.Equal(["I S002"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A015_HeldByTheSameGmcNumberUnderAnotherName_Passes()
    {
        var scene = _scene with { People = [Scene.Ada with { LastName = "Adeyemi" }], Assignments = [Scene.Employs(Scene.Ada)] };

        Assert.Equal(["I S001", "W M010"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A015_HeldBySomebodyOfWhomNothingIsKnown_Fails()
    {
        var scene = _scene with { Assignments = [Scene.Employs(Scene.Other)] };

        Assert.Equal(["E A015"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A015_TwoRowsOfOneFile_TheEarlierWins()
    {
        var decided = _scene.Decide(new RowText(), new RowText().Someone(1));

        Assert.Equal(["I S001"], decided.Outcomes[0].Ids());
        Assert.Equal(["E A015"], decided.Outcomes[1].Ids());
        Assert.Equal(decided.Outcomes[0].ApplicantNumber, decided.Record.Number);
    }

    [Fact]
    public void A015_EarlierRowThatFailed_PromisesNothing()
    {
        var decided = _scene.Decide(new RowText().With("ProjectedHireDate", "20260505"), new RowText().Someone(1));

        Assert.Equal(["I S001"], decided.Outcomes[1].Ids());
    }

    [Theory]
    [InlineData("20260720", "20260724", "20260724", true)] // the last day of the promise
    [InlineData("20260720", "20260724", "20260725", false)]
    [InlineData("20260720", "20260724", "20260720", true)] // its first day
    [InlineData("20260720", "20260724", "20260719", false)] // only the hire date is tested
    [InlineData("20260720", "", "20260801", true)] // an open end
    public void A015_PromisedToSomeoneElse_FailsWhenTheHireDateIsWithin(string hire, string end, string next, bool fails)
    {
        var held = _scene.Decide(new RowText().Someone(1).With("ProjectedHireDate", hire).With("ProjectedEndDate", end));
        var scene = _scene.Holding(held) with { File = "DE_WMD_APP_20260505_00003755.DAT" };

        Assert.Equal(fails ? ["E A015"] : ["I S001"], scene.Judge(new RowText().With("ProjectedHireDate", next)));
    }

    [Theory]
    [InlineData(ApplicantState.Withdrawn)]
    [InlineData(ApplicantState.Replaced)]
    [InlineData(ApplicantState.Lapsed)]
    [InlineData(ApplicantState.Hired)]
    public void A015_ClosedRecordOfSomeoneElse_PromisesNothing(ApplicantState state)
    {
        var held = _scene.Decide(new RowText().Someone(1)).Record with { State = state };

        Assert.Equal(["I S001"], (_scene with { Held = [held] }).Judge(new RowText()));
    }

    [Fact]
    public void A015_RecordOnAnotherPosition_PromisesNothing()
    {
        var held = _scene.Decide(new RowText().Someone(1)).Record with { Position = new(1000002) };

        Assert.Equal(["I S001"], (_scene with { Held = [held] }).Judge(new RowText()));
    }

    [Fact]
    public void A015_MoveOfTheOtherApplicantInAnEarlierRow_FreesThePosition()
    {
        var other = new RowText().Someone(1);
        var scene = _scene.Holding(_scene.Decide(other)) with { File = "DE_WMD_APP_20260505_00003755.DAT" };

        var decided = scene.Decide(other.With("ProjectedHireDate", "20260801"), new RowText());

        Assert.Equal(["I A042"], decided.Outcomes[0].Ids());
        Assert.Equal(["I S001"], decided.Outcomes[1].Ids());
    }

    [Fact]
    public void A015_NobodyToCompare_IsPassedOver()
    {
        var scene = _scene with { People = [Scene.Other], Assignments = [Scene.Employs(Scene.Other)] };

        Assert.Equal(["E A002"], scene.Judge(new RowText().With("DateOfBirth", "?").With("RegistrationNumber", "")));
        Assert.Equal(["E A002", "E A015"], scene.Judge(new RowText().With("DateOfBirth", "?")));
    }
}
