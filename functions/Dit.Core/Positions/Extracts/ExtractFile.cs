using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions.Extracts;

/// <summary>An RMF or RMC as bytes: HDR, the positions, the person updates, TRL (interface-files.md, sections 4 and 6).</summary>
public static class ExtractFile
{
    private const string InterfaceVersion = "01";
    private const int Piece = 64 * 1024;

    /// <summary>Writes a file, a piece at a time.</summary>
    /// <param name="name">Its name; of the plan's body and kind.</param>
    /// <param name="created">When this run makes it, yyyymmdd hhmmss.</param>
    /// <param name="previousRun">When the run before made its file, in the same form; empty when there was none.</param>
    /// <param name="persons">Person updates in the order in which they stand; none in Part Records mode.</param>
    /// <param name="to">Where the bytes go; left open.</param>
    /// <returns>How many rows stand between HDR and TRL.</returns>
    /// <exception cref="ArgumentException">The name is of another body or kind than the plan.</exception>
    public static async Task<int> WriteAsync(
        ExtractPlan plan, InterfaceFileName name, string created, string previousRun, IEnumerable<OutboundRecord> persons, Stream to,
            CancellationToken stop)
    {
        if (name.Body != plan.Body || name.Kind != plan.Kind)
            throw new ArgumentException("The name is of another body or kind than the plan.", nameof(name));
        var writer = new RecordWriter(FileSyntax.De);
        new FileHeader(name.Canonical, created, plan.Body.Code, previousRun, created, InterfaceVersion).Write(writer, FileSyntax.De);
        foreach (var row in plan.Rows)
        {
            row.Rows.Write(writer, row.Code);
            await DrainAsync(writer, to, isLast: false, stop).ConfigureAwait(false);
        }

        foreach (var person in persons)
        {
            writer.Write(person.Layout, [.. person.Values]);
            await DrainAsync(writer, to, isLast: false, stop).ConfigureAwait(false);
        }

        var rows = writer.Records - 1;
        writer.Write(EnvelopeLayouts.Trailer(FileSyntax.De), (rows + 2).ToString(CultureInfo.InvariantCulture));
        await DrainAsync(writer, to, isLast: true, stop).ConfigureAwait(false);
        return rows;
    }

    /// <summary>What a file that was published says about positions; every other record is passed over.</summary>
    /// <exception cref="InvalidDataException">It is no file of ours; the line is named.</exception>
    public static async Task<IReadOnlyList<ExtractRow>> ReadAsync(Stream from, CancellationToken stop)
    {
        var rows = new List<ExtractRow>();
        await foreach (var (action, row) in PositionRowReader.ReadAsync(from, stop).ConfigureAwait(false))
            rows.Add(new(ActionOf(action), row));
        return rows;
    }

    /// <summary>How many rows stand between HDR and TRL of a file that was published.</summary>
    public static async Task<int> CountAsync(Stream from, CancellationToken stop)
    {
        var reader = new RecordReader(from, FileSyntax.De, maxRecordBytes: PositionRowReader.MaxRecordBytes);
        var records = 0;
        while (await reader.ReadAsync(stop).ConfigureAwait(false)) records++;
        return records - 2;
    }

    // Memory stays bounded however long a file is.
    private static async ValueTask DrainAsync(RecordWriter writer, Stream to, bool isLast, CancellationToken stop)
    {
        if (!isLast && writer.Written.Length < Piece) return;
        await to.WriteAsync(writer.Written, stop).ConfigureAwait(false);
        writer.Clear();
    }

    private static ExtractAction ActionOf(string code) => code switch
    {
        "C" => ExtractAction.Change,
        "D" => ExtractAction.Delete,
        _ => throw new InvalidDataException("A position's action is neither C nor D."),
    };
}
