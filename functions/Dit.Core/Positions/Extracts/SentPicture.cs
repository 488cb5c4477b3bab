using System.Collections.Immutable;
using Dit.Core.Codes;
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
    private readonly ImmutableSortedDictionary<PositionId, PositionRows> _rows;
    private readonly ImmutableHashSet<PositionId> _failed;

    private SentPicture(ImmutableSortedDictionary<PositionId, PositionRows> rows, ImmutableHashSet<PositionId> failed)
    {
        _rows = rows;
        _failed = failed;
    }

    /// <summary>Nothing was sent, or nothing that still stands.</summary>
    public static SentPicture Empty { get; } = new(ImmutableSortedDictionary<PositionId, PositionRows>.Empty, []);

    /// <summary>What was sent, in numeric order of position id.</summary>
    public IReadOnlyDictionary<PositionId, PositionRows> Positions => _rows;

    /// <summary>A picture of these positions; of several with one id the last counts.</summary>
    public static SentPicture Of(IEnumerable<PositionRows> rows)
    {
        var sent = ImmutableSortedDictionary.CreateBuilder<PositionId, PositionRows>();
        foreach (var row in rows) sent[row.Id] = row;
        return new(sent.ToImmutable(), []);
    }

    /// <summary>True when the file that last spoke of the position failed: it is sent again, changed or not.</summary>
    public bool IsDueAgain(PositionId id) => _failed.Contains(id);

    /// <summary>The picture after more was sent: a C stands in it, a D is out of it.</summary>
    public SentPicture Apply(IEnumerable<ExtractRow> sent)
    {
        var rows = _rows.ToBuilder();
        var failed = _failed.ToBuilder();
        foreach (var row in sent)
        {
            failed.Remove(row.Rows.Id);
            if (row.Action == ExtractAction.Change) rows[row.Rows.Id] = row.Rows;
            else rows.Remove(row.Rows.Id);
        }

        return new(rows.ToImmutable(), failed.ToImmutable());
    }

    /// <summary>
    /// The picture after a file that was sent earlier turned out to have failed (RTC): what it said is due again with the
    /// next file, also a D, unless a later file has said the opposite about the position.
    /// </summary>
    public SentPicture TakeBack(IEnumerable<ExtractRow> failedFile)
    {
        var rows = _rows.ToBuilder();
        var failed = _failed.ToBuilder();
        foreach (var (action, row) in failedFile)
        {
            var stands = rows.ContainsKey(row.Id);
            if (stands != (action == ExtractAction.Change)) continue;
            if (!stands) rows[row.Id] = row;
            failed.Add(row.Id);
        }

        return new(rows.ToImmutable(), failed.ToImmutable());
    }

    /// <summary>Writes the picture.</summary>
    public async Task WriteAsync(Stream to, CancellationToken stop)
    {
        var writer = new RecordWriter(FileSyntax.De);
        foreach (var (id, row) in _rows)
        {
            row.Write(writer, _failed.Contains(id) ? FailedMark : "");
            await writer.DrainAsync(to, isLast: false, stop).ConfigureAwait(false);
        }

        await writer.DrainAsync(to, isLast: true, stop).ConfigureAwait(false);
    }

    /// <summary>Reads a picture that <see cref="WriteAsync"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such picture; the line is named.</exception>
    public static async Task<SentPicture> ReadAsync(Stream from, CancellationToken stop)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<PositionId, PositionRows>();
        var failed = ImmutableHashSet.CreateBuilder<PositionId>();
        await foreach (var (action, row) in PositionRowReader.ReadAsync(from, stop).ConfigureAwait(false))
        {
            rows[row.Id] = row;
            if (action == FailedMark) failed.Add(row.Id);
        }

        return new(rows.ToImmutable(), failed.ToImmutable());
    }
}
