using System.Security.Cryptography;

namespace Dit.Core.Files;

/// <summary>
/// Reads a file once from end to end and answers whether its envelope holds (interface-files.md, section 4), its hash, its
/// encoding, and where to cut it. Holds one record at a time.
/// </summary>
public sealed class FileInspector(FileLimits limits)
{
    /// <summary>Inspects a file.</summary>
    /// <param name="file">The bytes, from the start.</param>
    /// <param name="name">The file's name, which says the syntax and what the header must agree with.</param>
    public async Task<FileInspection> InspectAsync(Stream file, InterfaceFileName name, CancellationToken stop)
    {
        var syntax = name.IsGo ? FileSyntax.Go : FileSyntax.De;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var utf8 = new Utf8Check();
        var reader = new RecordReader(file, syntax, maxRecordBytes: limits.MaxRecordBytes)
        {
            OnChunk = chunk =>
            {
                hash.AppendData(chunk.Span);
                utf8.Append(chunk.Span);
            },
        };
        var pass = new EnvelopePass(syntax, limits);
        while (await reader.ReadAsync(stop)) pass.Take(reader.Current);
        var slices = pass.Finish(out var rows);
        var header = pass.Header(FileEncoding.For(utf8.IsValid));
        var (fault, detail) = pass.Fault(header, name);
        return new(fault, detail, Convert.ToHexStringLower(hash.GetHashAndReset()), utf8.IsValid, header, rows, slices);
    }

    /// <summary>What is remembered while the records go by: the first, the last, and where to cut.</summary>
    private sealed class EnvelopePass(FileSyntax syntax, FileLimits limits)
    {
        private readonly List<FileSlice> _slices = [];
        private readonly FileRecord _trailer = new(syntax, FileEncoding.Windows1252);
        private byte[]? _header;
        private int _records;
        private FileSlice? _open;
        private bool _lastIsTrailer;
        private (int Slices, FileSlice? Open, int Records, int Ordinal, long Offset, bool IsTrailer) _beforePadding;
        private long _counted;
        private long _lastOffset;
        private int _lastOrdinal;

        internal void Take(in RawRecord record)
        {
            TakeRecord(record);
            if (!record.IsPadding) _beforePadding = (_slices.Count, _open, _records, _lastOrdinal, _lastOffset, _lastIsTrailer);
        }

        private void TakeRecord(in RawRecord record)
        {
            _records++;
            _lastIsTrailer = false;
            _lastOffset = record.Offset;
            if (_records == 1)
            {
                _header = record.TooLong ? [] : record.Bytes.ToArray();
                return;
            }

            _lastOrdinal = _records - 1;
            // Counted to the end for the answer, but no more is remembered of them.
            if (_lastOrdinal > limits.MaxRows + 1) return;
            if (_open is null || _open.Rows >= limits.SliceRows || record.Offset - _open.Offset >= limits.SliceBytes) Cut(record);
            _open = _open! with { Rows = _open.Rows + 1 };
            if (record.Unpadded is { Length: < 64 } text) ReadTrailer(record with { Bytes = text, TooLong = false });
        }

        /// <summary>The last record is the trailer, not a row: it is taken off the last slice.</summary>
        internal IReadOnlyList<FileSlice> Finish(out int rows)
        {
            LeavePadding();
            rows = Math.Max(0, _lastIsTrailer ? _lastOrdinal - 1 : _lastOrdinal);
            if (_open is null) return [];
            var last = _open with { Rows = _open.Rows - 1, Length = _lastOffset - _open.Offset };
            if (last.Rows > 0) _slices.Add(last);
            return _slices;
        }

        internal FileHeader? Header(System.Text.Encoding encoding)
        {
            if (_header is null) return null;
            var record = new FileRecord(syntax, encoding);
            record.Load(new RawRecord(_header, 1, 0, false, false));
            return FileHeader.IsHeader(record) ? FileHeader.Read(record) : null;
        }

        internal (FileFault? Fault, string Detail) Fault(FileHeader? header, InterfaceFileName name)
        {
            if (_records == 0) return (FileFault.Empty, "the file holds nothing but white space");
            if (header is null) return (FileFault.NoHeader, "the first row is not a HDR row, or the file is not text");
            if (header.DisagreementWith(name) is { } disagreement) return (FileFault.HeaderMismatch, disagreement);
            if (_lastOrdinal > limits.MaxRows + 1)
                return (FileFault.TooLarge,
                    string.Create(CultureInfo.InvariantCulture,
                        $"the file has {_records} records, at most {limits.MaxRows} rows are taken"));
            if (!_lastIsTrailer) return (FileFault.NoTrailer, "the last row is not a TRL row");
            return _counted == _records
                ? (null, "")
                : (FileFault.RecordCount, _counted < 0 ? "TRL gives no count"
                    : string.Create(CultureInfo.InvariantCulture, $"TRL counts {_counted} rows, the file has {_records}"));
        }

        // Ctrl-Z and NUL behind the last line are no part of the file; before another record they are a bad row.
        private void LeavePadding()
        {
            if (_beforePadding.Records == 0) return;
            _slices.RemoveRange(_beforePadding.Slices, _slices.Count - _beforePadding.Slices);
            (_, _open, _records, _lastOrdinal, _lastOffset, _lastIsTrailer) = _beforePadding;
        }

        private void Cut(in RawRecord record)
        {
            if (_open is not null) _slices.Add(_open with { Length = record.Offset - _open.Offset });
            _open = new FileSlice(record.Offset, 0, _lastOrdinal, record.Line, 0);
        }

        private void ReadTrailer(in RawRecord record)
        {
            _trailer.Load(record);
            if (!_trailer[0].Trim().SequenceEqual("TRL")) return;
            _lastIsTrailer = true;
            _counted = long.TryParse(_trailer[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
        }
    }
}
