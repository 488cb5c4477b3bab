namespace DitFunctions.Local.Tests.Bytes;

/// <summary>A stream that gives a few bytes at a time and counts what it gave.</summary>
internal sealed class CountingStream(byte[] bytes, int chunk) : MemoryStream(bytes)
{
    internal long Given { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
        Given += read;
        return read;
    }
}
