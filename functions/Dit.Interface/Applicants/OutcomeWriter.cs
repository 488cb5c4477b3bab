using System.IO.Compression;
using System.Text.Json;
using Dit.Interface.Storage;

namespace Dit.Interface.Applicants;

/// <summary>
/// Writes a parcel's outcomes, compressed: they are most of what is written for a file, and say much the same of each row.
/// </summary>
internal sealed class OutcomeWriter(BlobSink sink) : IAsyncDisposable
{
    private readonly GZipStream _compressed = new(new SinkStream(sink), CompressionLevel.Fastest);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _compressed.DisposeAsync();

    internal ValueTask AddAsync(OutcomeLine line, CancellationToken stop)
    {
        byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(line, OutcomeJson.Default.OutcomeLine), (byte)'\n'];
        return _compressed.WriteAsync(json, stop);
    }

    /// <summary>False when the parcel was decided before: then that plan counts, not this one.</summary>
    internal async Task<bool> CommitAsync(CancellationToken stop)
    {
        await _compressed.DisposeAsync();
        return await sink.CommitAsync(stop);
    }
}
