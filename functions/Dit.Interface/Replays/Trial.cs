using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Placements;

namespace Dit.Interface.Replays;

/// <summary>What came of the rows of a file of TIS, and what would come of them if they were judged now. Writes nothing.</summary>
public sealed class Trial(TisRows rows, FileRows outcomes, ApplicantTrial applicants, NotificationPlanner notifications)
{
    /// <summary>What came of each row of a run.</summary>
    /// <returns>Null when that is not kept any more: 30 days after the file was closed.</returns>
    public async Task<Dictionary<int, RowResult>?> ResultsAsync(FileEntry entry, CancellationToken stop)
    {
        var results = new Dictionary<int, RowResult>();
        if (entry.FileName!.Kind == FileKind.App)
        {
            await foreach (var outcome in outcomes.ReadAsync(entry.Run, stop)) results[outcome.Ordinal] = outcome.Result;
            return results.Count == entry.Counts.Rows ? results : null;
        }

        if (await notifications.FindAsync(entry.Run, stop) is not { } plan) return null;
        foreach (var row in plan.Rows) results[row.Outcome.Ordinal] = row.Outcome.Result;
        return results;
    }

    /// <summary>Judges rows that lie in the archive.</summary>
    /// <param name="replay">The entry of the replay.</param>
    /// <param name="before">What came of the rows so far.</param>
    /// <param name="selected">The rows.</param>
    /// <param name="stop">Stops the work.</param>
    public Task<IReadOnlyList<ReplayRow>> RunAsync(FileEntry replay, IReadOnlyDictionary<int, RowResult> before, IReadOnlySet<int> selected, CancellationToken stop) =>
        RunAsync(replay, () => rows.ReadAsync(replay, stop), before, selected, stop);

    /// <summary>Judges all rows of a file that lies elsewhere.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="drop">Where it lies.</param>
    /// <param name="stop">Stops the work.</param>
    public Task<IReadOnlyList<ReplayRow>> RunAsync(FileEntry entry, Drop drop, CancellationToken stop)
    {
        return RunAsync(entry, ReadAsync, new Dictionary<int, RowResult>(), null, stop);

        async IAsyncEnumerable<(FileRecord Record, int Ordinal)> ReadAsync()
        {
            await using var content = await Storage.Blobs.OpenAsync(drop.Blob, drop.Version, stop);
            await foreach (var row in TisRows.ReadAsync(entry, content, stop)) yield return row;
        }
    }

    private async Task<IReadOnlyList<ReplayRow>> RunAsync(
        FileEntry entry, Func<IAsyncEnumerable<(FileRecord Record, int Ordinal)>> read, IReadOnlyDictionary<int, RowResult> before, IReadOnlySet<int>? selected, CancellationToken stop)
    {
        var judged = new List<ReplayRow>();
        if (entry.FileName!.Kind == FileKind.App)
        {
            await foreach (var outcome in applicants.DecideAsync(entry, read, selected, stop))
                judged.Add(Row(outcome.Ordinal, outcome.Result, outcome.Messages, outcome.Dpn, outcome.PositionId));
            return judged;
        }

        // No plan: the file would be held, and no row of it be judged.
        var (plan, _) = await notifications.DecideAsync(entry, read(), selected, stop);
        foreach (var outcome in plan?.Rows.Select(row => row.Outcome) ?? [])
            judged.Add(Row(outcome.Ordinal, outcome.Result, outcome.Messages, outcome.Dpn, ""));
        return judged;

        ReplayRow Row(int ordinal, RowResult after, IReadOnlyList<RowMessage> messages, string dpn, string position) =>
            new(ordinal, before.TryGetValue(ordinal, out var result) ? result : null, after, [.. messages.Select(message => message.Rule)], dpn, position);
    }
}
