namespace Dit.MemoryStorage.Tables;

/// <summary>Rows in the order of their keys.</summary>
internal sealed class Table
{
    private readonly SortedList<string, SortedDictionary<string, Row>> _partitions = new(StringComparer.Ordinal);

    internal Row? Get(string partition, string row) => _partitions.GetValueOrDefault(partition)?.GetValueOrDefault(row);

    internal void Put(Row row)
    {
        if (!_partitions.TryGetValue(row.Partition, out var rows))
            _partitions[row.Partition] = rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        rows[row.Key] = row;
    }

    internal void Remove(string partition, string row)
    {
        _partitions[partition].Remove(row);
        if (_partitions[partition].Count == 0) _partitions.Remove(partition);
    }

    /// <summary>A page of what a filter lets through, and where the next one begins.</summary>
    internal (List<Row> Rows, (string Partition, string Row)? Next) Find(Filter filter, (string Partition, string Row) from, int most)
    {
        var found = new List<Row>();
        foreach (var (partition, rows) in _partitions)
        {
            if (filter.Partition is { } only && only != partition) continue;
            var order = from.Partition is null ? 1 : string.CompareOrdinal(partition, from.Partition);
            if (order < 0) continue;
            foreach (var (key, row) in rows)
            {
                if ((order == 0 && string.CompareOrdinal(key, from.Row) < 0) || !filter.Matches(row)) continue;
                if (found.Count == most) return (found, (partition, key));
                found.Add(row);
            }
        }

        return (found, null);
    }
}
