using Dit.Core.Applicants;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Tests.Positions;
using static Dit.Core.Tests.Grids.GridScene;

namespace Dit.Core.Tests.Grids;

public sealed class RotationGridTests
{
    [Fact]
    public void Of_PostWithoutHolder_IsVacant()
    {
        var row = new GridScene().Grid().Rows.Single();

        Assert.Null(row.Holder);
        Assert.Equal(GridMarks.Vacant, row.Marks);
        Assert.Equal("Vacant", GridWords.Of(row.Marks));
    }

    [Fact]
    public void Of_Holder_ShowsWhatEsrHolds()
    {
        var row = new GridScene { Assignments = [Holds(Ada, -100, 92)] }.Grid().Rows.Single();

        var holder = Assert.IsType<GridHolder>(row.Holder);
        Assert.Equal(("Okafor, Ada", "7123456", Today.AddDays(-100), Today.AddDays(92)),
            (holder.Name, holder.Gmc, holder.Start, holder.End));
        Assert.Equal(("Active Assignment", 0.8m), (holder.Status, holder.Fte));
        Assert.Equal(GridMarks.None, row.Marks);
    }

    [Theory]
    [InlineData(-5, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(-5, -1, false)]
    [InlineData(1, 5, false)]
    public void Of_AssignmentDates_BothEndDaysHold(int startsIn, int endsIn, bool holds) =>
        Assert.Equal(holds, new GridScene { Assignments = [Holds(Ada, startsIn, endsIn)] }.Grid().Rows[0].Holder is not null);

    [Fact]
    public void Of_MaternityCover_ShowsBothHolders()
    {
        var grid = new GridScene { Assignments = [Holds(Jan, -10), Holds(Ada, -300, status: "Maternity & Adoption")] }.Grid();

        Assert.Equal(["Okafor, Ada", "Nowak, Jan"], grid.Rows.Select(row => row.Holder!.Name));
        Assert.Equal([GridMarks.OnLeave, GridMarks.None], grid.Rows.Select(row => row.Marks));
        Assert.Equal([true, false], grid.Rows.Select(row => row.IsFirst));
        Assert.Equal(1, grid.Positions);
    }

    [Theory]
    [InlineData("Maternity & Adoption", true)]
    [InlineData("maternity and adoption", true)]
    [InlineData("Career Break", true)]
    [InlineData("Active Assignment", false)]
    [InlineData("Suspend Assignment", false)]
    [InlineData("", false)]
    public void IsOnLeave_Status_IsTold(string status, bool isLeave) =>
        Assert.Equal(isLeave, new GridHolder { AssignmentId = "1", Name = "", Status = status }.IsOnLeave);

    [Fact]
    public void Of_OpenApplicant_IsNext()
    {
        var row = new GridScene { Assignments = [Holds(Ada, -100, 92)], Applicants = [Applicant(Jan, 93)] }.Grid().Rows.Single();

        var next = Assert.IsType<GridNext>(row.Next);
        Assert.Equal(("Nowak, Jan", "7999999", Today.AddDays(93), "Preferred Applicant"),
            (next.Name, next.Gmc, next.ProjectedHire, next.State));
        Assert.Null(next.Wte);
        Assert.Equal("Okafor, Ada", row.Holder!.Name);
    }

    [Theory]
    [InlineData(ApplicantState.Withdrawn)]
    [InlineData(ApplicantState.Replaced)]
    [InlineData(ApplicantState.Lapsed)]
    [InlineData(ApplicantState.Hired)]
    public void Of_ClosedApplicant_IsNotNext(ApplicantState state) =>
        Assert.Null(new GridScene { Applicants = [Applicant(Jan, 20) with { State = state }] }.Grid().Rows.Single().Next);

    [Fact]
    public void Of_ApplicantHiredFromLaterDay_StandsOnceAsHired()
    {
        var row = new GridScene { Assignments = [Holds(Jan, 20)], Applicants = [Applicant(Jan, 20)] }.Grid().Rows.Single();

        Assert.Equal(("Nowak, Jan", "Hired", 0.8m), (row.Next!.Name, row.Next.State, row.Next.Wte));
        Assert.Null(row.Holder);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Of_StartWithin14Days_IsMarked(int hiredIn, bool isSoon) =>
        Assert.Equal(isSoon,
            new GridScene { Applicants = [Applicant(Jan, hiredIn)] }.Grid().Rows.Single().Marks.HasFlag(GridMarks.StartsSoon));

    [Fact]
    public void Of_HostAndLead_EachHasItsOwnRow()
    {
        var host = PositionSample.Live(2002) with { HostLead = "Host Employer" };
        var grid = new GridScene { Positions = [host, PositionSample.Live()], Assignments = [Holds(Ada, -10)] }.Grid();

        Assert.Equal([1001L, 2002L], grid.Rows.Select(row => row.Position.Id.Value));
        Assert.Equal(["Lead Employer", "Host Employer"], grid.Rows.Select(row => row.Position.HostLead));
        Assert.Equal(["Okafor, Ada", null], grid.Rows.Select(row => row.Holder?.Name));
    }

    [Fact]
    public void Of_PositionsThatAreNotLive_AreLeftOut()
    {
        var live = PositionSample.Live(5);
        var grid = new GridScene
        {
            Positions =
            [
                live, live with { Id = new(6), Dpn = "" }, live with { Id = new(7), Status = HiringStatus.Frozen },
                live with { Id = new(8), To = Today.AddDays(-1) }, live with { Id = new(9), ManagingBody = "SEV" },
            ],
        }.Grid();

        Assert.Equal(5, grid.Rows.Single().Position.Id.Value);
    }

    [Fact]
    public void Of_MorePeopleToComeThanHolders_EveryoneHasALine()
    {
        var grid =
            new GridScene
            {
                Assignments = [Holds(Ada, -10)],
                Applicants = [Applicant(Jan, 40, "2"), Applicant(Ada with { GmcNumbers = ["7000001"], PersonId = "" }, 20, "1")]
            }.Grid();

        Assert.Equal(["Okafor, Ada", "Nowak, Jan"], grid.Rows.Select(row => row.Next!.Name));
        Assert.Equal(["Okafor, Ada", null], grid.Rows.Select(row => row.Holder?.Name));
        Assert.All(grid.Rows, row => Assert.False(row.Marks.HasFlag(GridMarks.Vacant)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(92)]
    public void Of_HolderWhoIsTheNextToo_IsInBothPlacesAndNoPossibleDuplicate(int? holdsUntil)
    {
        var row =
            new GridScene
            {
                Assignments = [Holds(Jan, -100, holdsUntil)],
                Applicants = [Applicant(Jan, 30, match: "certain:901:E")]
            }.Grid().Rows.Single();

        Assert.Equal(("Nowak, Jan", "Nowak, Jan"), (row.Holder!.Name, row.Next!.Name));
        Assert.False(row.Marks.HasFlag(GridMarks.PossibleDuplicate));
    }

    [Fact]
    public void Of_HolderTwice_IsAPossibleDuplicateBesideTheNextToo()
    {
        var again = Jan with { PersonId = "955" };
        var grid =
            new GridScene
            {
                Persons = [Jan, again],
                Assignments = [Holds(Jan, -50), Holds(again, -5)],
                Applicants = [Applicant(Jan, 30)]
            }.Grid();

        Assert.All(grid.Rows, row => Assert.True(row.Marks.HasFlag(GridMarks.PossibleDuplicate)));
    }

    [Fact]
    public void Of_DuplicateOrPossiblePerson_IsMarked()
    {
        var vacancy = new GridScene { Assignments = [AppliesByVacancy(Jan)], Applicants = [Applicant(Jan, 30)] }.Grid();
        var possible = new GridScene { Applicants = [Applicant(Jan, 30, match: "possible:901=5/2")] }.Grid();
        var certain = new GridScene { Applicants = [Applicant(Jan, 30, match: "certain:901:E")] }.Grid();

        Assert.Equal("Vacant; Possible duplicate", GridWords.Of(vacancy.Rows.Single().Marks));
        Assert.True(possible.Rows.Single().Next!.IsPossibleDuplicate);
        Assert.False(certain.Rows.Single().Next!.IsPossibleDuplicate);
        Assert.Equal(1, possible.Count(GridMarks.PossibleDuplicate));
    }

    [Fact]
    public void Of_HoldersOfOneStart_AreByNameThenAssignment() =>
        Assert.Equal(["A901", "A1", "A2"],
            new GridScene { Assignments = [Holds(Ada, -10, id: "A2"), Holds(Ada, -10, id: "A1"), Holds(Jan, -10)] }.Grid().Rows
                .Select(row => row.Holder!.AssignmentId));

    [Fact]
    public void Of_PositionsOfSeveralDpns_AreByDpn() =>
        Assert.Equal([1002L, 1001L],
            new GridScene { Positions = [PositionSample.Live(1001) with { Dpn = "WMD/RRK01/021/STR/002" }, PositionSample.Live(1002)] }
                .Grid().Rows.Select(row => row.Position.Id.Value));

    [Fact]
    public void Of_PersonRecordNotSent_HoldsThePostWithoutAName()
    {
        var holder = new GridScene { Persons = [], Assignments = [Holds(Ada, -10)] }.Grid().Rows.Single().Holder!;

        Assert.Equal(("(name not sent)", ""), (holder.Name, holder.Gmc));
    }

    [Fact]
    public void Of_PersonRecordNotSent_ComesWithoutAName()
    {
        var next = new GridScene { Persons = [], Assignments = [Holds(Ada, 10)] }.Grid().Rows.Single().Next!;

        Assert.Equal(("(name not sent)", "", "900"), (next.Name, next.Gmc, next.Person.EsrId));
    }

    [Fact]
    public void Count_Marks_IsOfPostsForAVacancyAndOfPeopleElse()
    {
        var comes = new GridScene { Applicants = [Applicant(Jan, 5, "1"), Applicant(Ada, 6, "2")] }.Grid();
        var held = new GridScene
        {
            Assignments = [Holds(Ada, -20), Holds(Jan, -10, status: "Career Break")],
            Announced = [(PositionSample.Dpn, new NextPlacement { IsVacant = true })],
        }.Grid();

        Assert.Equal((1, 2, 0), (comes.Count(GridMarks.Vacant), comes.Count(GridMarks.StartsSoon), comes.Count(GridMarks.OnLeave)));
        Assert.Equal((1, 1, 0), (held.Count(GridMarks.VacantNext), held.Count(GridMarks.OnLeave), held.Count(GridMarks.Vacant)));
    }

    [Theory]
    [InlineData("Okafor", "Ada", "Okafor, Ada")]
    [InlineData("Okafor", " ", "Okafor")]
    [InlineData("", "Ada", "Ada")]
    public void Name_WhatIsNotGiven_IsLeftOut(string last, string first, string name) => Assert.Equal(name, GridWords.Name(last, first));
}
