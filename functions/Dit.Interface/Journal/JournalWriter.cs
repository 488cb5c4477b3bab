using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs.Specialized;
using Dit.Core.Identity;

namespace Dit.Interface.Journal;

/// <summary>Adds lines to the journal: as bytes and in pieces, so that a file of a million rows is never held.</summary>
internal sealed class JournalWriter(BlobContainerClient books) : IDisposable
{
    /// <summary>Some 10,000 lines, and within the 4 MiB of an append.</summary>
    private const int PieceBytes = 3 * 1024 * 1024;
    private readonly SortedDictionary<string, ArrayBufferWriter<byte>> _months = new(StringComparer.Ordinal);
    private readonly Utf8JsonWriter _json = new(Stream.Null);
    private int _bytes;

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>Adds a line. Written twice, it counts once.</summary>
    internal async ValueTask AddAsync(JournalLine line, CancellationToken stop)
    {
        var name = NameBook.NameOf(line.On);
        if (!_months.TryGetValue(name, out var month)) _months[name] = month = new();
        var before = month.WrittenCount;
        Write(line, month);
        _bytes += month.WrittenCount - before;
        if (_bytes >= PieceBytes) await FlushAsync(stop);
    }

    /// <summary>Writes what is left, in one call for each month.</summary>
    internal async Task FlushAsync(CancellationToken stop)
    {
        foreach (var (name, lines) in _months)
        {
            if (lines.WrittenCount == 0) continue;
            await AppendAsync(books.GetAppendBlobClient(name), BinaryData.FromBytes(lines.WrittenMemory), stop);
            lines.ResetWrittenCount();
        }

        _bytes = 0;
    }

    private static async Task AppendAsync(AppendBlobClient month, BinaryData lines, CancellationToken stop)
    {
        try
        {
            await month.AppendBlockAsync(lines.ToStream(), cancellationToken: stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            await month.CreateIfNotExistsAsync(cancellationToken: stop);
            await month.AppendBlockAsync(lines.ToStream(), cancellationToken: stop);
        }
    }

    // A line begins behind a line break, so that a surname is found at its beginning and nowhere else.
    private void Write(JournalLine line, ArrayBufferWriter<byte> to)
    {
        Text("\n", PersonName.Fold(line.LastName));
        Text("\tgmc:", line.Gmc);
        Text("\tdpn:", line.Dpn);
        Text("\tpos:", line.Position);
        Text("\tapp:", line.Applicant);
        to.Write("\t"u8);
        _json.Reset(to);
        JsonSerializer.Serialize(_json, line, JournalJson.Default.JournalLine);
        _json.Flush();

        void Text(string mark, string value)
        {
            Encoding.UTF8.GetBytes(mark, to);
            Encoding.UTF8.GetBytes(NameBook.Clean(value), to);
        }
    }
}
