using System.Collections.Concurrent;

namespace Dit.Interface.Storage;

/// <summary>Writes to one partition in as few calls as it takes: up to 100 rows and 4 MiB a batch.</summary>
public static class TableBatches
{
    private const int MaxRows = 100;
    private const int MaxBytes = 3 * 1024 * 1024;

    // A partition takes 2,000 rows a second: two batches under way are as many, and a batch is held in megabytes by the client.
    private const int MostAtOnce = 2;

    /// <summary>Carries out actions that do not depend on each other, each row at most once.</summary>
    /// <param name="actions">Actions on one partition.</param>
    public static Task SubmitInBatchesAsync(this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken stop) =>
        AtOnce.ForEachAsync(MostAtOnce, Cut(actions, MaxRows),
            async (batch, token) => await table.SubmitTransactionAsync(batch, token), stop);

    /// <summary>Carries out actions on versions that were read.</summary>
    /// <returns>The batches of which nothing was done, because a row of each was written, added or removed by somebody since.</returns>
    public static async Task<IReadOnlyCollection<IReadOnlyList<TableTransactionAction>>> TrySubmitInBatchesAsync(
        this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken stop)
    {
        var refused = new ConcurrentBag<IReadOnlyList<TableTransactionAction>>();
        await AtOnce.ForEachAsync(MostAtOnce, Cut(actions, MaxRows), async (batch, token) =>
        {
            if (!await table.TrySubmitAsync(batch, token)) refused.Add(batch);
        }, stop);
        return refused;
    }

    /// <summary>Carries out actions as long as a row of their partition stays ours: each batch writes it too, from its version.</summary>
    /// <param name="actions">Actions on the same partition.</param>
    /// <exception cref="RequestFailedException">Somebody else made the row theirs (412): nothing of that batch, nor of those after it, was
    /// done.</exception>
    public static async Task SubmitFencedAsync(this TableClient table, TableEntity fence, ETag version,
        IEnumerable<TableTransactionAction> actions, CancellationToken stop)
    {
        foreach (var batch in Cut(actions, MaxRows - 1))
        {
            var ours = new TableTransactionAction(TableTransactionActionType.UpdateReplace, fence, version);
            var done = await table.SubmitTransactionAsync(batch.Prepend(ours), stop);
            version = done.Value[0].Headers.ETag!.Value;
        }
    }

    private static IEnumerable<List<TableTransactionAction>> Cut(IEnumerable<TableTransactionAction> actions, int maxRows)
    {
        var batch = new List<TableTransactionAction>(maxRows);
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = SizeOf(action);
            if (batch.Count == maxRows || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                batch = new(maxRows);
                bytes = 0;
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    // JSON may double a character and the request carries keys and headers beside the values: an upper bound, not a measure.
    private static int SizeOf(TableTransactionAction action) =>
        1024 + (action.Entity is TableEntity entity
            ? entity.Select(property => property.Value).OfType<string>().Sum(text => 3 * text.Length) : 0);
}
