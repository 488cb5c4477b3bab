using Azure.Data.Tables;

namespace Dit.Interface.Storage;

/// <summary>Writes to one partition in as few calls as it takes: up to 100 rows and 4 MiB a batch.</summary>
public static class TableBatches
{
    private const int MaxRows = 100;
    private const int MaxBytes = 3 * 1024 * 1024;
    private const int Parallel = 4;

    /// <summary>Carries out actions that do not depend on each other, each row at most once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="actions">Actions on one partition.</param>
    /// <param name="stop">Stops between batches.</param>
    public static Task SubmitInBatchesAsync(this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken stop) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            Cut(actions),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = stop },
            async (batch, token) => await table.SubmitTransactionAsync(batch, token));

    private static IEnumerable<List<TableTransactionAction>> Cut(IEnumerable<TableTransactionAction> actions)
    {
        var batch = new List<TableTransactionAction>(MaxRows);
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = SizeOf(action);
            if (batch.Count == MaxRows || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                batch = new(MaxRows);
                bytes = 0;
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    // JSON may double a character and the request carries keys and headers beside the values: an upper bound, not a measure.
    private static int SizeOf(TableTransactionAction action) =>
        1024 + (action.Entity is TableEntity entity ? entity.Select(property => property.Value).OfType<string>().Sum(text => 3 * text.Length) : 0);
}
