using Dit.Core.Positions;
using Dit.Core.Positions.Loads;
using Dit.Interface.Books;

namespace Dit.Interface.Esr;

/// <summary>What a GO file says, read whole: it is one employer's, and bounded by that.</summary>
/// <param name="vpd">Whose it is.</param>
/// <param name="isFull">True when what it does not name is gone; false for a file of changes.</param>
/// <param name="sequence">The number in its name.</param>
internal sealed class GoFile(Vpd vpd, bool isFull, int sequence)
{
    private readonly Dictionary<string, int> _deleted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _otherInformation = new(StringComparer.Ordinal);

    internal Vpd Vpd => vpd;
    internal bool IsFull => isFull;
    internal int Sequence => sequence;

    /// <summary>The header row as it came.</summary>
    internal string Header { get; private set; } = "";

    /// <summary>The rows by key; of several with one key the last.</summary>
    internal Dictionary<string, GoRow> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Bad rows as they came, with what is wrong.</summary>
    internal List<(string Row, EsrRow.Rejected Why)> Rejected { get; } = [];

    /// <summary>Things that the file means but does not say rightly: what was held of them stays.</summary>
    internal HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that are loaded, or valid and ignored.</summary>
    internal int Accepted { get; private set; }

    /// <summary>How many rows of each record type there are, and how many of them are bad.</summary>
    internal LayoutTally Layouts { get; } = new();

    internal static async Task<GoFile> ReadAsync(Stream content, FileEntry entry, CancellationToken stop)
    {
        var name = entry.FileName!;
        var file = new GoFile(name.Vpd!.Value, name.Kind == FileKind.GoFull, name.Sequence);
        var reader = new RecordReader(content, FileSyntax.Go);
        var record = new FileRecord(FileSyntax.Go, FileEncoding.For(entry.IsUtf8));
        await reader.ReadAsync(stop);
        record.Load(reader.Current);
        file.Header = record.Raw.ToString();
        for (var i = 0; i < entry.Counts.Rows && await reader.ReadAsync(stop); i++)
        {
            record.Load(reader.Current);
            file.Take(record);
        }

        file.Settle();
        return file;
    }

    /// <summary>True when the file says that what is held under a thing's key goes, unless it says it again.</summary>
    internal bool Ends(string thing) => _deleted.ContainsKey(thing) || _otherInformation.ContainsKey(thing);

    /// <summary>The keys that a changes file empties: of what it deletes, periods and all, as far as they are held or may be.</summary>
    /// <param name="held">The keys of everything that the books keep.</param>
    internal IEnumerable<string> Emptied(IEnumerable<string> held)
    {
        var kept = held.Where(key => Ends(EsrKey.ThingOf(key)));
        return _deleted.Keys.Where(thing => !EsrKey.IsOld(thing)).Concat(kept).Where(key => !Records.ContainsKey(key))
            .Distinct(StringComparer.Ordinal);
    }

    private void Take(FileRecord record)
    {
        var row = EsrRowCheck.Check(record);
        Layouts.Add(record[0].Trim(), row is EsrRow.Rejected);
        switch (row)
        {
            case EsrRow.Rejected why:
                Rejected.Add((record.Raw.ToString(), why));
                if (why is { Type: { } type, Id: { } id }) Kept.Add(EsrKey.Of(type.Layout.Type, id));
                return;
            case EsrRow.Put put:
                Put(put, record);
                break;
            case EsrRow.Delete delete:
                _deleted[EsrKey.Of(delete.Type.Layout.Type, delete.Id)] = record.Line;
                break;
            case EsrRow.OtherInformation other:
                _otherInformation[EsrKey.Of(other.Type.Layout.Type, other.Id)] = record.Line;
                break;
        }

        Accepted++;
    }

    private void Put(EsrRow.Put put, FileRecord record)
    {
        var layout = put.Type.Layout;
        var raw = RowOf(layout, record);
        var order = string.Create(CultureInfo.InvariantCulture, $"{sequence:D8}{record.Line:D9}");
        Records[EsrKey.Of(put)] = new GoRow(
            EsrKey.Of(layout.Type, put.Id), record.Line, raw, PositionBookRows.RowOf(layout, record, raw, order),
                PeopleBookRows.Slim(layout, record));
    }

    // A blank around the type is no part of it; later readers need not know.
    private static string RowOf(RecordLayout layout, FileRecord record) => record[0].Length == layout.Type.Length
        ? record.Raw.ToString()
        : string.Concat(layout.Type, record.Raw[record.Raw.IndexOf('~')..]);

    // A delete ends what comes before it in the file; what follows starts again.
    private void Settle()
    {
        foreach (var (key, row) in Records)
            if (_deleted.GetValueOrDefault(row.Thing) > row.Line || _otherInformation.GetValueOrDefault(row.Thing) > row.Line)
                Records.Remove(key);
    }
}

/// <summary>A row of a file that is loaded.</summary>
/// <param name="Thing">The key of the thing of which it tells.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Row">The row as it came, without blanks around its type.</param>
/// <param name="InPositions">What the position book keeps of it; null when it keeps nothing.</param>
/// <param name="InPeople">What the people book keeps of it; null when it keeps nothing.</param>
internal sealed record GoRow(string Thing, int Line, string Row, string? InPositions, string? InPeople);
