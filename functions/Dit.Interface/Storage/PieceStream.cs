using Azure.Storage.Blobs.Models;

namespace Dit.Interface.Storage;

/// <summary>
/// A blob read forward, one piece in memory and a call for each: a small blob costs one call, and no call asks first how long
/// it is. All pieces are of the version that the first one was of. It is read from its start to its end, and asynchronously alone.
/// </summary>
/// <param name="pieceBytes">How many bytes a call brings.</param>
internal sealed class PieceStream(BlobClient blob, int pieceBytes) : Stream
{
    private byte[] _buffer = [];
    private ReadOnlyMemory<byte> _piece;
    private ETag? _version;
    private long _position;
    private long _length;

    /// <summary>The blob from its start, when the first piece is all of it; null when there is more.</summary>
    internal Stream? Whole => _position == _length
        ? new MemoryStream(_buffer, 0, (int)_length, writable: false, publiclyVisible: true) : null;

    /// <summary>Reads the first piece.</summary>
    /// <param name="version">The version that is wanted; null takes whichever is there.</param>
    /// <exception cref="RequestFailedException">The blob is not there (404), or is of another version (412).</exception>
    internal async Task BeginAsync(ETag? version, CancellationToken stop)
    {
        _version = version;
        try
        {
            await NextAsync(stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 416)
        {
            // An empty blob has no first byte.
            _length = 0;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_piece.IsEmpty)
        {
            if (_position >= _length) return 0;
            await NextAsync(cancellationToken);
        }

        var count = Math.Min(buffer.Length, _piece.Length);
        _piece[..count].CopyTo(buffer);
        _piece = _piece[count..];
        return count;
    }

    private async Task NextAsync(CancellationToken stop)
    {
        var conditions = _version is { } version ? new BlobRequestConditions { IfMatch = version } : null;
        var options = new BlobDownloadOptions { Range = new HttpRange(_position, pieceBytes), Conditions = conditions };
        using var read = (await blob.DownloadStreamingAsync(options, stop)).Value;
        var length = (int)read.Details.ContentLength;
        if (_buffer.Length < length) _buffer = new byte[length];
        await read.Content.ReadExactlyAsync(_buffer.AsMemory(0, length), stop);
        _version = read.Details.ETag;
        _piece = _buffer.AsMemory(0, length);
        _position += length;
        // bytes 0-99/1234; without it the answer is the whole blob.
        _length = read.Details.ContentRange is { Length: > 0 } range
            ? long.Parse(range.AsSpan(range.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture)
            : _position;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
