using Dit.Core.Applicants;
using Dit.Interface.Intake;

namespace Dit.Interface.Replays;

/// <summary>What came of the rows of a file of TIS, and what would come of them if they were judged now. Writes nothing.</summary>
public sealed class Trial(TisRows rows, IServiceProvider jobs)
{
    /// <inheritdoc cref="IRowAnswers.ResultsAsync"/>
    public Task<Dictionary<int, RowResult>?> ResultsAsync(FileEntry entry, CancellationToken stop) =>
        AnswersOf(entry).ResultsAsync(entry, stop);

    /// <summary>Judges rows that lie in the archive.</summary>
    public async Task<IReadOnlyList<ReplayRow>> RunAsync(
        FileEntry replay, IReadOnlyDictionary<int, RowResult> before, IReadOnlySet<int> selected, CancellationToken stop)
    {
        var judged = await RunAsync(replay, () => rows.ReadAsync(replay, stop), selected, stop);
        return [.. judged.Select(row => row with { Before = before.TryGetValue(row.Ordinal, out var result) ? result : null })];
    }

    /// <summary>Judges all rows of a file that lies elsewhere.</summary>
    /// <returns>The rows; none of a kind whose rows are not answered.</returns>
    public async Task<IReadOnlyList<ReplayRow>> RunAsync(FileEntry entry, Drop drop, CancellationToken stop)
    {
        return InboundKind.Of(entry).Rows is null ? [] : await RunAsync(entry, ReadAsync, null, stop);

        async IAsyncEnumerable<(FileRecord Record, int Ordinal)> ReadAsync()
        {
            await using var content = await Storage.Blobs.OpenAsync(drop.Blob, drop.Version, stop);
            await foreach (var row in TisRows.ReadAsync(entry, content, stop)) yield return row;
        }
    }

    private async Task<IReadOnlyList<ReplayRow>> RunAsync(
        FileEntry entry, Func<IAsyncEnumerable<(FileRecord Record, int Ordinal)>> read, IReadOnlySet<int>? selected, CancellationToken stop)
    {
        var judged = new List<ReplayRow>();
        await foreach (var row in AnswersOf(entry).JudgeAsync(entry, read, selected, stop)) judged.Add(row);
        return judged;
    }

    private IRowAnswers AnswersOf(FileEntry entry) => InboundKind.Of(entry).Rows!(jobs);
}
