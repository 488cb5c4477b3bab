using Dit.Core.Applicants;
using Dit.Core.Files.Lanes;
using Dit.Interface.Intake;

namespace Dit.Interface.Replays;

/// <summary>Judges rejected rows of a file that is Done again. Two calls at the same moment make one replay.</summary>
public sealed class ReplayOfDone(FileArchive archive, LaneEntry taking, Trial trial, RowSelection selection, TimeProvider clock)
{
    /// <summary>Replays rows.</summary>
    /// <param name="row">One row; null for all that are still rejected.</param>
    public async Task<ReplayAnswer> RunAsync(FileEntry file, IReadOnlyList<FileEntry> replays, int? row, bool dryRun,
        CancellationToken stop)
    {
        if (replays.FirstOrDefault(replay => replay.Status != FileStatus.Done) is { } open)
            return ReplayAnswer.Refused(
                $"Replay {open.Run.Replay} of {file.Name} is under way ({open.Status}); it goes on by itself. Ask again when it is done.");
        if (await StandAsync(file, replays, stop) is not { } stand)
            return ReplayAnswer.Refused(
                $"{file.Name} was purged: its raw file and what came of its rows are kept 30 days. Ask TIS to send its rows in a new "
                    + "file.");
        var rejected = stand.Where(result => result.Value == RowResult.Rejected).Select(result => result.Key).ToHashSet();
        if (Refusal(file, stand, rejected, row) is { } words) return ReplayAnswer.Refused(words);
        var selected = row is { } one ? [one] : rejected;
        var replay = Entry(file, replays.Count + 1, selected);
        var rows = await trial.RunAsync(replay, stand, selected, stop);
        if (!rows.Any(judged => judged.Passes))
            return ReplayAnswer.Refused(
                $"{RowSelection.Words(selected)} of {file.Name} would be rejected again: fix the cause first. Nothing was done.", rows);
        var count = rows.Count(judged => judged.Passes);
        if (dryRun)
            return new(true,
                $"Dry run: of {Plural.Of(selected.Count, "rejected row")} of {file.Name} {count} would pass; they are judged as on "
                    + $"{file.JudgedOn:yyyy-MM-dd}. Nothing was written.", rows);
        return await TakeAsync(replay, selected, stop)
            ? new(true,
                $"Replay {replay.Run.Replay} of {file.Name} waits in its lane: {RowSelection.Words(selected)}, of which {count} would "
                    + "pass. It goes to work within minutes while a host is running, otherwise as soon as one starts.", rows)
            : ReplayAnswer.Refused($"Somebody else asked for replay {replay.Run.Replay} of {file.Name} at the same moment.");
    }

    private static string? Refusal(FileEntry file, Dictionary<int, RowResult> stand, HashSet<int> rejected, int? row)
    {
        if (row is { } one && !stand.ContainsKey(one)) return $"{file.Name} has no row {one}: it has {file.Counts.Rows}.";
        if (row is { } taken && !rejected.Contains(taken))
            return $"Row {taken} of {file.Name} was not rejected ({stand[taken]}): a second time would be A041, already received, and "
                + "change nothing.";
        return rejected.Count == 0 ? $"No row of {file.Name} is rejected: there is nothing to replay." : null;
    }

    // What came of the rows by now: a row that passed in a replay keeps its result. Null when any of it was purged.
    private async Task<Dictionary<int, RowResult>?> StandAsync(FileEntry file, IReadOnlyList<FileEntry> replays, CancellationToken stop)
    {
        if (!await archive.HasAsync(file, stop) || await trial.ResultsAsync(file, stop) is not { } stand) return null;
        foreach (var replay in replays.OrderBy(replay => replay.Run.Replay))
        {
            if (await trial.ResultsAsync(replay, stop) is not { } again) return null;
            foreach (var (ordinal, result) in again) stand[ordinal] = result;
        }

        return stand;
    }

    private FileEntry Entry(FileEntry file, int number, IReadOnlyCollection<int> selected) => new()
    {
        Run = file.Run with { Replay = number },
        Name = file.Name,
        Status = FileStatus.Waiting,
        Hash = file.Hash,
        IsUtf8 = file.IsUtf8,
        InterfaceVersion = file.InterfaceVersion,
        Slices = file.Slices,
        Counts = new(selected.Count, 0, 0, 0, 0),
        ReceivedOn = file.ReceivedOn,
        ReceivedAt = clock.GetUtcNow(),
        ProcessedOn = file.JudgedOn,
        ReplayedOn = BusinessDate.Today(clock),
        ReplayOf = file.Run.ToString(),
        Detail = $"replay {number} of {file.Name}: {RowSelection.Words(selected)}",
    };

    private async Task<bool> TakeAsync(FileEntry replay, IEnumerable<int> selected, CancellationToken stop)
    {
        var kept = replay with { Selection = await selection.KeepAsync(replay.Run, selected, stop) };
        return (await taking.TakeAsync(kept, drop: null, stop)).Answer is TakeAnswer.Taken;
    }
}
