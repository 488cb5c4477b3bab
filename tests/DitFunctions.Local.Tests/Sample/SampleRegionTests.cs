using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Sample;

/// <summary>What <c>dit sample</c> writes.</summary>
public sealed class SampleRegionTests
{
    private static readonly SampleOptions _small = new(Trainees: 100);

    [Fact]
    public async Task WriteAsync_SameOptions_SameBytes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await WriteAsync(_small, one);
        await WriteAsync(_small, other);

        Assert.Equal(other.Hashes(), one.Hashes());
    }

    [Fact]
    public async Task WriteAsync_AnotherSeed_OtherBytes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await WriteAsync(_small, one);
        await WriteAsync(_small with { Seed = 2 }, other);

        Assert.NotEqual(other.Hashes(), one.Hashes());
    }

    [Fact]
    public async Task WriteAsync_OverAnEarlierSample_ReplacesIt()
    {
        using var folder = new TemporaryFolder();
        using var fresh = new TemporaryFolder();
        await WriteAsync(_small with { Days = 4, Seed = 9 }, folder);
        Assert.Null(await WriteAsync(_small, folder));
        await WriteAsync(_small, fresh);

        Assert.Equal(fresh.Hashes(), folder.Hashes());
    }

    [Fact]
    public async Task WriteAsync_FolderOfSomethingElse_RefusedAndUntouched()
    {
        using var folder = new TemporaryFolder();
        var kept = Path.Combine(folder.Path, "letter.txt");
        await File.WriteAllTextAsync(kept, "mine");

        Assert.NotNull(await WriteAsync(_small, folder));
        Assert.Equal([kept], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task WriteAsync_BadOptions_RefusedAndNothingWritten()
    {
        using var folder = new TemporaryFolder();

        Assert.NotNull(await WriteAsync(new SampleOptions(Employers: 1), folder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData(2, 2, 1)]
    [InlineData(3, 3, 2)]
    [InlineData(30, 90, 2)]
    [InlineData(2, 60, 20)]
    [InlineData(190, 1_000, 2)]
    public async Task WriteAsync_AnySize_WritesEachDayAndOneFileCutOff(int employers, int trainees, int days)
    {
        using var folder = new TemporaryFolder();
        var options = new SampleOptions(Seed: employers, Employers: employers, Trainees: trainees, Days: days);

        Assert.Null(await WriteAsync(options, folder));
        Assert.Equal(days, Directory.EnumerateDirectories(folder.Path, "20*").Count());
        Assert.Equal(employers * days, Directory.EnumerateFiles(folder.Path, "GO_*.DAT", SearchOption.AllDirectories).Count());
        Assert.Single(
            File.ReadLines(Path.Combine(folder.Path, "sample.txt")), line => line.Contains("NoTrailer", StringComparison.Ordinal));
    }

    private static Task<string?> WriteAsync(SampleOptions options, TemporaryFolder folder) =>
        SampleRegion.WriteAsync(options, folder.Path, null, CancellationToken.None);
}
