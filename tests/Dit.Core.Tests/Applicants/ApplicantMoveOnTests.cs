using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Tests.Placements;

namespace Dit.Core.Tests.Applicants;

public class ApplicantMoveOnTests
{
    [Fact]
    public void MoveOn_StartPassed_LapsesOnceByTheCalendar()
    {
        var record = PlacementScene.Ada();

        var lapsed = ApplicantLifecycle.MoveOn(record, null, new(2026, 7, 21));

        Assert.Equal(new ApplicantStep(new(2026, 7, 21), ApplicantEvent.Lapsed, ""), lapsed.Steps[^1]);
        Assert.Same(lapsed, ApplicantLifecycle.MoveOn(lapsed, null, new(2026, 7, 22)));
        Assert.Same(record, ApplicantLifecycle.MoveOn(record, null, new(2026, 7, 20)));
    }

    [Fact]
    public void MoveOn_EsrShowsTheHire_NamesItsFile()
    {
        var people = new PeopleBook(Scene.Employer, [Scene.Ada], [Scene.Employs(Scene.Ada, start: new(2026, 7, 20))]);

        var hired = ApplicantLifecycle.MoveOn(PlacementScene.Ada(), people, new(2026, 7, 21), "GO_431_DIT_GOC_20260721_00000012.DAT");

        Assert.Equal((ApplicantState.Hired, "GO_431_DIT_GOC_20260721_00000012.DAT"), (hired.State, hired.Steps[^1].Cause));
    }
}
