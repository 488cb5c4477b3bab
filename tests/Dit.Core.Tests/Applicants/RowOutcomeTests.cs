using Dit.Core.Applicants;

namespace Dit.Core.Tests.Applicants;

/// <summary>What an outcome says of its row beside the messages' ids: for the confirmation, the notices and the journal.</summary>
public class RowOutcomeTests
{
    private readonly Scene _scene = new();
    private readonly Scene _next;

    public RowOutcomeTests() => _next = _scene.Holding(_scene.Decide(new RowText())) with { File = "DE_WMD_APP_20260506_00003755.DAT" };

    [Theory]
    [InlineData("WMD/RRK01/004/STR/002", "WMD/RRK01/004/STR/002")]
    [InlineData("wmd/rrk01/004/str/001", null)]
    [InlineData("", null)]
    public void GivenDpn_IsTheRowsWhereThePositionHasAnother(string dpn, string? given)
    {
        var outcome = _scene.Decide(new RowText().With("DeaneryPostNumber", dpn)).Outcomes[0];

        Assert.Equal((Scene.Dpn, given), (outcome.Dpn, outcome.GivenDpn));
    }

    [Fact]
    public void GivenDpn_UnknownPosition_IsNone() =>
        Assert.Null(_scene.Decide(new RowText().With("PositionId", "77")).Outcomes[0].GivenDpn);

    [Theory]
    [InlineData(5001L, "5001")]
    [InlineData(null, "")]
    public void PositionNumber_KnownPosition_IsThePositionsNotTheRows(long? number, string shown)
    {
        var scene = _scene with { Position = _scene.Position with { Number = number } };

        Assert.Equal(shown, scene.Decide(new RowText().With("PositionNumber", "5002")).Outcomes[0].PositionNumber);
    }

    [Fact]
    public void Changes_RejectedRow_AreNone() =>
        Assert.Empty(_next.Decide(new RowText().With("ProjectedHireDate", "20260506").With("Title", "Dr")).Outcomes[0].Changes);

    [Fact]
    public void SharesNumberWith_A044_IsTheOthersName()
    {
        var decided = _scene.Decide(
            new RowText(), new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "7123456"));

        Assert.Equal(["", "Ada Okafor"], decided.Outcomes.Select(outcome => outcome.SharesNumberWith));
    }

    [Theory]
    [InlineData(1, "MiddleNames")]
    [InlineData(4, "MiddleNames, Title, Email, Town")]
    [InlineData(5, "MiddleNames, Title, Email, Town and 1 more")]
    [InlineData(6, "MiddleNames, Title, Email, Town and 2 more")]
    public void A042_ChangedColumns_NamesTheFirstFour(int count, string named)
    {
        string[] columns = ["MiddleNames", "Title", "Email", "Town", "County", "Nationality"];

        var outcome = _next.Decide(columns.Take(count).Aggregate(new RowText(), (row, column) => row.With(column, "x"))).Outcomes[0];

        Assert.Equal($"already received, updated: {named}", outcome.WordsOf("A042"));
    }

    [Fact]
    public void A042_BlankHireDateHeld_IsComparedAsTheDateThatItMeans()
    {
        var held = _scene.Decide(new RowText().With("ProjectedHireDate", ""));

        Assert.Equal(["I A041"], (_next with { Held = held.Changed }).Judge(new RowText()));
    }

    [Fact]
    public void A044_NumberThatComesWithOtherChanges_IsTold()
    {
        var other = new RowText().Someone(1).With("FirstName", "Ngozi").With("RegistrationNumber", "");
        var scene = _next with { Held = _scene.Decide(new RowText(), other).Changed };

        Assert.Equal(["I A042", "W A044"], scene.Judge(other.With("RegistrationNumber", "7123456").With("Title", "Dr")));
    }

    [Fact]
    public void A045_OtherChangesOfTheRow_KeepWhatWasHeld() =>
        Assert.Equal(
            [new ValueChange("Title", "", "Dr"), new ValueChange("RegistrationNumber", "7123456", "7000021")],
            _next.Decide(new RowText().With("RegistrationNumber", "7000021").With("Title", "Dr")).Outcomes[0].Changes);

    [Theory]
    [InlineData(95, 100)] // the last blank stands in the middle of the column
    [InlineData(94, 200)] // one sign before it
    public void Text_WordThatFillsHalfOfTheColumn_IsCutItself(int before, int length)
    {
        var message = new RowMessage("A002", Severity.Error, $"{new string('a', before)} {new string('b', 150)}");

        Assert.Equal(length, message.Text.Length);
    }
}
