using Dit.Core.Applicants;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Pausing;

namespace Dit.Interface.Answers;

/// <summary>Answers what became of a file. A question of operators and readers, who see all.</summary>
public sealed class FileAnswer(DitStorage storage, FileLedger ledger, LaneTable lanes, PausedWork paused, FileRows rows)
{
    /// <summary>How many rows a page shows.</summary>
    public const int PageRows = 100;

    /// <summary>What became of a run; null when the ledger does not know it.</summary>
    /// <param name="run">The run, as its page's address names it.</param>
    public async Task<FileStory?> AskAsync(RunId run, RowQuestion question, CancellationToken stop) =>
        await ledger.FindAsync(run, stop) is { } file
            ? await StoryAsync(file, await ledger.WithNumberAsync(run.Stream, run.Sequence, stop), question, stop) : null;

    /// <summary>
    /// What became of the files of a name: the file, others of its number, and their replays; none when the ledger knows none.
    /// </summary>
    /// <param name="name">The name, within the grammar or not.</param>
    public async Task<IReadOnlyList<FileStory>> OfNameAsync(string name, RowQuestion question, CancellationToken stop)
    {
        var entries = await ledger.NamedAsync(name, stop);
        var stories = new List<FileStory>();
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Run.Replay))
            stories.Add(await StoryAsync(entry, entries, question, stop));
        return stories;
    }

    /// <summary>Opens a part of a file; null when there is none, or it is no longer kept. Personal data.</summary>
    public async Task<Stream?> OpenAsync(FileEntry file, FilePart part, CancellationToken stop) =>
        BlobOf(file, part) is { } blob && await blob.ExistsAsync(stop) ? await blob.OpenAsync(stop) : null;

    private async Task<FileStory> StoryAsync(FileEntry file, IReadOnlyList<FileEntry> all, RowQuestion question, CancellationToken stop)
    {
        var replays = all.Where(other => other.ReplayOf == file.Run.ToString() && other.Run != file.Run).OrderBy(other => other.Run.Replay)
            .ToList();
        var (shown, fit, results) = (new List<RowOutcome>(), 0, new SortedDictionary<RowResult, int>());
        if (InboundKind.HasOutcomes(file))
        {
            await foreach (var row in rows.ReadAsync(file.Run, stop))
            {
                results[row.Result] = results.GetValueOrDefault(row.Result) + 1;
                if (question.Fits(row) && fit++ >= question.Skip && shown.Count < question.Most) shown.Add(row);
            }
        }

        var kept = new HashSet<FilePart>();
        foreach (var part in Enum.GetValues<FilePart>())
            if (BlobOf(file, part) is { } blob && await blob.ExistsAsync(stop)) kept.Add(part);
        return new(file, replays, shown, fit, results)
        {
            Lane = file.Run.Lane == RunId.UnknownStream ? null : await lanes.ReadAsync(file.Run.Lane, stop),
            Paused = (await paused.ReadAsync(stop)).GetValueOrDefault(file.Run.ToString()),
            Kept = kept,
        };
    }

    private BlobClient? BlobOf(FileEntry file, FilePart part) => part switch
    {
        // Nobody opens it by a click.
        FilePart.Raw when file.Reason == FileFault.Malware => null,
        FilePart.Raw => file.Status == FileStatus.Quarantined
            ? storage.Container(Containers.Quarantine).GetBlobClient(QuarantineRoom.PathOf(file))
            : storage.Container(Containers.Archive).GetBlobClient(file.ArchivePath),
        FilePart.Rejects => file.Counts.Rejected == 0 ? null
            : storage.Container(Containers.Rejects).GetBlobClient(RejectedRows.PathOf(file, file.GivenOn)),
        _ => InterfaceFileName.Read(file.Confirmation) is { } name
            ? storage.Container(Containers.Archive).GetBlobClient(OutboundFile.ArchivePathOf(name)) : null,
    };
}
