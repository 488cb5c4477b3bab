using System.Runtime.CompilerServices;
using Dit.Core.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Replays;

namespace Dit.Interface.Placements;

/// <summary>How the rows of a DNC or DNF are answered.</summary>
public sealed class NotificationAnswers(NotificationPlanner planner, PlacementRecords records, NotificationConfirm confirm) : IRowAnswers
{
    /// <inheritdoc/>
    public async Task<Dictionary<int, RowResult>?> ResultsAsync(FileEntry entry, CancellationToken stop) =>
        (await planner.FindAsync(entry.Run, stop))?.Rows.ToDictionary(row => row.Outcome.Ordinal, row => row.Outcome.Result);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplayRow> JudgeAsync(FileEntry entry, Func<IAsyncEnumerable<(FileRecord Record, int Ordinal)>> read,
        IReadOnlySet<int>? selected, [EnumeratorCancellation] CancellationToken stop)
    {
        // No plan: the file would be held, and no row of it be judged.
        var (plan, _) = await records.DecideAsync(entry, read(), selected, stop);
        foreach (var row in (plan?.Rows ?? []).Select(row => row.Outcome))
            yield return ReplayRow.Of(row.Ordinal, row.Result, row.Messages, row.Dpn, "");
    }

    /// <inheritdoc/>
    public async Task<bool> TryConfirmAgainAsync(FileEntry entry, CancellationToken stop)
    {
        if (await planner.FindAsync(entry.Run, stop) is not { } plan) return false;
        await confirm.ConfirmAsync(entry, plan, stop);
        return true;
    }
}
