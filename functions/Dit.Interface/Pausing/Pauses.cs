using Azure.Data.Tables;

namespace Dit.Interface.Pausing;

/// <summary>What an operator has paused: a row for each target in the ledger table, read at most every few seconds by a host.</summary>
public sealed class Pauses(DitStorage storage, TimeProvider clock)
{
    private const string Partition = "paused";
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(10);
    private readonly TableClient _table = storage.Table(Tables.Ledger);
    // One reference, so that steps side by side see all of it or nothing.
    private volatile Known? _current;

    /// <summary>What is paused, as it was at most ten seconds ago.</summary>
    public async Task<PauseSet> CurrentAsync(CancellationToken stop) =>
        _current is { } known && clock.GetElapsedTime(known.Read) < _freshness ? known.Set : await ReadAsync(stop);

    /// <summary>What is paused now.</summary>
    public async Task<PauseSet> ReadAsync(CancellationToken stop)
    {
        var (read, since) = (clock.GetTimestamp(), new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        await foreach (var row in _table.QueryAsync<TableEntity>(RowFilter.Of(Partition),
            cancellationToken: stop))
            since[row.RowKey] = row.GetDateTimeOffset("Since") ?? default;
        var set = since.Count == 0 ? PauseSet.None : new PauseSet(since);
        _current = new(read, set);
        return set;
    }

    /// <summary>Pauses a target.</summary>
    /// <returns>False when it was paused already.</returns>
    internal async Task<bool> PauseAsync(PauseTarget target, CancellationToken stop)
    {
        _current = null;
        try
        {
            await _table.AddEntityAsync(new TableEntity(Partition, target.Name) { ["Since"] = clock.GetUtcNow() }, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Resumes a target; what waited goes on when the host next looks.</summary>
    /// <returns>False when it was not paused.</returns>
    internal async Task<bool> ResumeAsync(PauseTarget target, CancellationToken stop)
    {
        if (!(await ReadAsync(stop)).Has(target.Name)) return false;
        _current = null;
        await _table.DeleteEntityAsync(Partition, target.Name, cancellationToken: stop);
        return true;
    }

    private sealed record Known(long Read, PauseSet Set);
}
