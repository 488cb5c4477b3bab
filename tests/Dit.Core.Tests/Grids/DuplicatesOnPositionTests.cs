using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Tests.Positions;
using static Dit.Core.Tests.Grids.GridScene;

namespace Dit.Core.Tests.Grids;

public sealed class DuplicatesOnPositionTests
{
    [Fact]
    public void Of_ApplicantBesideOneFromAVacancy_IsADuplicateApplicant()
    {
        var found = new GridScene { Assignments = [AppliesByVacancy(Jan)], Applicants = [Applicant(Jan, 30)] }.Duplicates().Single();

        Assert.True(found.IsDuplicateApplicant);
        Assert.Equal([EntryKind.EsrApplicant, EntryKind.TisApplicant], found.Entries.Select(entry => entry.Key.Kind));
        Assert.Equal("Vacancy 778899", found.Entries[0].Detail);
    }

    [Fact]
    public void Of_EsrApplicantWithoutVacancy_IsThisInterfacesOwn() =>
        Assert.Empty(new GridScene { Assignments = [AppliesByVacancy(Jan, vacancy: "")], Applicants = [Applicant(Jan, 30)] }.Duplicates());

    [Fact]
    public void Of_OtherPersonFromAVacancy_IsNoDuplicate() =>
        Assert.Empty(new GridScene { Assignments = [AppliesByVacancy(Ada)], Applicants = [Applicant(Jan, 30)] }.Duplicates());

    [Fact]
    public void Of_TwoPersonRecordsWithOneGmcNumber_AreTheSamePersonTwice()
    {
        var again = Jan with { PersonId = "955", LastName = "Nowak-Smith" };

        var found = new GridScene { Persons = [Jan, again], Assignments = [Holds(Jan, -50), Holds(again, -5)] }.Duplicates().Single();

        Assert.False(found.IsDuplicateApplicant);
        Assert.Equal(["Nowak, Jan", "Nowak-Smith, Jan"], found.Entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    [InlineData(null, true)]
    public void Of_HolderWhoAppliesForTheSamePost_IsADuplicateWhenTheDatesOverlap(int? holdsUntil, bool isDuplicate) =>
        Assert.Equal(isDuplicate,
            new GridScene { Assignments = [Holds(Jan, -100, holdsUntil)], Applicants = [Applicant(Jan, 30)] }.Duplicates().Count == 1);

    [Fact]
    public void Of_VacancyApplicantWhoIsBeingHired_IsNoDuplicate() =>
        Assert.Empty(new GridScene { Assignments = [AppliesByVacancy(Jan), Holds(Jan, -1)] }.Duplicates());

    [Fact]
    public void Of_PositionThatIsNotLive_IsLeftOut()
    {
        var scene = new GridScene { Assignments = [AppliesByVacancy(Jan)], Applicants = [Applicant(Jan, 30)] };

        Assert.Empty((scene with { Positions = [scene.Positions[0] with { Dpn = "" }] }).Duplicates());
    }

    [Fact]
    public void Of_HolderBesideAnApplicant_IsADuplicateButNoDuplicateApplicant()
    {
        var found = new GridScene { Assignments = [Holds(Jan, -100)], Applicants = [Applicant(Jan, 30)] }.Duplicates().Single();

        Assert.False(found.IsDuplicateApplicant);
        Assert.Equal([("Active Assignment", "7999999"), ("Preferred Applicant", "7999999")],
            found.Entries.Select(entry => (entry.Detail, entry.Gmc)));
    }

    [Fact]
    public void Of_SeveralPositions_AreByDpnThenId()
    {
        var scene = new GridScene
        {
            Positions = [PositionSample.Live(1) with { Dpn = "WMD/RRK01/021/STR/002" }, PositionSample.Live(3), PositionSample.Live(2)],
            Assignments = [.. new long[] { 1, 3, 2 }.SelectMany(id => TwiceOn(new(id)))],
        };

        Assert.Equal([2L, 3L, 1L], scene.Duplicates().Select(found => found.Position.Id.Value));
    }

    [Fact]
    public void Of_EntriesOfOneDay_AreById() => Assert.Equal(["A1", "A2"],
        new GridScene { Assignments = [.. TwiceOn(new(1001))] }.Duplicates().Single().Entries.Select(entry => entry.Key.Id));

    private static IEnumerable<EsrAssignment> TwiceOn(PositionId position) =>
        [Holds(Jan, -10, id: "A2") with { Position = position }, Holds(Jan, -10, id: "A1") with { Position = position }];
}
