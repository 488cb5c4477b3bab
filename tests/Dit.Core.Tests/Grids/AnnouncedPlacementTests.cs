using Dit.Core.Placements.Grid;
using Dit.Core.Tests.Positions;
using static Dit.Core.Tests.Grids.GridScene;

namespace Dit.Core.Tests.Grids;

public sealed class AnnouncedPlacementTests
{
    private static readonly NextPlacement _jan =
        new() { LastName = "Nowak", FirstName = "Jan", Gmc = "7999999", ProjectedStart = Today.AddDays(10), Wte = 0.6m };

    [Fact]
    public void Of_AnnouncedForAnApplicant_GivesTheWte()
    {
        var next = Scene(_jan with { LastName = "NOWAK-SMITH" }, applicant: true).Grid().Rows.Single().Next!;

        Assert.Equal(("Nowak, Jan", 0.6m, "Preferred Applicant"), (next.Name, next.Wte, next.State));
    }

    [Fact]
    public void Of_AnnouncedByNameOnly_GivesTheWte() =>
        Assert.Equal(0.6m, Scene(_jan with { Gmc = "", LastName = "nowak" }, applicant: true).Grid().Rows.Single().Next!.Wte);

    [Fact]
    public void Of_AnnouncedWithoutAName_GivesTheWteOfTheOnlyOneToCome()
    {
        var nameless = new NextPlacement { Wte = 0.5m };
        var two =
            new GridScene { Applicants = [Applicant(Jan, 10, "1"), Applicant(Ada, 10, "2")], Announced = [(PositionSample.Dpn, nameless)] };

        Assert.Equal(0.5m, Scene(nameless, applicant: true).Grid().Rows.Single().Next!.Wte);
        Assert.All(two.Grid().Rows, row => Assert.Null(row.Next!.Wte));
    }

    [Fact]
    public void Of_AnnouncedAndNoApplicant_IsNextByItself()
    {
        var row = Scene(_jan, applicant: false).Grid().Rows.Single();

        Assert.Equal(("Nowak, Jan", "7999999", 0.6m, "Announced by TIS, no applicant yet"),
            (row.Next!.Name, row.Next.Gmc, row.Next.Wte, row.Next.State));
        Assert.True(row.Marks.HasFlag(GridMarks.StartsSoon));
    }

    [Fact]
    public void Of_AnnouncedWhoHoldsThePostOrWhoseDayPassed_IsNotNext()
    {
        var holder = Scene(_jan, applicant: false) with { Assignments = [Holds(Jan, -1)] };

        Assert.Null(holder.Grid().Rows.Single().Next);
        Assert.Null(Scene(_jan with { ProjectedStart = Today.AddDays(-1) }, applicant: false).Grid().Rows.Single().Next);
    }

    [Fact]
    public void Of_AnnouncedVacant_IsVacantAtTheNextRotation()
    {
        var vacant = new NextPlacement { IsVacant = true };
        var held = Scene(vacant, applicant: false) with { Assignments = [Holds(Ada, -10)] };

        Assert.Equal("Vacant at next rotation", GridWords.Of(held.Grid().Rows.Single().Marks));
        Assert.False(Scene(vacant, applicant: true).Grid().Rows.Single().Marks.HasFlag(GridMarks.VacantNext));
    }

    [Fact]
    public void Of_OneRowVacantAndAnotherNamesSomebody_IsNotVacantAtTheNextRotation()
    {
        var vacant = new NextPlacement { IsVacant = true };
        var begun = _jan with { ProjectedStart = Today.AddDays(-1) };

        foreach (var named in new[] { _jan, begun })
        {
            var grid = new GridScene { Announced = [(PositionSample.Dpn, vacant), (PositionSample.Dpn, named)] }.Grid();
            Assert.All(grid.Rows, row => Assert.False(row.Marks.HasFlag(GridMarks.VacantNext)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.2)]
    public void Of_WteOfNoughtOrOverOne_IsShown(double wte) =>
        Assert.Equal((decimal)wte, Scene(_jan with { Wte = (decimal)wte }, applicant: false).Grid().Rows.Single().Next!.Wte);

    [Fact]
    public void Of_AnnouncedForAnotherDpn_ChangesNothing() =>
        Assert.Null(new GridScene { Announced = [("WMD/RRK01/021/STR/999", _jan)] }.Grid().Rows.Single().Next);

    private static GridScene Scene(NextPlacement announced, bool applicant) =>
        new() { Applicants = applicant ? [Applicant(Jan, 10)] : [], Announced = [(PositionSample.Dpn, announced)] };
}
