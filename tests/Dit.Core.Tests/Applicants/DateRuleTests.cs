using Dit.Core.Codes;

namespace Dit.Core.Tests.Applicants;

public class DateRuleTests
{
    private readonly Scene _scene = new();

    [Theory]
    [InlineData(-1, "E A020")]
    [InlineData(1, "E A020")]
    [InlineData(2, "I S001")]
    [InlineData(90, "I S001")]
    [InlineData(91, "E A021")]
    public void A020AndA021_ProjectedHire_MustBe2DaysTo13WeeksAway(int days, string expected)
    {
        var hire = FileDate.Write(_scene.Today.AddDays(days));

        Assert.Equal([expected], _scene.Judge(new RowText().With("ProjectedHireDate", hire)));
        Assert.Equal([expected], _scene.Judge(new RowText().With("ProjectedHireDate", "").With("EffectiveDate", hire)));
    }

    [Theory]
    [InlineData("20260719", true)]
    [InlineData("20260720", true)]
    [InlineData("20260721", false)]
    [InlineData("", false)]
    public void A022_ProjectedEnd_MustBeAfterHire(string end, bool fails) =>
        Assert.Equal(fails ? ["E A022"] : ["I S001"], _scene.Judge(new RowText().With("ProjectedEndDate", end)));

    [Fact]
    public void DateRules_HireThatDoesNotParse_ArePassedOver() =>
        Assert.Equal(["E A002"], _scene.Judge(new RowText().With("ProjectedHireDate", "tomorrow").With("ProjectedEndDate", "20200101")));
}
