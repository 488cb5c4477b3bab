using Dit.Core.Files.Lanes;

namespace Dit.Interface.Ledger;

/// <summary>
/// The lanes in storage: a partition each, read with one call and written with one transaction, from the version that was read.
/// A small partition lists them, and says which are open: only those are looked at by what runs often.
/// </summary>
public sealed class LaneTable(DitStorage storage)
{
    private const string ListPartition = "lanes";
    private const string IsOpen = " and Open eq true";
    private const int MostAtOnce = 16;
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>A lane as it is now.</summary>
    public async Task<LaneSnapshot> ReadAsync(string lane, CancellationToken stop)
    {
        var read = new LaneSnapshot(lane, Lane.Empty(lane), null, null, "");
        var files = new List<LaneFile>();
        var filter = RowFilter.All(RowFilter.Of(LaneRows.PartitionOf(lane)), RowFilter.RowsOf(LaneRows.LivePrefix));
        foreach (var row in await _table.ListAsync(filter, stop))
        {
            if (row.RowKey != LaneRows.HeadKey) files.Add(LaneRows.FileOf(row));
            else read = HeadOf(read, row);
        }

        return read with { Lane = read.Lane with { Files = files } };
    }

    /// <summary>Every lane in which a file was ever seen, by name.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken stop) =>
        [.. (await RowsAsync("", stop)).Select(row => row.RowKey)];

    /// <summary>
    /// Every lane with the version of its mark, which changes whenever a file is taken, refused or seen again, and when the last one has
    /// come to its end.
    /// </summary>
    internal async Task<IReadOnlyList<(string Lane, string Version, bool IsOpen)>> MarksAsync(CancellationToken stop) =>
        [.. (await RowsAsync("", stop)).Select(row => (row.RowKey, row.ETag.ToString(), row.GetBoolean("Open") ?? false))];

    /// <summary>The lanes with files that are not at their end: a few calls, however many lanes and old files there are.</summary>
    public async Task<IReadOnlyList<LaneSnapshot>> OpenAsync(CancellationToken stop) =>
        [.. (await ReadAllAsync(await RowsAsync(IsOpen, stop), stop)).Where(lane => lane.Lane.Files.Count > 0)];

    /// <summary>The names of the lanes that may have files which are not at their end.</summary>
    public async Task<IReadOnlyList<string>> OpenNamesAsync(CancellationToken stop) =>
        [.. (await RowsAsync(IsOpen, stop)).Select(row => row.RowKey)];

    /// <summary>
    /// Marks lanes as closed that have no files. A file that is being taken meanwhile is not missed: its mark is newer than the one
    /// that was read, or its transaction comes after ours on the head and is tried again, with a new mark.
    /// </summary>
    public async Task CloseEmptyAsync(CancellationToken stop)
    {
        var open = await RowsAsync(IsOpen, stop);
        var marks = open.ToDictionary(row => row.RowKey, row => row.ETag);
        foreach (var lane in (await ReadAllAsync(open, stop)).Where(lane => lane.Lane.Files.Count == 0))
            if (await TryCommitAsync(lane, new(lane.Lane, []), new(default, default), stop) is not null)
                await CloseAsync(lane.Name, marks[lane.Name].ToString(), stop);
    }

    /// <summary>Lists a lane that has an entry, open or not.</summary>
    internal Task ListAsync(string lane, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(ListPartition, lane), TableUpdateMode.Merge, stop);

    /// <summary>Marks a lane as open, before a file is taken into it.</summary>
    /// <returns>The version of the mark.</returns>
    internal async Task<string> MarkOpenAsync(string lane, CancellationToken stop) =>
        (await _table.UpsertEntityAsync(new TableEntity(ListPartition, lane) { ["Open"] = true }, TableUpdateMode.Replace,
            stop)).Headers.ETag!.Value.ToString();

    /// <summary>Writes a step, if the lane still is as it was read. A lane that is empty then is closed.</summary>
    /// <returns>The lane afterwards; null when somebody changed it meanwhile, and nothing was written.</returns>
    internal async Task<LaneSnapshot?> TryCommitAsync(LaneSnapshot before, LaneStep step, LaneWrite write, CancellationToken stop)
    {
        var hasEntered = step.After.AtWork is not null && step.After.AtWork != before.Lane.AtWork;
        var after = before with
        {
            Lane = step.After,
            MovedAt = step.After.AtWork is null ? null : hasEntered ? write.Now : before.MovedAt,
            Mark = write.Mark ?? before.Mark,
        };
        if (await TryWriteAsync(before, after, step, write, stop) is not { } written) return null;
        if (before.Lane.Files.Count > 0 && written.Lane.Files.Count == 0 && written.Mark.Length > 0)
            await CloseAsync(written.Name, written.Mark, stop);
        return written;
    }

    /// <summary>Notes that the work of the file at work is sent again.</summary>
    /// <returns>False when somebody changed the lane meanwhile.</returns>
    internal async Task<bool> TryMoveAsync(LaneSnapshot before, DateTimeOffset now, CancellationToken stop) =>
        await TryWriteAsync(before, before with { MovedAt = now }, new(before.Lane, []), new(now, default), stop) is not null;

    private async Task<LaneSnapshot?> TryWriteAsync(LaneSnapshot before, LaneSnapshot after, LaneStep step, LaneWrite write,
        CancellationToken stop)
    {
        try
        {
            var written = await _table.SubmitTransactionAsync(LaneTransaction.Of(before, after, step, write), stop);
            return after with { Version = written.Value[0].Headers.ETag!.Value };
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    // While a file is being taken into it, it stays open.
    private Task CloseAsync(string lane, string mark, CancellationToken stop) => Refusals.TryAsync(() => _table.UpdateEntityAsync(
        new TableEntity(ListPartition, lane) { ["Open"] = false }, new ETag(mark), TableUpdateMode.Replace, stop), 412);

    private Task<List<TableEntity>> RowsAsync(string more, CancellationToken stop) =>
        _table.ListAsync(RowFilter.Of(ListPartition) + more, stop);

    private async Task<IEnumerable<LaneSnapshot>> ReadAllAsync(IReadOnlyList<TableEntity> rows, CancellationToken stop) =>
        (await AtOnce.ReadAsync(MostAtOnce, rows, (row, token) => ReadAsync(row.RowKey, token), stop))
            .OrderBy(lane => lane.Name, StringComparer.Ordinal);

    private static LaneSnapshot HeadOf(LaneSnapshot read, TableEntity row) => read with
    {
        Lane = read.Lane with { Last = row.GetInt32("Last"), AtWork = row.GetString("AtWork") is { Length: > 0 } run ? run : null },
        Version = row.ETag,
        MovedAt = row.GetDateTimeOffset("MovedAt"),
        Mark = row.GetString("Mark") ?? "",
    };
}
