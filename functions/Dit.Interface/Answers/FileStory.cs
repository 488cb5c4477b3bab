using Dit.Core.Applicants;

namespace Dit.Interface.Answers;

/// <summary>All that became of one file: the file, its replays, its lane, its rows.</summary>
/// <param name="File">The file.</param>
/// <param name="Replays">Its replays, oldest first.</param>
/// <param name="Rows">The rows that were asked for, in the order of the file; none for a file whose work is no longer kept, or that is no
/// APP file.</param>
/// <param name="AllRows">How many rows fit the question.</param>
/// <param name="Results">How many rows came to each result.</param>
public sealed record FileStory(FileEntry File, IReadOnlyList<FileEntry> Replays, IReadOnlyList<RowOutcome> Rows, int AllRows,
    IReadOnlyDictionary<RowResult, int> Results)
{
    /// <summary>The lane that it is in, as it is now; null for a file that was refused before its lane was known.</summary>
    public LaneSnapshot? Lane { get; init; }
    /// <summary>For what it waits because something is paused; null when it does not.</summary>
    public string? Paused { get; init; }
    /// <summary>What of it can be downloaded.</summary>
    public IReadOnlySet<FilePart> Kept { get; init; } = new HashSet<FilePart>();
}

/// <summary>What of a file can be downloaded.</summary>
public enum FilePart
{
    /// <summary>The file as it came, as long as it is kept.</summary>
    Raw,
    /// <summary>Its rejected rows in its own layout, special-category columns emptied.</summary>
    Rejects,
    /// <summary>The confirmation that TIS got.</summary>
    Confirmation,
}
