namespace Dit.Interface.Storage;

/// <summary>The few ways in which rows are read, and written together.</summary>
internal static class TableRows
{
    /// <summary>A row; null when it is not there.</summary>
    internal static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken stop)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: stop);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows that a filter lets through, in the order of their keys, all of them in memory.</summary>
    /// <param name="columns">The columns that are wanted; null for all.</param>
    internal static async Task<List<TableEntity>> ListAsync(this TableClient table, string filter, CancellationToken stop,
        IEnumerable<string>? columns = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: stop)) rows.Add(row);
        return rows;
    }

    /// <summary>Carries out actions on one partition, all or none.</summary>
    /// <returns>False when a row of them was written, added or removed by somebody since, and nothing was done.</returns>
    internal static Task<bool> TrySubmitAsync(this TableClient table, IEnumerable<TableTransactionAction> actions,
        CancellationToken stop) => Refusals.TryAsync(() => table.SubmitTransactionAsync(actions, stop), 404, 409, 412);
}

/// <summary>Parts of what a table is asked for. Keys hold no character that sorts behind <c>~</c>.</summary>
internal static class RowFilter
{
    private const string AfterAll = "~";

    /// <summary>Rows of one partition.</summary>
    internal static string Of(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <summary>Rows of the partitions whose keys begin so.</summary>
    internal static string PartitionsOf(string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + AfterAll}");

    /// <summary>Rows whose own keys begin so.</summary>
    internal static string RowsOf(string prefix) => TableClient.CreateQueryFilter($"RowKey ge {prefix} and RowKey lt {prefix + AfterAll}");

    /// <summary>Rows for which all parts hold.</summary>
    internal static string All(params IEnumerable<string> parts) => string.Join(" and ", parts);

    /// <summary>Rows for which one part or another holds.</summary>
    internal static string Any(params IEnumerable<string> parts) => $"({string.Join(" or ", parts.Select(part => $"({part})"))})";
}
