using System.IO.Compression;
using System.Text.Json;
using Dit.Interface.Storage;

namespace Dit.Interface.Applicants;

/// <summary>Writes a parcel's outcomes, compressed: they are most of what is written for a file, and say much the same of each row.</summary>
internal sealed class OutcomeWriter : IDisposable
{
    private const int DrainedBytes = 64 * 1024;
    private readonly BlobSink _sink;
    private readonly MemoryStream _compressed = new();
    private readonly GZipStream _gzip;

    internal OutcomeWriter(BlobSink sink)
    {
        _sink = sink;
        _gzip = new(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gzip.Dispose();
        _compressed.Dispose();
    }

    internal async ValueTask AddAsync(OutcomeLine line, CancellationToken stop)
    {
        JsonSerializer.Serialize(_gzip, line, OutcomeJson.Default.OutcomeLine);
        _gzip.WriteByte((byte)'\n');
        if (_compressed.Length >= DrainedBytes) await DrainAsync(stop);
    }

    /// <summary>False when the parcel was decided before: then that plan stands, not this one.</summary>
    internal async Task<bool> CommitAsync(CancellationToken stop)
    {
        await _gzip.DisposeAsync();
        await DrainAsync(stop);
        return await _sink.CommitAsync(stop);
    }

    private async ValueTask DrainAsync(CancellationToken stop)
    {
        await _sink.WriteAsync(_compressed.GetBuffer().AsMemory(0, (int)_compressed.Length), stop);
        _compressed.SetLength(0);
    }
}
