namespace Dit.Interface.Work;

/// <summary>
/// The messages that were given up, a row for each queue, run and part in the ledger table: the same on every transport, since
/// a dead-letter queue forgets what is read from it.
/// </summary>
public sealed class DeadLetterBook(DitStorage storage, TimeProvider clock)
{
    internal const string Partition = "dead-letters";
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>All of them, by queue, run and part.</summary>
    public async Task<IReadOnlyList<DeadLetterEntry>> AllAsync(CancellationToken stop) =>
        [.. (await _table.ListAsync(RowFilter.Of(Partition), stop)).Select(Read)];

    /// <summary>Those whose turn to be put back has come.</summary>
    public async Task<IReadOnlyList<DeadLetterEntry>> DueAsync(DateTimeOffset now, CancellationToken stop) =>
        [.. (await _table.ListAsync(TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and State eq {nameof(DeadLetterState.Due)} and DueAt le {now}"), stop)).Select(Read)];

    /// <summary>Notes a message that was given up; it is open, or open again.</summary>
    public async Task NoteAsync(string queue, string run, string part, string cause, CancellationToken stop)
    {
        var times = (await _table.FindAsync(Partition, Key(queue, run, part), stop))?.GetInt32("Times") ?? 0;
        var letter = new DeadLetterEntry(queue, run, part, cause, clock.GetUtcNow(), DeadLetterState.Open) { Times = times + 1 };
        await _table.UpsertEntityAsync(ToEntity(letter), TableUpdateMode.Replace, stop);
    }

    /// <summary>Writes the state of a message.</summary>
    /// <returns>False when it changed meanwhile: it was given up again, or another call has it.</returns>
    public Task<bool> TryPutAsync(DeadLetterEntry letter, CancellationToken stop) =>
        Refusals.TryAsync(() => _table.UpdateEntityAsync(ToEntity(letter), letter.ETag, TableUpdateMode.Replace, stop), 404, 412);

    private static string Key(string queue, string run, string part) => TableKey.Encode($"{queue}-{run}-{part}");

    private static TableEntity ToEntity(DeadLetterEntry letter) => new(Partition, Key(letter.Queue, letter.Run, letter.Part))
    {
        ["Queue"] = letter.Queue,
        ["Run"] = letter.Run,
        ["Part"] = letter.Part,
        ["Cause"] = letter.Cause,
        ["Times"] = letter.Times,
        ["At"] = letter.At,
        ["State"] = letter.State.ToString(),
        ["DueAt"] = letter.DueAt,
    };

    private static DeadLetterEntry Read(TableEntity row) => new(
        row.GetString("Queue"), row.GetString("Run"), row.GetString("Part"), row.GetString("Cause"),
        row.GetDateTimeOffset("At") ?? default, Enum.Parse<DeadLetterState>(row.GetString("State")))
    {
        Times = row.GetInt32("Times") ?? 0,
        DueAt = row.GetDateTimeOffset("DueAt"),
        ETag = row.ETag,
    };
}
