using Dit.Samples;
using Dit.Samples.Expectation;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

/// <summary>The full sample of the defaults, written once for all tests that only read it.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("dit-sample-").FullName;

    public SampleExpectation Expected { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await FullSample.WriteAsync(new SampleOptions(), Folder);
        Expected = await SampleExpectation.ReadAsync(Folder, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The file in the folder of a day, or where it was held, of an earlier one.</summary>
    public static string PathOf(string folder, DateOnly day, string name)
    {
        string On(DateOnly dropped) => Path.Combine(
            folder, FormattableString.Invariant($"{dropped:yyyy-MM-dd}"), name.StartsWith("GO_", StringComparison.Ordinal) ? "esr-inbound"
                : "tis-inbound", name);
        var earlier = Enumerable.Range(1, 7).Select(days => On(day.AddDays(-days))).FirstOrDefault(File.Exists);
        return File.Exists(On(day)) ? On(day) : earlier ?? On(day);
    }
}
