using Azure.Data.Tables;

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
    internal static async Task<bool> TrySubmitAsync(this TableClient table, IEnumerable<TableTransactionAction> actions,
        CancellationToken stop)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
