using Dit.Core.Applicants;
using Dit.Interface.Ledger;

namespace Dit.Interface.Journal;

/// <summary>Writes the journal of a file while it is confirmed: in pieces, so that a file of a million rows is never held.</summary>
internal sealed class JournalWriter(NameBook names, FileEntry file)
{
    private const int PieceRows = 10_000;
    private readonly List<JournalLine> _lines = [];

    internal async ValueTask AddAsync(RowOutcome row, CancellationToken stop)
    {
        if (JournalLine.Of(row, file.Name, file.Run.ToString(), file.GivenOn) is not { } line) return;
        _lines.Add(line);
        if (_lines.Count >= PieceRows) await FlushAsync(stop);
    }

    /// <summary>Writes what is left. Doing a file again writes lines that count once.</summary>
    internal async Task FlushAsync(CancellationToken stop)
    {
        if (_lines.Count == 0) return;
        await names.AppendAsync(_lines, stop);
        _lines.Clear();
    }
}
