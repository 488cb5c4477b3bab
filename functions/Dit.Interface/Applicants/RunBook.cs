namespace Dit.Interface.Applicants;

/// <summary>
/// The progress marks of a run: a row per finished part, in the run's partition. A mark is written when its part's effects
/// are all there; whoever sees the last mark sends the next step, and doing so twice changes nothing.
/// </summary>
public sealed class RunBook(DitStorage storage, TimeProvider? clock = null)
{
    private const string SlicePrefix = "slice-";
    private const string MatchPrefix = "match-";
    private const string NotifyPrefix = "notify-";
    private const string SentPrefix = "sent-";
    private readonly TableClient _table = storage.Table(Tables.Runs);

    /// <summary>
    /// Notes that a slice is sorted, and where its employers' rows lie. The first note counts: a step that is done again,
    /// perhaps with newer positions, changes nothing that others have read.
    /// </summary>
    /// <returns>False when the slice was noted before.</returns>
    public async Task<bool> TryMarkSliceAsync(RunId run, int slice, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        try
        {
            var row =
                new TableEntity(run.ToString(), Key(SlicePrefix, slice))
                {
                    ["At"] = Now,
                    ["Blob"] = groups[0].Blob,
                    ["Groups"] = string.Join(';', groups.Select(Write))
                };
            await _table.AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Notes that a parcel is matched.</summary>
    public Task MarkMatchedAsync(RunId run, int parcel, CancellationToken stop) => PutAsync(run, MatchPrefix, parcel, stop);

    /// <summary>Notes that a parcel is notified.</summary>
    public Task MarkNotifiedAsync(RunId run, int parcel, CancellationToken stop) => PutAsync(run, NotifyPrefix, parcel, stop);

    /// <summary>
    /// Notes that the messages of a step were sent, all of them: who sees the last mark of the step before it again sends nothing.
    /// What is lost after that the sweeper sends, part by part.
    /// </summary>
    public Task MarkSentAsync(RunId run, string queue, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(run.ToString(), SentPrefix + queue) { ["At"] = Now }, TableUpdateMode.Replace, stop);

    /// <summary>Forgets how far the run has come: its work begins again.</summary>
    internal async Task ForgetAsync(RunId run, CancellationToken stop)
    {
        var marks = new List<TableTransactionAction>();
        await foreach (var row in _table.QueryAsync<TableEntity>(RowFilter.Of(run.ToString()),
            select: ["PartitionKey", "RowKey"], cancellationToken: stop))
            marks.Add(new(TableTransactionActionType.Delete, row, ETag.All));
        await _table.SubmitInBatchesAsync(marks, stop);
    }

    /// <summary>How far the run has come.</summary>
    public async Task<RunProgress> ReadAsync(RunId run, CancellationToken stop)
    {
        var groups = new List<SliceGroup>();
        var (slices, matched, notified, sent) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>(),
            new HashSet<string>(StringComparer.Ordinal));
        DateTimeOffset? last = null;
        await foreach (var row in _table.QueryAsync<TableEntity>(RowFilter.Of(run.ToString()),
            cancellationToken: stop))
        {
            last = row.GetDateTimeOffset("At") is { } at && !(at <= last) ? at : last;
            if (row.RowKey.StartsWith(SentPrefix, StringComparison.Ordinal))
            {
                sent.Add(row.RowKey[SentPrefix.Length..]);
                continue;
            }

            var number = int.Parse(row.RowKey.AsSpan(row.RowKey.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (row.RowKey.StartsWith(MatchPrefix, StringComparison.Ordinal)) matched.Add(number);
            else if (row.RowKey.StartsWith(NotifyPrefix, StringComparison.Ordinal)) notified.Add(number);
            else if (slices.Add(number)) groups.AddRange(Read(number, row.GetString("Blob"), row.GetString("Groups")));
        }

        return new(groups, slices, matched, notified) { Sent = sent, MovedAt = last };
    }

    private DateTimeOffset Now => (clock ?? TimeProvider.System).GetUtcNow();

    private Task<Response> PutAsync(RunId run, string prefix, int number, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(run.ToString(), Key(prefix, number)) { ["At"] = Now }, TableUpdateMode.Replace, stop);

    private static string Key(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D5}");

    private static string Write(SliceGroup group) =>
        string.Create(CultureInfo.InvariantCulture, $"{group.Vpd?.Text},{group.Offset},{group.Length},{group.Rows}");

    private static IEnumerable<SliceGroup> Read(int slice, string blob, string groups) =>
        groups.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(group =>
    {
        var parts = group.Split(',');
        long Number(int index) => long.Parse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture);
        return new SliceGroup(parts[0].Length == 0 ? null : Vpd.Parse(parts[0]), slice, blob, Number(1), Number(2), (int)Number(3));
    });
}
