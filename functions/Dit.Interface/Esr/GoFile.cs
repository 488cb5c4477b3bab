using Dit.Core.Files;
using Dit.Core.Positions;
using Dit.Interface.Books;

namespace Dit.Interface.Esr;

/// <summary>What a GO file says, read whole: it is one employer's, and bounded by that.</summary>
internal sealed class GoFile
{
    /// <summary>The header row as it came.</summary>
    internal string Header { get; private set; } = "";

    /// <summary>Per record the last word of the file: its row, or null when the last word is a delete.</summary>
    internal Dictionary<string, GoRow?> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Bad rows as they came, with what is wrong.</summary>
    internal List<(string Row, EsrRow.Rejected Why)> Rejected { get; } = [];

    /// <summary>Records that the file means but does not say rightly: what was held of them stays.</summary>
    internal HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that are loaded, or valid and ignored.</summary>
    internal int Accepted { get; private set; }

    internal static async Task<GoFile> ReadAsync(Stream content, bool isUtf8, int rows, CancellationToken stop)
    {
        var file = new GoFile();
        var reader = new RecordReader(content, FileSyntax.Go);
        var record = new FileRecord(FileSyntax.Go, FileEncoding.For(isUtf8));
        await reader.ReadAsync(stop);
        record.Load(reader.Current);
        file.Header = record.Raw.ToString();
        for (var i = 0; i < rows && await reader.ReadAsync(stop); i++)
        {
            record.Load(reader.Current);
            file.Take(record);
        }

        return file;
    }

    private void Take(FileRecord record)
    {
        switch (EsrRowCheck.Check(record))
        {
            case EsrRow.Rejected why:
                Rejected.Add((record.Raw.ToString(), why));
                if (why is { Type: { } type, Id: { } id }) Kept.Add(EsrBookRows.Key(type.Layout.Type, id));
                return;
            case EsrRow.Put put:
                Records[EsrBookRows.Key(put.Type.Layout.Type, put.Id)] = new GoRow(put.Type.Layout, record.Raw.ToString(), PeopleBookRows.Slim(put.Type.Layout, record));
                break;
            case EsrRow.Delete delete:
                Records[EsrBookRows.Key(delete.Type.Layout.Type, delete.Id)] = null;
                break;
        }

        Accepted++;
    }
}
