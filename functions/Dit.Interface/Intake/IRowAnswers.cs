using Dit.Core.Applicants;
using Dit.Interface.Replays;

namespace Dit.Interface.Intake;

/// <summary>How rows of a kind of file are answered: what came of them, what would come now, and their confirmation once more.</summary>
public interface IRowAnswers
{
    /// <summary>What came of each row of a run.</summary>
    /// <returns>Null when that is not kept any more: 30 days after the file was closed.</returns>
    Task<Dictionary<int, RowResult>?> ResultsAsync(FileEntry entry, CancellationToken stop);

    /// <summary>What would come of rows if they were judged now. Writes nothing.</summary>
    /// <param name="entry">The file or its replay: its name and the day by which it is judged.</param>
    /// <param name="read">Reads all its rows, as often as it is asked.</param>
    /// <param name="selected">The rows to judge; null for all.</param>
    /// <returns>The rows; none when the file would be held.</returns>
    IAsyncEnumerable<ReplayRow> JudgeAsync(
        FileEntry entry, Func<IAsyncEnumerable<(FileRecord Record, int Ordinal)>> read, IReadOnlySet<int>? selected,
            CancellationToken stop);

    /// <summary>Writes and publishes the confirmation of a file that is done once more, to the same bytes, from what was decided.</summary>
    /// <returns>False when what was decided is not kept any more.</returns>
    Task<bool> TryConfirmAgainAsync(FileEntry entry, CancellationToken stop);
}
