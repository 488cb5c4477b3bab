using Dit.Core.Applicants;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>Answers what became of a file.</summary>
public sealed class FileAnswer(FileLedger ledger, FileRows rows)
{
    /// <summary>How many rows stand on a page.</summary>
    public const int PageRows = 100;

    /// <summary>What became of a run; null when the ledger does not know it.</summary>
    /// <param name="run">The run, as its page's address names it.</param>
    /// <param name="result">Rows with this result alone; null for all.</param>
    /// <param name="page">The page of rows, from 1.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<FileStory?> AskAsync(RunId run, RowResult? result, int page, CancellationToken stop)
    {
        if (await ledger.FindAsync(run, stop) is not { } file) return null;
        var all = await ledger.WithNumberAsync(run.Stream, run.Sequence, stop);
        var replays = all.Where(other => other.ReplayOf == run.ToString() && other.Run != run).OrderBy(other => other.Run.Replay).ToList();
        var (shown, fit, results) = (new List<RowOutcome>(), 0, new SortedDictionary<RowResult, int>());
        if (InboundKind.HasOutcomes(file))
        {
            await foreach (var row in rows.ReadAsync(run, stop))
            {
                results[row.Result] = results.GetValueOrDefault(row.Result) + 1;
                if (result is not null && row.Result != result) continue;
                if (fit++ / PageRows == page - 1) shown.Add(row);
            }
        }

        return new(file, replays, shown, fit, results);
    }
}
