using Dit.Core.Applicants;
using Dit.Core.Positions;

namespace Dit.Core.Tests.Applicants;

public class VolumeRuleTests
{
    private readonly Scene _scene = new() { OtherPositions = [Second] };

    private static Position Second { get; } = new Scene().Position with { Id = new(1000002), Number = 5002, Dpn = "WMD/RRK01/004/STR/002" };

    private static RowText ForSecond { get; } =
        new RowText().With("PositionId", "1000002").With("PositionNumber", "5002").With("DeaneryPostNumber", "WMD/RRK01/004/STR/002");

    [Fact]
    public void A050_FortyRows_AllLoad()
    {
        var decided = _scene.Decide(Rows(40));

        Assert.All(decided.Outcomes, outcome => Assert.Equal(["I S001"], outcome.Ids()));
        Assert.Equal(40, decided.Changed.Count);
        Assert.Equal(40, decided.Changed.Select(record => record.Number).Distinct().Count());
    }

    [Fact]
    public void A050_FortyOneRows_AllFailWithAnAlertAndOthersLoad()
    {
        var decided = _scene.Decide([.. Rows(41), ForSecond]);

        Assert.All(decided.Outcomes.SkipLast(1), outcome => Assert.Equal(["E A050"], outcome.Ids()));
        Assert.All(decided.Outcomes.SkipLast(1), outcome => Assert.Equal(41, outcome.TooOften?.Rows));
        Assert.Equal(["I S001"], decided.Outcomes[^1].Ids());
        Assert.Null(decided.Outcomes[^1].TooOften);
    }

    [Fact]
    public void A050_FailedRows_CountToo()
    {
        var decided = _scene.Decide([.. Rows(40), new RowText().With("ProjectedHireDate", "20260505")]);

        Assert.All(decided.Outcomes, outcome => Assert.Contains("E A050", outcome.Ids()));
        Assert.Equal(["E A020", "E A050"], decided.Outcomes[^1].Ids());
    }

    [Fact]
    public void A050_RowWithoutDpn_CountsForItsPositions()
    {
        var decided = _scene.Decide([.. Rows(40), new RowText().With("DeaneryPostNumber", "")]);

        Assert.All(decided.Outcomes, outcome => Assert.Equal(["E A050"], outcome.Ids()));
    }

    [Fact]
    public void A050_NeitherRowNorPositionHasADpn_CountsForNone()
    {
        var scene = _scene with { Position = _scene.Position with { Dpn = "" } };

        var decided = scene.Decide([.. Rows(41).Select(row => row.With("DeaneryPostNumber", ""))]);

        Assert.All(decided.Outcomes, outcome => Assert.Equal(["E A012"], outcome.Ids()));
    }

    [Fact]
    public void A050_RowThatNamesAnotherDpn_CountsForThatOne()
    {
        var decided = _scene.Decide([.. Rows(40), ForSecond.With("DeaneryPostNumber", Scene.Dpn)]);

        Assert.Equal(["E A012", "E A050"], decided.Outcomes[^1].Ids());
        Assert.Contains("E A050", decided.Outcomes[0].Ids());
    }

    [Fact]
    public void A050_MalformedRow_DoesNotCount()
    {
        ApplicantRow[] rows = [.. Rows(40).Select((row, i) => row.Read(i + 1)), RowText.Read(new RowText().Text + ",", 41)];

        Assert.Equal(["I S001"], _scene.DecideRows(rows).Outcomes[0].Ids());
    }

    private static RowText[] Rows(int count) =>
        [.. Enumerable.Range(0, count)
            .Select(n => new RowText().Someone(n % 25).With("RegistrationNumber", $"{7000100 + n}").With("FirstName", $"N{n}")
                .With("NiNumber", ""))];
}
