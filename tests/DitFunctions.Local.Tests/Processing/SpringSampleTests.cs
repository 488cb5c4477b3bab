namespace DitFunctions.Local.Tests.Processing;

/// <summary>Six business days with the clock change of spring between them; the smallest region in which every case stands.</summary>
public sealed class SpringSampleTests(SpringSample sample) : SampleOutcomeTests(sample), IClassFixture<SpringSample>
{
    private readonly SpringSample _sample = sample;

    [Fact]
    public void Days_OfTheSample_CrossTheClockChange() =>
        Assert.InRange(new DateOnly(2026, 3, 29), _sample.Expected.Days[0].Date, _sample.Expected.Days[^1].Date);
}
