using Dit.Core.People;

namespace Dit.Core.Tests.Applicants;

/// <summary>M010 says in words what helps: marks in which names differ, a previous surname, swapped names.</summary>
public class MatchWordsTests
{
    [Theory]
    [InlineData("O'Brien", "O\u2019Brien", "surname differs only in an apostrophe")]
    [InlineData("O'Brien", "OBrien", "surname differs only in an apostrophe")]
    [InlineData("O'Brien", "O Brien", "surname differs only in an apostrophe or a blank")]
    [InlineData("Smith-Jones", "Smith\u2011Jones", "surname differs only in a hyphen")]
    [InlineData("Smith-Jones", "Smith Jones", "surname differs only in a hyphen or a blank")]
    [InlineData("Garcia", "GARC\u00CDA", "surname differs only in an accent")]
    [InlineData("Garci\u0301a", "Garcia", "surname differs only in an accent")]
    [InlineData("M\u00F8ller", "Moller", "surname differs only in an accent")]
    [InlineData("de la Cruz", "Delacruz", "surname differs only in a blank")]
    [InlineData("Okafor", "Adeyemi", "surname differs")]
    public void M010_SurnameThatDiffersInMarks_IsNamedAsSuch(string row, string esr, string words) =>
        Assert.EndsWith($"first name agree; {words}", Words(new RowText().With("LastName", row), Scene.Ada with { LastName = esr }),
            StringComparison.Ordinal);

    [Fact]
    public void M010_BothNamesDiffer_EachIsSaidInItsOwnWay() =>
        Assert.EndsWith(
            "agree; surname differs; first name differs only in an accent",
            Words(new RowText().With("LastName", "Adeyemi"), Scene.Ada with { FirstName = "\u00C1da" }), StringComparison.Ordinal);

    [Fact]
    public void M010_PreviousSurnameInEsr_IsNamedAsSuch() =>
        Assert.EndsWith(
            "; surname is the previous one in ESR",
            Words(new RowText(), Scene.Ada with { LastName = "Adeyemi", PreviousLastNames = ["Nowak", "OKAFOR"] }),
                StringComparison.Ordinal);

    [Fact]
    public void M010_PreviousSurnameFromTis_IsNamedAsSuch() =>
        Assert.EndsWith(
            "; surname in ESR is the previous one",
            Words(new RowText().With("LastName", "Adeyemi").With("PreviousLastName", "okafor"), Scene.Ada), StringComparison.Ordinal);

    [Fact]
    public void M010_SwappedNames_AreNamedAsSuch() =>
        Assert.EndsWith(
            "; surname and first name are swapped",
            Words(new RowText().With("LastName", "Ada").With("FirstName", "Okafor"), Scene.Ada), StringComparison.Ordinal);

    [Theory]
    [InlineData("Adeyemi", "Okafor")]
    [InlineData("Ada", "Ida")]
    public void M010_OneNameStandsInTheOthersPlace_IsNoSwap(string last, string first) =>
        Assert.EndsWith(
            "date of birth agree; surname, first name differ",
            Words(new RowText().With("LastName", last).With("FirstName", first), Scene.Ada), StringComparison.Ordinal);

    [Fact]
    public void M010_SwappedNames_AreAllThatIsSaidOfNames() =>
        Assert.EndsWith(
            "agree; surname and first name are swapped",
            Words(new RowText().With("LastName", "Ada").With("FirstName", "Okafor"), Scene.Ada with { PreviousLastNames = ["Ada"] }),
                StringComparison.Ordinal);

    [Fact]
    public void M010_NumberThatAgreesWhileAllElseDiffers_IsPossible() =>
        Assert.EndsWith(
            "GMC number agrees; date of birth, surname, first name differ",
            Words(new RowText().With("NiNumber", ""), Scene.Other with { GmcNumbers = ["7123456"] }), StringComparison.Ordinal);

    private static string Words(RowText row, EsrPerson person)
    {
        var outcome = (new Scene() with { People = [person] }).Decide(row).Outcomes[0];
        Assert.All(outcome.Messages, message => Assert.True(message.Text.Length < 200, "the confirmation cuts it"));
        return outcome.WordsOf("M010");
    }
}
