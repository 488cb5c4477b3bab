namespace Dit.Interface.Audit;

/// <summary>The audit table: a partition for each month (UTC), rows in order of time. Kept for 6 years.</summary>
public sealed class AuditBook(DitStorage storage)
{
    // A table's cell holds 32,000 characters; words for people need far fewer.
    private const int MostWords = 1000;
    private readonly TableClient _table = storage.Table(Tables.Audit);

    /// <summary>The partition of a moment.</summary>
    internal static string PartitionOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Writes that an act begins.</summary>
    /// <returns>The row's key, for <see cref="EndAsync"/>.</returns>
    internal async Task<(string Partition, string Row)> BeginAsync(AuditEntry entry, CancellationToken stop)
    {
        var row = new TableEntity(PartitionOf(entry.At), $"{entry.At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}-{Guid.NewGuid():N}")
        {
            ["At"] = entry.At,
            ["ActorId"] = entry.By.Id,
            ["ActorName"] = entry.By.Name,
            ["Act"] = entry.Act,
            ["Target"] = Cut(entry.Target),
            ["Reason"] = Cut(entry.Reason),
            ["Result"] = Cut(entry.Result),
        };
        await _table.AddEntityAsync(row, stop);
        return (row.PartitionKey, row.RowKey);
    }

    /// <summary>Writes what came of it.</summary>
    internal Task EndAsync((string Partition, string Row) key, string result, CancellationToken stop) =>
        _table.UpdateEntityAsync(new TableEntity(key.Partition, key.Row) { ["Result"] = Cut(result) }, ETag.All, TableUpdateMode.Merge,
            stop);

    /// <summary>What was done in a span of time, in order of time.</summary>
    /// <param name="from">From this moment on.</param>
    /// <param name="until">Before this moment.</param>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(
        DateTimeOffset from, DateTimeOffset until, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {PartitionOf(from)} and PartitionKey le {PartitionOf(until)} and At ge {from} and At lt {until}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) yield return Read(row);
    }

    private static string Cut(string words) => words.Length <= MostWords ? words : words[..MostWords];

    private static AuditEntry Read(TableEntity row) => new(
        row.GetDateTimeOffset("At") ?? default,
        new(row.GetString("ActorId"), row.GetString("ActorName")),
        row.GetString("Act"), row.GetString("Target"), row.GetString("Reason"), row.GetString("Result"));
}

/// <summary>A row of the audit table. Apart from who acted it holds no personal data.</summary>
/// <param name="At">When it began, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What, one of <see cref="ActNames"/>.</param>
/// <param name="Target">On what: a file, a body, an employer, a notice's id; never a person.</param>
/// <param name="Reason">Why, in the person's words; may be empty.</param>
/// <param name="Result">What came of it; <see cref="Begun"/> while it is at work, and for ever when the host died meanwhile.</param>
public sealed record AuditEntry(DateTimeOffset At, Actor By, string Act, string Target, string Reason, string Result)
{
    /// <summary>The result of an act that has not ended.</summary>
    public const string Begun = "begun";
}
