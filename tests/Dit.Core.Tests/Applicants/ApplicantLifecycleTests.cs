using Dit.Core.Applicants;

namespace Dit.Core.Tests.Applicants;

public class ApplicantLifecycleTests
{
    private static readonly DateOnly _hire = new(2026, 7, 20);
    private readonly ApplicantRecord _record = new Scene().Decide(new RowText()).Record;

    [Fact]
    public void StateOn_UpToTheStart_StaysOpen() =>
        Assert.Equal(ApplicantState.PreferredApplicant, ApplicantLifecycle.StateOn(_record, null, _hire));

    [Fact]
    public void StateOn_DayAfterTheStart_IsLapsed() =>
        Assert.Equal(ApplicantState.Lapsed, ApplicantLifecycle.StateOn(_record, null, _hire.AddDays(1)));

    [Fact]
    public void StateOn_BlankHireDate_GoesByTheEffectiveDate()
    {
        var record = new Scene().Decide(new RowText().With("ProjectedHireDate", "").With("EffectiveDate", "20260701")).Record;

        Assert.Equal(ApplicantState.Lapsed, ApplicantLifecycle.StateOn(record, null, new(2026, 7, 2)));
    }

    [Theory]
    [InlineData(0, ApplicantState.Hired)]
    [InlineData(-1, ApplicantState.PreferredApplicant)]
    public void StateOn_EmployeeOnThePosition_IsHiredWhenTheStartIsNotBeforeTheRecord(int days, ApplicantState expected)
    {
        var scene = new Scene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, start: _record.CreatedOn.AddDays(days))] };

        Assert.Equal(expected, ApplicantLifecycle.StateOn(_record, scene.Book, new(2026, 5, 10)));
    }

    [Fact]
    public void StateOn_SomebodyElseOrAnotherPositionOrAnApplicant_IsNoHire()
    {
        var start = _hire;
        var scene = new Scene
        {
            People = [Scene.Ada, Scene.Other],
            Assignments =
            [
                Scene.Employs(Scene.Other, start: start),
                Scene.Employs(Scene.Ada, new(7), start),
                Scene.Employs(Scene.Ada, start: start) with { IsEmployee = false },
            ],
        };

        Assert.Equal(ApplicantState.PreferredApplicant, ApplicantLifecycle.StateOn(_record, scene.Book, start));
    }

    [Fact]
    public void StateOn_HolderOfWhomNothingIsKnown_IsPassedOver()
    {
        var scene = new Scene
        {
            People = [Scene.Ada],
            Assignments = [Scene.Employs(Scene.Other, start: _hire), Scene.Employs(Scene.Ada, start: _hire)],
        };

        Assert.Equal(ApplicantState.Hired, ApplicantLifecycle.StateOn(_record, scene.Book, _hire));
    }

    [Theory]
    [InlineData(ApplicantState.Withdrawn, ApplicantState.Withdrawn)]
    [InlineData(ApplicantState.Replaced, ApplicantState.Replaced)]
    [InlineData(ApplicantState.Hired, ApplicantState.Hired)]
    [InlineData(ApplicantState.Lapsed, ApplicantState.Hired)]
    public void StateOn_HireSeen_OnlyOpenAndLapsedRecordsBecomeHired(ApplicantState held, ApplicantState expected)
    {
        var scene = new Scene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, start: _hire)] };

        Assert.Equal(expected, ApplicantLifecycle.StateOn(_record with { State = held }, scene.Book, _hire.AddDays(5)));
    }

    [Theory]
    [InlineData(ApplicantState.Hired)]
    [InlineData(ApplicantState.Lapsed)]
    public void StateOn_NoHireSeen_ClosedStaysClosed(ApplicantState held) =>
        Assert.Equal(held, ApplicantLifecycle.StateOn(_record with { State = held }, null, new(2026, 5, 5)));
}
