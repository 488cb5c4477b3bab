using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace Dit.Interface.Applicants;

/// <summary>
/// Writes a parcel's outcomes, compressed: they are most of what is written for a file, and say much the same of each row.
/// </summary>
internal sealed class OutcomeWriter(BlobSink sink) : IAsyncDisposable
{
    private readonly GZipStream _compressed = new(new SinkStream(sink), CompressionLevel.Fastest);
    private readonly ArrayBufferWriter<byte> _line = new(4 * 1024);
    private Utf8JsonWriter? _json;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_json is not null) await _json.DisposeAsync();
        await _compressed.DisposeAsync();
    }

    internal ValueTask AddAsync(OutcomeLine line, CancellationToken stop)
    {
        _line.ResetWrittenCount();
        _json ??= new(_line);
        _json.Reset();
        JsonSerializer.Serialize(_json, line, OutcomeJson.Default.OutcomeLine);
        _json.Flush();
        _line.Write("\n"u8);
        return _compressed.WriteAsync(_line.WrittenMemory, stop);
    }

    /// <summary>False when the parcel was decided before: then that plan counts, not this one.</summary>
    internal async Task<bool> CommitAsync(CancellationToken stop)
    {
        await _compressed.DisposeAsync();
        return await sink.CommitAsync(stop);
    }
}
