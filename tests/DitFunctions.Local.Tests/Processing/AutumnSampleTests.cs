namespace DitFunctions.Local.Tests.Processing;

/// <summary>Ten business days with two Mondays and the clock change of autumn between them (issue 4, Done when).</summary>
public sealed class AutumnSampleTests(AutumnSample sample) : SampleOutcomeTests(sample), IClassFixture<AutumnSample>
{
    private readonly AutumnSample _sample = sample;

    [Fact]
    public void Days_OfTheSample_CrossTheClockChange()
    {
        var days = _sample.Expected.Days.Select(day => day.Date).ToList();

        Assert.Equal(10, days.Count);
        Assert.Equal(2, days.Count(day => day.DayOfWeek == DayOfWeek.Monday));
        Assert.InRange(new DateOnly(2026, 10, 25), days[0], days[^1]);
    }

    [Theory]
    [InlineData("Hired")]
    [InlineData("Lapsed")]
    [InlineData("Replaced")]
    [InlineData("Withdrawn")]
    public void Lifecycle_OfTheSample_HasEveryState(string state) =>
        Assert.Contains(_sample.Expected.Lifecycle, life => life.State == state);
}
