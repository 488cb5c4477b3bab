using Dit.Core.Applicants;
using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>All that became of one file: the file, its replays, its rows.</summary>
/// <param name="File">The file.</param>
/// <param name="Replays">Its replays, oldest first.</param>
/// <param name="Rows">The rows that were asked for, in the order of the file; none for a file whose work is no longer kept, or that is no APP file.</param>
/// <param name="AllRows">How many rows fit the question.</param>
/// <param name="Results">How many rows came to each result.</param>
public sealed record FileStory(
    FileEntry File, IReadOnlyList<FileEntry> Replays, IReadOnlyList<RowOutcome> Rows, int AllRows, IReadOnlyDictionary<RowResult, int> Results);
