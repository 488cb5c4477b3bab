using System.Text;
using Dit.Core.Applicants.Matching;
using Dit.Core.People;

namespace Dit.Core.Tests.Applicants;

public class MatchingTests
{
    private static readonly Codes.PositionId _elsewhere = new(1000009);
    private readonly Scene _scene = new();

    [Fact]
    public void Match_NobodyAlike_IsNoneAndS001()
    {
        Assert.IsType<PersonMatch.None>(Match(new RowText(), Scene.Other));
        Assert.Equal(["I S001"], (_scene with { People = [Scene.Other] }).Judge(new RowText()));
    }

    [Fact]
    public void Match_CertainEmployee_IsS002WithAssignment()
    {
        var decided = (_scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, _elsewhere)] }).Decide(new RowText());

        Assert.Equal(["I S002"], decided.Outcomes[0].Ids());
        Assert.Equal(decided.Record.AssignmentId, decided.Outcomes[0].AssignmentId);
        Assert.Matches("^[1-9][0-9]{11}$", decided.Record.AssignmentId);
    }

    [Fact]
    public void M010_CertainWithoutEmployeeAssignment_IsToldAndGetsARecordOfItsOwn()
    {
        var scene = _scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, _elsewhere) with { IsEmployee = false }] };

        var decided = scene.Decide(new RowText());

        Assert.Equal(["I S001", "W M010"], decided.Outcomes[0].Ids());
        Assert.True(PersonMatch.IsToldOf(decided.Record.Match));
        Assert.Contains("without an employee assignment", decided.Outcomes[0].WordsOf("M010"), StringComparison.Ordinal);
        Assert.Equal("", decided.Record.AssignmentId);
        Assert.Equal(["I A041"], (scene.Holding(decided) with { File = "DE_WMD_APP_20260506_00003755.DAT" }).Judge(new RowText()));
    }

    [Fact]
    public void Match_NiNumberMissingOnOneSide_IsStillCertain()
    {
        Assert.IsType<PersonMatch.Certain>(Match(new RowText().With("NiNumber", ""), Scene.Ada));
        Assert.IsType<PersonMatch.Certain>(Match(new RowText(), Scene.Ada with { NiNumber = null }));
    }

    [Theory]
    [InlineData("NiNumber", "CE123456A", "GMC number, date of birth, surname, first name agree; NI number differs")]
    [InlineData("LastName", "Adeyemi", "GMC number, NI number, date of birth, first name agree; surname differs")]
    [InlineData("FirstName", "Adah", "GMC number, NI number, date of birth, surname agree; first name differs")]
    [InlineData("DateOfBirth", "19900315", "GMC number, NI number, surname, first name agree; date of birth differs")]
    [InlineData("RegistrationNumber", "7654321", "NI number, date of birth, surname, first name agree; GMC number differs")]
    [InlineData("RegistrationNumber", "", "NI number, date of birth, surname, first name agree")]
    public void M010_OneFieldOff_NamesWhatAgreesAndDiffers(string column, string value, string words)
    {
        var scene = _scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, _elsewhere)] };

        var outcome = scene.Decide(new RowText().With(column, value)).Outcomes[0];

        Assert.Equal(["I S001", "W M010"], outcome.Ids());
        Assert.EndsWith(words, outcome.WordsOf("M010"), StringComparison.Ordinal);
        Assert.Equal("", outcome.AssignmentId);
    }

    [Fact]
    public void Match_NiNumberAlone_IsPossible() =>
        Assert.IsType<PersonMatch.Possible>(Match(new RowText(), Scene.Other with { NiNumber = "AB123456" }));

    [Fact]
    public void Match_GmcNumberAlone_IsPossible() =>
        Assert.IsType<PersonMatch.Possible>(Match(new RowText(), Scene.Other with { GmcNumbers = ["7000001", "7123456"] }));

    [Fact]
    public void Match_NamesWithoutBirthDate_IsNone() =>
        Assert.IsType<PersonMatch.None>(
            Match(new RowText().With("NiNumber", ""), Scene.Ada with { DateOfBirth = null, NiNumber = null, GmcNumbers = [] }));

    [Fact]
    public void Match_BirthDateAndSurnameOnly_IsNone() =>
        Assert.IsType<PersonMatch.None>(Match(new RowText(), Scene.Ada with { FirstName = "Eve", NiNumber = null, GmcNumbers = [] }));

    [Theory]
    [InlineData("UNKNOWN")]
    [InlineData("n/a")]
    public void Match_PlaceholderForAName_IsNoName(string placeholder)
    {
        var row = new RowText().With("FirstName", placeholder).With("NiNumber", "").With("RegistrationNumber", "");

        Assert.IsType<PersonMatch.None>(Match(row, Scene.Ada with { FirstName = placeholder }));
    }

    [Fact]
    public void Match_PlaceholderForAName_IsNotCertainThoughTheGmcNumberAgrees() =>
        Assert.IsType<PersonMatch.Possible>(Match(new RowText().With("FirstName", "UNKNOWN"), Scene.Ada with { FirstName = "UNKNOWN" }));

    [Fact]
    public void Match_BirthDateAndBothNamesWithOtherNumbers_IsPossible() =>
        Assert.IsType<PersonMatch.Possible>(Match(new RowText(), Scene.Ada with { NiNumber = "CE111111", GmcNumbers = ["7999999"] }));

    [Fact]
    public void Match_OneCertainAmongPossible_Wins()
    {
        var match = Match(new RowText(), Scene.Other with { NiNumber = "AB123456" }, Scene.Ada);

        Assert.Equal(new PersonMatch.Certain("900", false), match);
    }

    [Fact]
    public void Match_TwoCertain_ArePossibleInTheOrderOfTheirIds()
    {
        EsrPerson[] twins = [Scene.Ada with { PersonId = "1000" }, Scene.Ada];

        var match = Assert.IsType<PersonMatch.Possible>(Match(new RowText(), twins));
        var outcome =
            (_scene with { People = twins, Assignments = [Scene.Employs(Scene.Ada, _elsewhere)] }).Decide(new RowText()).Outcomes[0];

        Assert.Equal(["900", "1000"], match.People.Select(person => person.PersonId));
        Assert.Equal(["I S001", "W M010"], outcome.Ids());
        Assert.Contains("2 people", outcome.WordsOf("M010"), StringComparison.Ordinal);
    }

    [Fact]
    public void Match_SeveralPossible_DescribesTheStrongestWhateverTheOrder()
    {
        var weak = Scene.Other with { NiNumber = "AB123456" };
        var strong = Scene.Ada with { PersonId = "999", LastName = "Adeyemi" };

        var one = Match(new RowText(), weak, strong);
        var other = Match(new RowText(), strong, weak);

        Assert.Equal("999", Assert.IsType<PersonMatch.Possible>(one).People[0].PersonId);
        Assert.Equal(one.Token, other.Token);
    }

    [Theory]
    [InlineData("OKAFOR", "ada")]
    [InlineData("  Okafor ", "\u00A0Ada")]
    public void Match_NamesThatFoldAlike_AreEqual(string last, string first) =>
        Assert.IsType<PersonMatch.Certain>(Match(new RowText().With("LastName", last).With("FirstName", first), Scene.Ada));

    [Theory]
    [InlineData("Garc\u00EDa  M\u00E1rquez", "GARCÍA\u00A0MÁRQUEZ", true)]
    [InlineData("O'Brien", "O\u2019Brien", false)]
    [InlineData("Garcia", "García", false)]
    [InlineData("Smith-Jones", "Smith Jones", false)]
    public void Match_Names_CompareByFoldingAndNothingLooser(string one, string other, bool certain)
    {
        var match = Match(new RowText().With("LastName", one.Normalize(NormalizationForm.FormD)), Scene.Ada with { LastName = other });

        Assert.Equal(certain, match is PersonMatch.Certain);
    }

    [Fact]
    public void A060_ApplicantFromAVacancy_Warns()
    {
        var outcome = Vacancy("V1").Decide(new RowText()).Outcomes[0];

        Assert.Equal(["I S001", "W A060", "W M010"], outcome.Ids());
    }

    [Fact]
    public void A060_NobodyKnownYet_IsNoDuplicate() =>
        Assert.Equal(["I S001"], (_scene with { IsAnybodyKnown = false }).Judge(new RowText()));

    [Fact]
    public void A060_ApplicantWithoutVacancy_IsOurOwn() => Assert.Equal(["I S001", "W M010"], Vacancy("").Judge(new RowText()));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A060_ApplicationThatEnded_IsNoneThatEsrHolds(int endsInDays, bool warns)
    {
        var scene = Vacancy("V1");
        var ended = scene with { Assignments = [scene.Assignments[0] with { End = scene.Today.AddDays(endsInDays) }] };

        Assert.Equal(warns ? ["I S001", "W A060", "W M010"] : ["I S001", "W M010"], ended.Judge(new RowText()));
    }

    [Fact]
    public void A060_EmployeeWhoCameThroughAVacancy_IsNoApplicant()
    {
        var scene = _scene with { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada) with { VacancyId = "V1" }] };

        Assert.Equal(["I S002"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A060_VacancyOfAnotherPosition_IsNoDuplicate() =>
        Assert.Equal(["I S001", "W M010"], Vacancy("V1", _elsewhere).Judge(new RowText()));

    [Fact]
    public void A060_VacancyOfAnotherPerson_IsNoDuplicate()
    {
        var scene =
            _scene with
            {
                People = [Scene.Other],
                Assignments = [Scene.Employs(Scene.Other) with { IsEmployee = false, VacancyId = "V1" }]
            };

        Assert.Equal(["I S001"], scene.Judge(new RowText()));
    }

    [Fact]
    public void Decide_PossibleDuplicateWithBadPostcode_WarnsInOrderOfId()
    {
        var scene = Vacancy("V1") with { People = [Scene.Ada with { NiNumber = "CE111111" }] };

        Assert.Equal(["I S001", "W A002", "W A032", "W A060", "W M010"],
            scene.Judge(new RowText().With("Gender", "Z").With("Postcode", "B1")));
    }

    [Fact]
    public void Decide_RowThatFails_IsNotMatched()
    {
        var scene = Vacancy("V1") with { People = [Scene.Ada with { NiNumber = "CE111111" }] };

        Assert.Equal(["E A020"], scene.Judge(new RowText().With("ProjectedHireDate", "20260505")));
    }

    private Scene Vacancy(string vacancy, Codes.PositionId? position = null) => _scene with
    {
        People = [Scene.Ada],
        Assignments = [Scene.Employs(Scene.Ada, position) with { IsEmployee = false, VacancyId = vacancy }],
    };

    private static PersonMatch Match(RowText row, params EsrPerson[] people) =>
        PersonMatcher.Match(row.Read(), new PeopleBook(Scene.Employer, people, []));
}
