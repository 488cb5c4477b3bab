using System.Buffers;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Dit.Interface.Storage;

/// <summary>
/// Writes a blob of any length with one piece in memory: a short one in a single call, a longer one block by block. Nothing
/// is to be seen of it before <see cref="CommitAsync"/>, then all of it.
/// </summary>
/// <param name="conditions">What must hold of the blob when it is written; null for nothing.</param>
public sealed class BlobSink(BlockBlobClient blob, BlobRequestConditions? conditions)
{
    /// <summary>The most bytes of one call.</summary>
    internal const int PieceBytes = 4 * 1024 * 1024;

    private const int ReadBytes = 128 * 1024;
    private readonly ArrayBufferWriter<byte> _piece = new(16 * 1024);
    private readonly List<string> _blocks = [];

    // Two writers of one blob stage side by side: with ids of their own, neither commits a block of the other's.
    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>Adds bytes.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        // Before the piece would grow over its size: the buffer doubles when it is full.
        if (_piece.WrittenCount > 0 && _piece.WrittenCount + bytes.Length > PieceBytes) await StageAsync(stop);
        _piece.Write(bytes.Span);
    }

    /// <summary>Adds all bytes of a stream.</summary>
    public async Task WriteAsync(Stream content, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, ReadBytes), stop)) > 0;)
                await WriteAsync(buffer.AsMemory(0, read), stop);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>All bytes of the blob, once this sink has made it and when they took one call; null otherwise.</summary>
    internal BinaryData? Made { get; private set; }

    /// <summary>The version that this sink has made; null before.</summary>
    internal ETag? Version { get; private set; }

    /// <summary>Makes the blob be there.</summary>
    /// <param name="about">What is noted on the blob; null for nothing.</param>
    /// <returns>False when it was there already and must not have been: it is left as it is.</returns>
    /// <exception cref="RequestFailedException">Storage refused it; 412 when it is no longer the version that was asked for.</exception>
    public async Task<bool> CommitAsync(CancellationToken stop, IDictionary<string, string>? about = null)
    {
        try
        {
            if (_blocks.Count == 0)
            {
                var options = new BlobUploadOptions { Conditions = conditions, Metadata = about };
                Version = (await blob.UploadAsync(Piece().ToStream(), options, stop)).Value.ETag;
                Made = Piece();
            }
            else
            {
                if (_piece.WrittenCount > 0) await StageAsync(stop);
                var options = new CommitBlockListOptions { Conditions = conditions, Metadata = about };
                Version = (await blob.CommitBlockListAsync(_blocks, options, stop)).Value.ETag;
            }

            return true;
        }
        catch (RequestFailedException fault) when (conditions?.IfNoneMatch == ETag.All && Blobs.IsThere(fault))
        {
            return false;
        }
    }

    private async Task StageAsync(CancellationToken stop)
    {
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(_writer + _blocks.Count.ToString("D8", CultureInfo.InvariantCulture)));
        await blob.StageBlockAsync(id, Piece().ToStream(), cancellationToken: stop);
        _blocks.Add(id);
        _piece.ResetWrittenCount();
    }

    private BinaryData Piece() => BinaryData.FromBytes(_piece.WrittenMemory);
}

/// <summary>A sink as a stream, for writers that know streams.</summary>
internal sealed class SinkStream(BlobSink sink) : Stream
{
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException("A sink has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A sink has no position.");
        set => throw new NotSupportedException("A sink has no position.");
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A sink is written only.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A sink has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A sink has no length.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A sink is written asynchronously.");

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        sink.WriteAsync(buffer, cancellationToken);
}
