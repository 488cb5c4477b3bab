using Dit.Core.Files;

namespace Dit.Core.Positions.Extracts;

/// <summary>
/// What a body was last sent, position by position: an extract holds what differs from it. It is kept as POS and POR lines
/// in DE syntax in numeric order of position id, so that equal pictures are equal bytes, and it can be built again from the
/// files that were published.
/// </summary>
public sealed class SentPicture
{
    private const string FailedMark = "F";
    private const int PieceBytes = 64 * 1024;
    private readonly Dictionary<PositionId, PositionRows> _rows;
    private readonly HashSet<PositionId> _failed;

    private SentPicture(Dictionary<PositionId, PositionRows> rows, HashSet<PositionId> failed) => (_rows, _failed) = (rows, failed);

    /// <summary>Nothing was sent, or nothing that still stands.</summary>
    public static SentPicture Empty { get; } = new([], []);

    /// <summary>What was sent, in no order.</summary>
    public IReadOnlyDictionary<PositionId, PositionRows> Positions => _rows;

    /// <summary>A picture of these positions; of several with one id the last counts.</summary>
    public static SentPicture Of(IEnumerable<PositionRows> rows)
    {
        var sent = new Dictionary<PositionId, PositionRows>();
        foreach (var row in rows) sent[row.Id] = row;
        return new(sent, []);
    }

    /// <summary>True when the file that last spoke of the position failed: it is sent again, changed or not.</summary>
    public bool IsDueAgain(PositionId id) => _failed.Contains(id);

    /// <summary>The picture after more was sent: a C stands in it, a D is out of it.</summary>
    public SentPicture Apply(IEnumerable<ExtractRow> sent)
    {
        var (rows, failed) = (new Dictionary<PositionId, PositionRows>(_rows), new HashSet<PositionId>(_failed));
        foreach (var row in sent)
        {
            failed.Remove(row.Rows.Id);
            if (row.Action == ExtractAction.Change) rows[row.Rows.Id] = row.Rows;
            else rows.Remove(row.Rows.Id);
        }

        return new(rows, failed);
    }

    /// <summary>
    /// The picture after a file that was sent earlier turned out to have failed (RTC): what it said is due again with the
    /// next file, also a D, unless a later file has said the opposite about the position.
    /// </summary>
    public SentPicture TakeBack(IEnumerable<ExtractRow> failedFile)
    {
        var (rows, failed) = (new Dictionary<PositionId, PositionRows>(_rows), new HashSet<PositionId>(_failed));
        foreach (var (action, row) in failedFile)
        {
            var stands = rows.ContainsKey(row.Id);
            if (stands != (action == ExtractAction.Change)) continue;
            if (!stands) rows[row.Id] = row;
            failed.Add(row.Id);
        }

        return new(rows, failed);
    }

    /// <summary>Writes the picture's bytes, a piece at a time.</summary>
    public void Write(Stream to)
    {
        var writer = new RecordWriter(FileSyntax.De);
        foreach (var row in _rows.Values.OrderBy(row => row.Id))
        {
            row.Write(writer, _failed.Contains(row.Id) ? FailedMark : "");
            if (writer.Written.Length >= PieceBytes) Drain();
        }

        Drain();

        void Drain()
        {
            to.Write(writer.Written.Span);
            writer.Clear();
        }
    }

    /// <summary>Reads a picture that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such picture; the line is named.</exception>
    public static async Task<SentPicture> ReadAsync(Stream from, CancellationToken stop)
    {
        var (rows, failed) = (new Dictionary<PositionId, PositionRows>(), new HashSet<PositionId>());
        await foreach (var (action, row) in PositionRowReader.ReadAsync(from, stop).ConfigureAwait(false))
        {
            rows[row.Id] = row;
            if (action == FailedMark) failed.Add(row.Id);
        }

        return new(rows, failed);
    }
}
