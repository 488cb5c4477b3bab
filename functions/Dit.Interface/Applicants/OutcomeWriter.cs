using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace Dit.Interface.Applicants;

/// <summary>
/// Writes a parcel's outcomes, compressed: they are most of what is written for a file, and say much the same of each row.
/// </summary>
/// <param name="written">Takes the lines once they are written, when they are few: the version, and all lines but the records.</param>
internal sealed class OutcomeWriter(BlobSink sink, Action<ETag, IReadOnlyList<OutcomeLine>> written) : IAsyncDisposable
{
    private readonly GZipStream _compressed = new(new SinkStream(sink), CompressionLevel.Fastest);
    private readonly ArrayBufferWriter<byte> _line = new(4 * 1024);
    private readonly List<OutcomeLine> _few = [];
    private Utf8JsonWriter? _json;
    private bool _areMany;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_json is not null) await _json.DisposeAsync();
        await _compressed.DisposeAsync();
    }

    internal ValueTask AddAsync(OutcomeLine line, CancellationToken stop)
    {
        Hold(line);
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
        if (!await sink.CommitAsync(stop)) return false;
        if (!_areMany) written(sink.Version!.Value, _few);
        return true;
    }

    private void Hold(OutcomeLine line)
    {
        if (line.Record is not null || _areMany) return;
        _few.Add(line);
        if (_few.Count <= RecentPlans.MostLines) return;
        _areMany = true;
        _few.Clear();
    }
}
