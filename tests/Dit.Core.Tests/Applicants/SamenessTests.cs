using Dit.Core.Codes;
using Dit.Core.Identity;

namespace Dit.Core.Tests.Applicants;

/// <summary>What two sides that know little say of each other, and who is found by what.</summary>
public class SamenessTests
{
    private static readonly PersonIdentity _ada = new()
    {
        GmcNumbers = [GmcNumber.Read("7123456")!.Value],
        NiNumber = NationalInsuranceNumber.Read("AB123456"),
        DateOfBirth = new(1990, 3, 14),
        Surname = PersonName.Read("Okafor"),
        FirstName = PersonName.Read("Ada"),
    };

    [Fact]
    public void CompareWith_NothingThatBothHold_CannotTell() => AssertAnswer(Sameness.CannotTell, new() { GmcNumbers = _ada.GmcNumbers },
        new() { Surname = _ada.Surname, FirstName = _ada.FirstName, DateOfBirth = _ada.DateOfBirth });

    // Somebody may come with a temporary NI number.
    [Fact]
    public void CompareWith_NiNumbersAloneDiffer_CannotTell() => AssertAnswer(Sameness.CannotTell,
        new() { NiNumber = _ada.NiNumber }, new() { NiNumber = NationalInsuranceNumber.Read("CE123456") });

    [Fact]
    public void CompareWith_OneNameAloneDiffers_IsDifferent() => AssertAnswer(Sameness.Different,
        new() { Surname = _ada.Surname, FirstName = _ada.FirstName },
        new() { Surname = _ada.Surname, FirstName = PersonName.Read("Ida") });

    [Fact]
    public void Find_SomeByTheNumberAndSomeByTheNames_AnswersTheSurestAlone()
    {
        var byNames = new PersonIdentity { Surname = _ada.Surname, FirstName = _ada.FirstName, DateOfBirth = _ada.DateOfBirth };
        var byNumber = new PersonIdentity { GmcNumbers = _ada.GmcNumbers };
        var index = new PersonIndex<PersonIdentity>(static person => person);
        index.Add(byNames);
        index.Add(byNumber);

        Assert.Same(byNumber, Assert.Single(index.Find(_ada)));
        Assert.Equal(2, index.All(_ada).Count());
    }

    private static void AssertAnswer(Sameness expected, PersonIdentity one, PersonIdentity other)
    {
        Assert.Equal(expected, one.CompareWith(other));
        Assert.Equal(expected, other.CompareWith(one));
    }
}
