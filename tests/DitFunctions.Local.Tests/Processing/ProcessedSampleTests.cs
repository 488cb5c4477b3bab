using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>The default sample of three days; done again, a day a call, it gives the same bytes.</summary>
public sealed class ProcessedSampleTests(ProcessedSample sample) : SampleOutcomeTests(sample), IClassFixture<ProcessedSample>
{
    private readonly ProcessedSample _sample = sample;

    [Fact]
    public async Task Process_ADayACall_GivesTheSameAsOneCall()
    {
        using var again = new TemporaryFolder();
        await using var account = await EmptyStorage.OpenAsync();
        var whole = ProcessFolder.Read(_sample.Input);

        foreach (var day in whole.Days) await Rig.ProcessAsync(account.ConnectionString, whole with { Days = [day] }, again.Path);

        Assert.Equal(Rig.Outputs(_sample.Output), Rig.Outputs(again.Path));
    }
}
