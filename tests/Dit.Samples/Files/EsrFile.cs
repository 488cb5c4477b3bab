using Dit.Samples.Expectation;

namespace Dit.Samples.Files;

/// <summary>A GO file.</summary>
internal sealed class EsrFile : PlannedFile
{
    private bool _looksChanged;

    internal required Envelope Envelope { get; init; }

    /// <summary>The rows, one action each few, made as they are written.</summary>
    internal required IEnumerable<Action<FullEsrRows>> Content { get; init; }

    /// <summary>The applicants whom it shows as hired.</summary>
    internal IReadOnlyList<(SamplePosition Post, SamplePerson Person)> Hires { get; init; } = [];

    internal override string Folder => "esr-inbound";

    internal override async Task<FileBalance> WriteAsync(string path, CancellationToken stop)
    {
        FullEsrRows? rows = null;
        await RecordFile.WriteAsync(
            path, Envelope, Content, (records, write) => write(rows ??= new FullEsrRows(records, Envelope.Date)), stop);
        _looksChanged = rows!.LooksChanged;
        return new FileBalance(rows.Rows, rows.Rows - rows.Rejected, rows.Rejected);
    }

    internal override void Note(ExpectationBook book, int day)
    {
        if (_looksChanged) book.Notice(day, ExpectationBook.Operators, ExpectationBook.Alert);
        foreach (var (post, person) in Hires) book.Lives.Hire(post, person, book.DateOf(day), Canonical);
    }
}
