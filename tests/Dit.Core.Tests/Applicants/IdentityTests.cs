using Dit.Core.Applicants;
using Dit.Core.Positions;

namespace Dit.Core.Tests.Applicants;

/// <summary>Who is the same person, through the rows and records of a position (A040 to A045).</summary>
public class IdentityTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A042_RowWithoutGmcNumber_LeavesTheRecordKnownByIt()
    {
        var first = _scene.Decide(new RowText());
        var without =
            (_scene.Holding(first) with { File = "DE_WMD_APP_20260506_00003755.DAT" }).Decide(new RowText().With("RegistrationNumber", ""));
        var later = _scene.Holding(without) with { File = "DE_WMD_APP_20260507_00003756.DAT" };

        Assert.Equal(["I A042"], without.Outcomes[0].Ids());
        Assert.Equal(["I A041"], later.Judge(new RowText().With("RegistrationNumber", "")));
        Assert.Equal(["I A042"], later.Judge(new RowText().With("LastName", "Adeyemi")));
        Assert.Equal("", later.Decide(new RowText()).Record.KnownGmc);
    }

    [Fact]
    public void A040_SameNamesOtherBirthDateWithoutGmcNumber_IsSomebodyElse()
    {
        var row = new RowText().With("RegistrationNumber", "");

        Assert.Equal(["I S001"], _scene.Decide(row, row.With("DateOfBirth", "19900315")).Outcomes[1].Ids());
    }

    [Fact]
    public void A040_TheRowThatCountsHadNoNumber_TheRecordLearnsThatOfTheDuplicate()
    {
        var without = new RowText().With("RegistrationNumber", "");

        var decided = _scene.Decide(without, new RowText(), new RowText().With("LastName", "Adeyemi"));

        Assert.Equal(["I A040"], decided.Outcomes[1].Ids());
        Assert.Equal(["I A040"], decided.Outcomes[2].Ids());
        Assert.Equal("7123456", decided.Record.GmcNumber?.Digits);
    }

    [Theory]
    [InlineData("7000021", "7000022")]
    [InlineData("", "")]
    [InlineData("7000021", "")]
    public void Twins_AreTwoPeople(string one, string other)
    {
        var first = new RowText().With("NiNumber", "").With("RegistrationNumber", one);
        var second = first.With("FirstName", "Ida").With("RegistrationNumber", other);

        var decided = _scene.Decide(first, second);

        Assert.Equal(["I S001"], decided.Outcomes[1].Ids());
        Assert.Equal(["I A041", "I A041"], Next(decided).Decide(second, first).Outcomes.Select(outcome => outcome.Ids()[0]));
    }

    [Theory]
    [InlineData("9999999")]
    [InlineData("0000000")]
    [InlineData("C9999999")]
    [InlineData("NA")]
    [InlineData("tbc")]
    [InlineData("NONE")]
    [InlineData("UNKNOWN")]
    public void SharedDummyNumber_IsNoNumber(string dummy)
    {
        var decided = _scene.Decide([.. Enumerable.Range(1, 3).Select(n => new RowText().Someone(n).With("RegistrationNumber", dummy))]);

        Assert.All(decided.Outcomes, outcome => Assert.Equal(["I S001"], outcome.Ids()));
        Assert.All(decided.Changed, record => Assert.Null(record.GmcNumber));
    }

    [Fact]
    public void A044_NumberTypedForTheWrongDoctor_IsAnotherPersonAndIsTold()
    {
        var wrong = new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "7123456");
        var held = _scene.Decide(new RowText());

        var inFile = _scene.Decide(new RowText(), wrong);
        var later = Next(held).Decide(wrong);
        var again = Next(later, held).Decide(wrong, new RowText());

        Assert.Equal(["I S001", "W A044"], inFile.Outcomes[1].Ids());
        Assert.Equal(["I S001", "W A044"], later.Outcomes[0].Ids());
        Assert.Contains(held.Record.Number, later.Outcomes[0].WordsOf("A044"), StringComparison.Ordinal);
        Assert.NotEqual(held.Record.Number, later.Record.Number);
        Assert.All(again.Outcomes, outcome => Assert.Equal(["I A041"], outcome.Ids()));
    }

    [Fact]
    public void A044_KnownApplicantWhoComesWithAnothersNumber_IsToldOnce()
    {
        var other = new RowText().Someone(1).With("FirstName", "Ngozi").With("NiNumber", "").With("RegistrationNumber", "");
        var held = _scene.Decide(new RowText(), other);

        var typed = Next(held).Decide(other.With("RegistrationNumber", "7123456"));
        var moved = Next(typed, held).Decide(other.With("RegistrationNumber", "7123456").With("ProjectedHireDate", "20260722"));

        Assert.Equal(["I A042", "W A044"], typed.Outcomes[0].Ids());
        Assert.Equal(["I A042"], moved.Outcomes[0].Ids());
    }

    [Theory]
    [InlineData("DateOfBirth", "19900314")]
    [InlineData("LastName", "Okafor")]
    [InlineData("FirstName", "ADA")]
    public void SameNumber_OneOfBirthDateAndNamesAgrees_IsTheSamePerson(string column, string value)
    {
        var row = new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "7123456").With(column, value);

        Assert.Equal(["I A042"], Next(_scene.Decide(new RowText())).Judge(row));
    }

    [Fact]
    public void A044_OnASinglePosition_IsSomeoneElse()
    {
        var single = _scene with { Position = _scene.Position with { Type = PositionType.Single } };

        Assert.Equal(["E A015"],
            single.Holding(single.Decide(new RowText()))
                .Judge(new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "7123456")));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("AB123456D", true)] // the last letter does not count
    [InlineData("CE123456A", false)]
    public void A045_CorrectedNumber_IsOneRecordUnlessTheNiNumbersDiffer(string ni, bool isCorrected)
    {
        var held = _scene.Decide(new RowText());

        var decided = Next(held).Decide(new RowText().With("RegistrationNumber", "7000021").With("NiNumber", ni));

        Assert.Equal(isCorrected ? ["I A042", "W A045"] : ["I S001"], decided.Outcomes[0].Ids());
        Assert.Equal(isCorrected, held.Record.Number == decided.Record.Number);
        Assert.Equal("7000021", decided.Record.GmcNumber?.Digits);
        if (isCorrected) Assert.Contains(new ValueChange("RegistrationNumber", "7123456", "7000021"), decided.Outcomes[0].Changes);
    }

    [Fact]
    public void A045_NumberThatOnlyAnEarlierFileGave_IsToldWithTheNewOne()
    {
        var without = Next(_scene.Decide(new RowText())).Decide(new RowText().With("RegistrationNumber", ""));

        var decided =
            (Next(without) with { File = "DE_WMD_APP_20260507_00003756.DAT" }).Decide(new RowText().With("RegistrationNumber", "7000021"));

        Assert.Equal(["I A042", "W A045"], decided.Outcomes[0].Ids());
        Assert.Equal([new ValueChange("RegistrationNumber", "7123456", "7000021")], decided.Outcomes[0].Changes);
    }

    [Fact]
    public void A045_OnASinglePosition_IsNotSomeoneElse()
    {
        var single = _scene with { Position = _scene.Position with { Type = PositionType.Single } };

        Assert.Equal(["I A042", "W A045"],
            single.Holding(single.Decide(new RowText())).Judge(new RowText().With("RegistrationNumber", "7000021")));
    }

    [Fact]
    public void A045_TwoNumbersInOneFile_TheEarlierRowCountsAndBothAreTold()
    {
        var decided = _scene.Decide(new RowText(), new RowText().With("RegistrationNumber", "7000021"));

        Assert.Equal(["I A040", "W A045"], decided.Outcomes[1].Ids());
        Assert.Equal([new ValueChange("RegistrationNumber", "7123456", "7000021")], decided.Outcomes[1].Changes);
        Assert.Equal("7123456", decided.Record.GmcNumber?.Digits);
    }

    [Theory]
    [InlineData("LastName", "Adeyemi")] // marriage
    [InlineData("FirstName", "Ada Mary")] // a middle name moved
    public void NewName_SameNumber_IsTheSamePersonAndWithoutANumberSomebodyElse(string column, string value)
    {
        var withNumber = Next(_scene.Decide(new RowText()));
        var without = Next(_scene.Decide(new RowText().With("RegistrationNumber", "")));

        Assert.Equal(["I A042"], withNumber.Judge(new RowText().With(column, value)));
        Assert.Equal(["I S001"], without.Judge(new RowText().With("RegistrationNumber", "").With(column, value)));
    }

    [Fact]
    public void SwappedNames_SameNumber_IsTheSamePersonByTheBirthDate()
    {
        var swapped = new RowText().With("LastName", "Ada").With("FirstName", "Okafor");

        Assert.Equal(["I A042"], Next(_scene.Decide(new RowText())).Judge(swapped));
        Assert.Equal(["I S001", "W A044"], Next(_scene.Decide(new RowText())).Judge(swapped.With("DateOfBirth", "19900315")));
    }

    [Fact]
    public void NameThatIsAPlaceholderElsewhere_IsAName()
    {
        var row = new RowText().With("LastName", "Na").With("RegistrationNumber", "");

        Assert.Equal(["I A041"], Next(_scene.Decide(row)).Judge(row));
    }

    private Scene Next(params Scene.Decided[] decided) => _scene with
    {
        File = "DE_WMD_APP_20260506_00003755.DAT",
        Held = [.. decided.SelectMany(one => one.Changed).DistinctBy(record => record.Number)],
    };
}
