using Dit.Samples;
using Dit.Samples.Expectation;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

/// <summary>The sample of the tests, with every case in it.</summary>
public sealed class FullSampleTests
{
    [Fact]
    public async Task WriteAsync_SameOptions_SameBytes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await FullSample.WriteAsync(new SampleOptions(Trainees: 100), one.Path);
        await FullSample.WriteAsync(new SampleOptions(Trainees: 100), other.Path);

        Assert.Equal(other.Hashes(), one.Hashes());
    }

    [Theory]
    [InlineData(2, 2, 1)]
    [InlineData(3, 3, 2)]
    [InlineData(4, 40, 3)]
    [InlineData(7, 60, 6)]
    [InlineData(30, 90, 2)]
    [InlineData(2, 2, 10)]
    [InlineData(9, 60, 20)]
    public async Task WriteAsync_AnySize_Writes(int employers, int trainees, int days)
    {
        using var folder = new TemporaryFolder();
        await FullSample.WriteAsync(
            new SampleOptions(Seed: employers, Employers: employers, Trainees: trainees, Days: days), folder.Path);
        var expected = await SampleExpectation.ReadAsync(folder.Path, CancellationToken.None);

        Assert.Equal(days, expected.Days.Count);
        Assert.Equal(days, Directory.EnumerateDirectories(folder.Path, "20*").Count());
    }
}
