using System.Security.Cryptography;
using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

public sealed class SampleRegionTests
{
    private static readonly SampleOptions _small = new(Trainees: 100);

    [Fact]
    public async Task WriteAsync_SameOptions_SameBytes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await SampleRegion.WriteAsync(_small, one.Path, null, CancellationToken.None);
        await SampleRegion.WriteAsync(_small, other.Path, null, CancellationToken.None);

        Assert.Equal(Hashes(one.Path), Hashes(other.Path));
    }

    [Fact]
    public async Task WriteAsync_AnotherSeed_OtherBytes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await SampleRegion.WriteAsync(_small, one.Path, null, CancellationToken.None);
        await SampleRegion.WriteAsync(_small with { Seed = 2 }, other.Path, null, CancellationToken.None);

        Assert.NotEqual(Hashes(one.Path), Hashes(other.Path));
    }

    [Fact]
    public async Task WriteAsync_OverAnEarlierSample_ReplacesIt()
    {
        using var folder = new TemporaryFolder();
        using var fresh = new TemporaryFolder();
        await SampleRegion.WriteAsync(_small with { Days = 4, Seed = 9 }, folder.Path, null, CancellationToken.None);
        var outcome = await SampleRegion.WriteAsync(_small, folder.Path, null, CancellationToken.None);
        await SampleRegion.WriteAsync(_small, fresh.Path, null, CancellationToken.None);

        Assert.Null(outcome.Refusal);
        Assert.Equal(Hashes(fresh.Path), Hashes(folder.Path));
    }

    [Fact]
    public async Task WriteAsync_FolderOfSomethingElse_RefusedAndUntouched()
    {
        using var folder = new TemporaryFolder();
        var kept = Path.Combine(folder.Path, "letter.txt");
        await File.WriteAllTextAsync(kept, "mine");
        var outcome = await SampleRegion.WriteAsync(_small, folder.Path, null, CancellationToken.None);

        Assert.NotNull(outcome.Refusal);
        Assert.Equal([kept], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task WriteAsync_BadOptions_RefusedAndNothingWritten()
    {
        using var folder = new TemporaryFolder();
        var outcome = await SampleRegion.WriteAsync(new SampleOptions(Employers: 1), folder.Path, null, CancellationToken.None);

        Assert.NotNull(outcome.Refusal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
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
        var outcome = await SampleRegion.WriteAsync(
            new SampleOptions(Seed: employers, Employers: employers, Trainees: trainees, Days: days), folder.Path, null,
                CancellationToken.None);
        var expected = await SampleExpectation.ReadAsync(folder.Path, CancellationToken.None);

        Assert.Null(outcome.Refusal);
        Assert.Equal(days, expected.Days.Count);
        Assert.Equal(days, Directory.EnumerateDirectories(folder.Path, "20*").Count());
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))),
            StringComparer.Ordinal);
}
