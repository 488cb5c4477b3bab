using Dit.Core.Placements;
using Dit.Core.Placements.Grid;
using Dit.Core.Tests.Positions;
using static Dit.Core.Tests.Grids.GridScene;

namespace Dit.Core.Tests.Grids;

public sealed class AnnouncedPlacementTests
{
    private static readonly NextPlacement _jan =
        new() { LastName = "Nowak", FirstName = "Jan", Gmc = "7999999", ProjectedStart = Today.AddDays(10), Wte = 0.6m };

    private static readonly RotationEntry _entry = new()
    {
        Dpn = PositionSample.Dpn,
        Current = new("Bell", "Cy", null),
        File = "DE_WMD_DNC_20260506_00000011.DAT",
        FileDate = new(2026, 5, 6),
        FileSequence = 11,
    };

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
    public void Of_AnnouncedForSomebodyElse_GivesTheWteToNobodyElse()
    {
        var ada = new NextPlacement { LastName = "Okafor", FirstName = "Ada", ProjectedStart = Today.AddDays(20), Wte = 0.6m };

        Assert.Equal([("Nowak, Jan", null), ("Okafor, Ada", 0.6m)],
            Scene(ada, applicant: true).Grid().Rows.Select(row => (row.Next!.Name, row.Next.Wte)));
    }

    [Fact]
    public void Of_AnnouncedByNameAndWithoutAName_GivesTheWteOfTheName() =>
        Assert.Equal(0.6m, Several([new() { Wte = 0.5m }, _jan], applicant: true).Grid().Rows.Single().Next!.Wte);

    [Fact]
    public void Of_AnnouncedForOneHiredFromALaterDay_StandsOnceWithTheWteOfEsr()
    {
        var next = (Scene(_jan, applicant: false) with { Assignments = [Holds(Jan, 10)] }).Grid().Rows.Single().Next!;

        Assert.Equal(("Hired", "7999999", 0.8m), (next.State, next.Gmc, next.Wte));
    }

    [Fact]
    public void Of_AnnouncedForToday_IsNext() =>
        Assert.NotNull(Scene(_jan with { ProjectedStart = Today }, applicant: false).Grid().Rows.Single().Next);

    [Fact]
    public void Of_AnnouncedBesideAHolderOrBackAgain_IsNext()
    {
        var beside = Scene(_jan, applicant: false) with { Assignments = [Holds(Ada, -10)] };
        var again = Scene(_jan, applicant: false) with { Assignments = [Holds(Jan, -100, -1)] };

        foreach (var scene in new[] { beside, again }) Assert.Equal("Nowak, Jan", scene.Grid().Rows.Single().Next?.Name);
    }

    [Fact]
    public void Of_SeveralToCome_AreByStartThenNameAndWithoutAStartLast()
    {
        NextPlacement[] ordered = [Named("Zola", 10), Named("Nowak", 20), Named("Okafor", 20), Named("Abel", null)];

        Assert.Equal(["Zola, Ny", "Nowak, Ny", "Okafor, Ny", "Abel, Ny"],
            Several([.. ordered.Reverse()], applicant: false).Grid().Rows.Select(row => row.Next!.Name));
    }

    [Theory]
    [InlineData("Nowak", "", true)]
    [InlineData("", "7999999", true)]
    [InlineData("", "", false)]
    public void NamesSomebody_SurnameOrGmcNumber_IsEnough(string last, string gmc, bool names) =>
        Assert.Equal(names, new NextPlacement { LastName = last, Gmc = gmc }.NamesSomebody);

    [Fact]
    public void Of_EntryOfThePicture_IsWhatItSaysOfTheNext()
    {
        var next = NextPlacement.Of(_entry with { Next = new("Nowak", "Jan", "7999999"), NextStart = Today, NextWte = 0.6m })!;

        Assert.Equal(_jan with { ProjectedStart = Today }, next);
    }

    [Fact]
    public void Of_EntryWithAWteOrAVacancyAlone_NamesNobody()
    {
        Assert.Equal(new NextPlacement { Wte = 0.5m }, NextPlacement.Of(_entry with { NextWte = 0.5m }));
        Assert.Equal(new NextPlacement { IsVacant = true }, NextPlacement.Of(_entry with { IsVacant = true }));
    }

    [Fact]
    public void Of_EntryThatSaysNothingOfTheNext_IsNothing() => Assert.Null(NextPlacement.Of(_entry));

    [Fact]
    public void Of_AnnouncedForAnotherDpn_ChangesNothing() =>
        Assert.Null(new GridScene { Announced = [("WMD/RRK01/021/STR/999", _jan)] }.Grid().Rows.Single().Next);

    private static NextPlacement Named(string last, int? startsIn) =>
        new() { LastName = last, FirstName = "Ny", ProjectedStart = startsIn is { } days ? Today.AddDays(days) : null };

    private static GridScene Scene(NextPlacement announced, bool applicant) => Several([announced], applicant);

    private static GridScene Several(IEnumerable<NextPlacement> announced, bool applicant) => new()
    {
        Applicants = applicant ? [Applicant(Jan, 10)] : [],
        Announced = [.. announced.Select(placement => (PositionSample.Dpn, placement))],
    };
}
