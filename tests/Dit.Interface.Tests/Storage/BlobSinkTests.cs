using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Storage;

/// <summary>A blob that is written in small pieces goes out in large ones, and no more than one of them is held.</summary>
public sealed class BlobSinkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int PieceBytes = 4 * 1024 * 1024;

    [Theory]
    [InlineData(1_500, 7_000, 3)]
    [InlineData(PieceBytes, 2, 2)]
    [InlineData(PieceBytes - 1, 3, 3)]
    public async Task Write_MoreThanAPiece_GoesOutInPiecesOfAtMostFourMebibytes(int record, int records, int pieces)
    {
        var (log, name) = (new UploadLog(), $"sink-{record}");
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, more: null, log);
        var work = rig.Storage.Container(Containers.Work);
        var bytes = new byte[record];
        new Random(record).NextBytes(bytes);

        var sink = work.Sink(name, ifAbsent: true);
        for (var written = 0; written < records; written++) await sink.WriteAsync(bytes, CancellationToken.None);
        Assert.True(await sink.CommitAsync(CancellationToken.None));

        var sent = log.Uploads.Where(upload => upload.To.Query.Contains("blockid=", StringComparison.Ordinal)).ToList();
        Assert.Equal(pieces, sent.Count);
        Assert.All(sent, upload => Assert.InRange(upload.Bytes, 1, PieceBytes));
        var stored = (await work.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToMemory();
        Assert.Equal((long)record * records, stored.Length);
        for (var at = 0; at < stored.Length; at += record) Assert.True(stored.Span.Slice(at, record).SequenceEqual(bytes));
    }

    [Fact]
    public async Task Write_LessThanAPiece_IsOneCall()
    {
        var log = new UploadLog();
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, more: null, log);
        var sink = rig.Storage.Container(Containers.Work).Sink("small");

        for (var written = 0; written < 100; written++) await sink.WriteAsync("a record"u8.ToArray(), CancellationToken.None);
        Assert.True(await sink.CommitAsync(CancellationToken.None));

        Assert.Equal(800, Assert.Single(log.Uploads, upload => upload.To.AbsolutePath.EndsWith("/small", StringComparison.Ordinal)).Bytes);
    }
}
