using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

public sealed class SampleOptionsTests
{
    [Theory]
    [InlineData(1, 2000, 3)]
    [InlineData(301, 2000, 3)]
    [InlineData(10, 9, 3)]
    [InlineData(10, 200_001, 3)]
    [InlineData(10, 2000, 0)]
    [InlineData(10, 2000, 21)]
    public void Refusal_OutOfBounds_OneSentence(int employers, int trainees, int days)
    {
        var refusal = new SampleOptions(Employers: employers, Trainees: trainees, Days: days).Refusal;

        Assert.NotNull(refusal);
        Assert.EndsWith(".", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(10, 2)]
    [InlineData(40, 8)]
    [InlineData(190, 13)]
    public void BodyCount_NotGiven_FollowsEmployers(int employers, int bodies)
    {
        var options = new SampleOptions(Employers: employers);

        Assert.Null(options.Refusal);
        Assert.Equal(bodies, options.BodyCount);
    }

    [Fact]
    public void FirstDay_NotGiven_IsTheFirstMondayOfMay()
    {
        Assert.Equal(new DateOnly(2026, 5, 4), new SampleOptions().FirstDay);
        Assert.Equal(DayOfWeek.Monday, new SampleOptions().FirstDay.DayOfWeek);
    }

    [Fact]
    public void FirstDay_TenDays_IsTheMondayBeforeTheClocksGoBack() =>
        Assert.Equal(new DateOnly(2026, 10, 19), new SampleOptions(Days: 10).FirstDay);
}
