using Dit.Core.Codes;
using Dit.Core.Identity;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

public sealed class SamplePeopleTests
{
    [Fact]
    public void Next_ManyPeople_NoTwoAlikeAndAllNumbersOfTheirForm()
    {
        var people = new SamplePeople(7, new DateOnly(2026, 5, 4));
        var all = Enumerable.Range(0, 60_000).Select(_ => people.Next()).ToList();

        Assert.Equal(all.Count, all.Select(person => person.Gmc).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, person => Assert.NotNull(GmcNumber.Read(person.Gmc)));
        var known = all.Where(person => person.NiNumber.Length > 0).ToList();
        Assert.Equal(known.Count,
            known.Select(person => NationalInsuranceNumber.Read(person.NiNumber)!.Value.Compared).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Count,
            all.Select(person => (person.Born, PersonName.Fold(person.LastName), PersonName.Fold(person.FirstName))).Distinct().Count());
    }

    [Theory]
    [InlineData('\'')]
    [InlineData('-')]
    [InlineData('\u00A0')]
    [InlineData('é')]
    public void Next_ManyPeople_NamesHoldWhatBreaksLoads(char letter)
    {
        var people = new SamplePeople(3, new DateOnly(2026, 5, 4));

        Assert.Contains(Enumerable.Range(0, 2_000).Select(_ => people.Next()),
            person => (person.FirstName + person.LastName).Contains(letter, StringComparison.Ordinal));
    }
}
