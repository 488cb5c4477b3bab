using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>The default sample, ten employers, two bodies, 2,000 trainees, three days, processed once for all tests that look at it.</summary>
public sealed class ProcessedSample : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dit-processed-").FullName;

    internal string Input => Path.Combine(_folder, "in");

    internal string Output => Path.Combine(_folder, "out");

    internal SampleExpectation Expected { get; private set; } = null!;

    internal IReadOnlyList<DaySummary> Summaries { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await SampleRegion.WriteAsync(new SampleOptions(), Input, null, default);
        Expected = await SampleExpectation.ReadAsync(Input, default);
        Summaries = await Rig.ProcessAsync(Input, Output);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
