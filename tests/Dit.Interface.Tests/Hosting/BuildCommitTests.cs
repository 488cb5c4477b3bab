using System.Diagnostics.Metrics;
using Dit.Interface.Hosting;
using Dit.Interface.Measures;

namespace Dit.Interface.Tests.Hosting;

/// <summary>The commit that a build says of itself.</summary>
public sealed class BuildCommitTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("1.0.0+f09c975", "f09c975")]
    [InlineData("1.0.0+", "unknown")]
    [InlineData("1.0.0", "unknown")]
    [InlineData(null, "unknown")]
    public void Of_AVersion_IsWhatStandsBehindThePlus(string? version, string commit) => Assert.Equal(commit, BuildCommit.Of(version));

    [Fact]
    public async Task SignOfLife_AtEverySweep_CarriesTheCommit()
    {
        var commits = new List<object?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, of) =>
        {
            if (instrument.Meter.Name == DitMeter.Name && instrument.Name == DitMeter.OldestUnfinished)
                of.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => commits.Add(Assert.Single(tags.ToArray()).Value));
        listener.Start();
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await rig.GiveReferenceAsync();

        await rig.Job<Backlog>().MeasureOldestAsync(default);

        Assert.NotEmpty(commits);
        Assert.All(commits.ToArray(), commit => Assert.Equal(BuildCommit.Text, commit));
    }
}
