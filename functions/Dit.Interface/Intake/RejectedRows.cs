using Dit.Core.Files.Layouts;

namespace Dit.Interface.Intake;

/// <summary>
/// Writes the rejected rows of a file in the input's own layout: the header as it came, the rows, a trailer that counts them
/// (command.md, rejects). A file without rejected rows leaves nothing.
/// </summary>
/// <param name="day">The business date on which it is processed.</param>
public sealed class RejectedRows(DitStorage storage, FileEntry entry, DateOnly day, FileSyntax syntax)
{
    private const int PieceBytes = 64 * 1024;
    private readonly RecordWriter _writer = new(syntax);
    private readonly BlobSink _sink = storage.Container(Containers.Rejects).Sink(PathOf(entry, day));

    /// <summary>How many rows were rejected.</summary>
    public int Count { get; private set; }

    /// <summary>Where the rejected rows of a file lie.</summary>
    internal static string PathOf(FileEntry entry, DateOnly day) => $"{day:yyyy-MM-dd}/{entry.Name}";

    /// <summary>Adds a row.</summary>
    /// <param name="header">The file's first row as it came, which is written before the first rejected row.</param>
    /// <param name="row">The row as it came, special-category columns emptied.</param>
    public async ValueTask AddAsync(string header, string row, CancellationToken stop)
    {
        if (Count++ == 0) _writer.WriteRaw(header);
        _writer.WriteRaw(row);
        if (_writer.Written.Length >= PieceBytes) await DrainAsync(stop);
    }

    /// <summary>Ends the file, when a row was rejected.</summary>
    public async Task CommitAsync(CancellationToken stop)
    {
        if (Count == 0) return;
        _writer.Write(EnvelopeLayouts.Trailer(syntax), (Count + 2).ToString(CultureInfo.InvariantCulture));
        await DrainAsync(stop);
        await _sink.CommitAsync(stop);
    }

    private async ValueTask DrainAsync(CancellationToken stop)
    {
        await _sink.WriteAsync(_writer.Written, stop);
        _writer.Clear();
    }
}
