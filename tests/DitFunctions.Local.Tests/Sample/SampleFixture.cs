using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

/// <summary>The sample of the defaults, written once for all tests that only read it.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("dit-sample-").FullName;

    public SampleExpectation Expected { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var outcome = await SampleRegion.WriteAsync(new SampleOptions(), Folder, null, CancellationToken.None);
        Assert.Null(outcome.Refusal);
        Expected = await SampleExpectation.ReadAsync(Folder, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    public static string PathOf(string folder, DateOnly day, string name) => Path.Combine(
        folder, FormattableString.Invariant($"{day:yyyy-MM-dd}"), name.StartsWith("GO_", StringComparison.Ordinal) ? "esr-inbound" : "tis-inbound", name);
}
