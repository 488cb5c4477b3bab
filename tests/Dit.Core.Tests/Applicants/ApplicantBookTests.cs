using Dit.Core.Applicants;

namespace Dit.Core.Tests.Applicants;

/// <summary>Several records or earlier rows that a row may be about: which of them counts, in whatever order they are held.</summary>
public class ApplicantBookTests
{
    private const string Low = "100000000000001";
    private const string High = "100000000000002";

    private readonly Scene _scene = new();
    private readonly RowText _byName = new RowText().With("RegistrationNumber", "");
    private readonly RowText _byGmc = new RowText().With("LastName", "Adeyemi");
    private readonly RowText _sharing = new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "7123456");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A040_TwoEarlierRowsAreAboutThePerson_TheSurerCounts(bool reversed)
    {
        var scene = Next(_scene.Decide(_byName, _byGmc).Changed, reversed);

        Assert.Equal("duplicate of row 2, which counts", scene.Decide(_byName, _byGmc, new RowText()).Outcomes[2].WordsOf("A040"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A040_TwoEarlierRowsAreAboutThePersonAlike_TheEarlierCounts(bool reversed)
    {
        // The number is that of both; the birth date and surname are one's, the first name is the other's.
        var scene = Next(_scene.Decide(new RowText(), _sharing).Changed, reversed);

        var decided = scene.Decide(new RowText(), _sharing, new RowText().With("FirstName", "Ngozi"));

        Assert.Equal("duplicate of row 1, which counts", decided.Outcomes[2].WordsOf("A040"));
    }

    [Fact]
    public void A040_TheRowThatCountsWasSuperseded_GoesByWhatItSaysToo()
    {
        var scene = Next(_scene.Decide(_byGmc).Changed) with { File = "DE_WMD_APP_20260504_00003800.DAT" };

        var decided = scene.Decide(new RowText(), _byName);

        Assert.Equal(["I A043"], decided.Outcomes[0].Ids());
        Assert.Equal(["I A040"], decided.Outcomes[1].Ids());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decide_TwoOpenRecordsOfThePerson_TheOneNamedLastCounts(bool reversed)
    {
        var held = _scene.Decide(new RowText()).Record;

        var scene = Next([held with { Number = High }, held with { Number = Low, LastFileSequence = held.LastFileSequence + 1 }], reversed);

        Assert.Equal(Low, scene.Decide(new RowText()).Outcomes[0].ApplicantNumber);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decide_TwoOpenRecordsNamedByOneFile_TheHigherNumberCounts(bool reversed)
    {
        var held = _scene.Decide(new RowText()).Record;

        var scene = Next([held with { Number = High }, held with { Number = Low }], reversed);

        Assert.Equal(High, scene.Decide(new RowText()).Outcomes[0].ApplicantNumber);
    }

    [Fact]
    public void Decide_SeveralApplicantsOfOnePosition_EachIsFound()
    {
        RowText[] rows = [.. Enumerable.Range(1, 4).Select(n => new RowText().Someone(n))];

        var decided = Next(_scene.Decide(rows).Changed).Decide(rows);

        Assert.All(decided.Outcomes, outcome => Assert.Equal(["I A041"], outcome.Ids()));
    }

    [Fact]
    public void A044_ClosedApplicantWithTheNumber_IsNotTold()
    {
        var closed = _scene.Decide(new RowText()).Record with { State = ApplicantState.Withdrawn };

        Assert.Equal(["I S001"], Next([closed]).Judge(_sharing));
    }

    private Scene Next(IReadOnlyList<ApplicantRecord> held, bool reversed = false) =>
        _scene with { File = "DE_WMD_APP_20260506_00003755.DAT", Held = reversed ? [.. held.Reverse()] : held };
}
