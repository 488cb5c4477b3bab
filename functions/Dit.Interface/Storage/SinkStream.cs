namespace Dit.Interface.Storage;

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
