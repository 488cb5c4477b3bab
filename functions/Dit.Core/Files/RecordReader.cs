using System.Buffers;

namespace Dit.Core.Files;

/// <summary>
/// Reads a stream record by record, holding one buffer of the longest record that is allowed and no more: a record over
/// the limit is reported with its beginning and the rest is passed over.
/// </summary>
/// <param name="stream">What is read; left open.</param>
/// <param name="firstLine">The number of the first line, for a slice that begins inside a file.</param>
/// <param name="maxRecordBytes">The longest record that is kept whole.</param>
public sealed class RecordReader(Stream stream, FileSyntax syntax, int firstLine = 1,
    int maxRecordBytes = RecordReader.DefaultMaxRecordBytes)
{
    /// <summary>
    /// The longest record that is kept whole unless a setting says otherwise: 32,000 bytes, some thirty times the longest
    /// real row, and never more characters than one property of a table row takes (32,768).
    /// </summary>
    public const int DefaultMaxRecordBytes = 32_000;

    private const int ReadAtLeast = 64 * 1024;
    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];
    private readonly RecordSplitter _splitter = new(syntax);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(maxRecordBytes + ReadAtLeast);
    private int _start;
    private int _length;
    private long _offset;
    private int _line = firstLine;
    private bool _ended;
    private bool _begun;
    private bool _droppedPadding;

    /// <summary>The record that was read last.</summary>
    public RawRecord Current { get; private set; }

    /// <summary>Where the next record begins, in bytes from the start of the stream.</summary>
    public long Position => _offset;

    /// <summary>Called with every chunk of bytes as it arrives, for a hash or a check of the whole.</summary>
    public Action<ReadOnlyMemory<byte>>? OnChunk { get; init; }

    /// <summary>Moves on to the next record that is not blank.</summary>
    /// <returns>False at the end of the stream.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken stop)
    {
        while (await ReadAnyAsync(stop).ConfigureAwait(false))
            if (!Current.IsBlank) return true;
        GiveBack();
        return false;
    }

    // At the end nothing points into the buffer any more; a reader that is left before leaves its buffer to the collector.
    private void GiveBack()
    {
        if (_buffer.Length == 0) return;
        Current = default;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = 0;
    }

    private async ValueTask<bool> ReadAnyAsync(CancellationToken stop)
    {
        if (!_begun) await BeginAsync(stop).ConfigureAwait(false);
        _splitter.StartRecord();
        var firstLineOfRecord = _line;
        var beganAt = _offset;
        var settled = 0;
        var kept = 0;
        _droppedPadding = true;
        while (true)
        {
            var end = _splitter.FindEnd(_buffer.AsSpan(_start + settled, _length - settled), _ended, out var used);
            if (end >= 0)
            {
                Take(settled + end, 1, kept, firstLineOfRecord, beganAt);
                return true;
            }

            settled += used;
            if (_ended)
            {
                if (_length == 0 && kept == 0) return false;
                Take(_length, 0, kept, firstLineOfRecord, beganAt);
                return true;
            }

            if (settled > maxRecordBytes) kept = PassOver(ref settled, kept);
            await FillAsync(stop).ConfigureAwait(false);
        }
    }

    // The record's beginning stays at the buffer's start; what lies behind the limit and is settled is dropped.
    private int PassOver(ref int settled, int kept)
    {
        var dropped = settled - maxRecordBytes;
        _droppedPadding &= IsPadding(maxRecordBytes, dropped);
        _buffer.AsSpan(_start + settled, _length - settled).CopyTo(_buffer.AsSpan(_start + maxRecordBytes));
        _length -= dropped;
        _offset += dropped;
        settled = maxRecordBytes;
        return kept + dropped;
    }

    private void Take(int length, int lineEnd, int passedOver, int line, long beganAt)
    {
        var tooLong = passedOver > 0 || length > maxRecordBytes;
        var bytes = _buffer.AsMemory(_start, Math.Min(length, maxRecordBytes));
        if (!tooLong && bytes.Length > 0 && bytes.Span[^1] == (byte)'\r') bytes = bytes[..^1];
        var restIsPadding = tooLong && _droppedPadding && IsPadding(maxRecordBytes, length - maxRecordBytes);
        Current = new RawRecord(bytes, line, beganAt, tooLong, _splitter.Unclosed, restIsPadding);
        _line += _splitter.LinesInside + lineEnd;
        _start += length + lineEnd;
        _length -= length + lineEnd;
        _offset += length + lineEnd;
    }

    private bool IsPadding(int from, int length) => RawRecord.IsPaddingAlone(_buffer.AsSpan(_start + from, length));

    private async ValueTask BeginAsync(CancellationToken stop)
    {
        _begun = true;
        while (!_ended && _length < Bom.Length) await FillAsync(stop).ConfigureAwait(false);
        if (!_buffer.AsSpan(0, _length).StartsWith(Bom)) return;
        _start += Bom.Length;
        _length -= Bom.Length;
        _offset += Bom.Length;
    }

    private async ValueTask FillAsync(CancellationToken stop)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _length).CopyTo(_buffer);
            _start = 0;
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_length), stop).ConfigureAwait(false);
        if (read == 0) _ended = true;
        OnChunk?.Invoke(_buffer.AsMemory(_length, read));
        _length += read;
    }
}
