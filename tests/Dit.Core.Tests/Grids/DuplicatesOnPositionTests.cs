using Dit.Core.Placements.Duplicates;
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
}
