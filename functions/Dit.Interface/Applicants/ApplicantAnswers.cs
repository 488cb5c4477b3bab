using System.Runtime.CompilerServices;
using Dit.Core.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Replays;

namespace Dit.Interface.Applicants;

/// <summary>How the rows of an APP file are answered.</summary>
public sealed class ApplicantAnswers(FileRows outcomes, ApplicantTrial trial, Confirm confirm) : IRowAnswers
{
    /// <inheritdoc/>
    public async Task<Dictionary<int, RowResult>?> ResultsAsync(FileEntry entry, CancellationToken stop)
    {
        var results = new Dictionary<int, RowResult>();
        await foreach (var outcome in outcomes.ReadAsync(entry.Run, stop)) results[outcome.Ordinal] = outcome.Result;
        return results.Count == entry.Counts.Rows ? results : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplayRow> JudgeAsync(
        FileEntry entry,
        Func<IAsyncEnumerable<(FileRecord Record, int Ordinal)>> read,
        IReadOnlySet<int>? selected,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var outcome in trial.DecideAsync(entry, read, selected, stop))
            yield return ReplayRow.Of(outcome.Ordinal, outcome.Result, outcome.Messages, outcome.Dpn, outcome.PositionId);
    }

    /// <inheritdoc/>
    public Task<bool> TryConfirmAgainAsync(FileEntry entry, CancellationToken stop) => confirm.TryAgainAsync(entry, stop);
}
