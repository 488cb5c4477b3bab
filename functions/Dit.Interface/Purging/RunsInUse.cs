using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Purging;

/// <summary>Which runs a purge must leave alone.</summary>
public sealed class RunsInUse(DitStorage storage)
{
    private readonly TableClient _ledger = storage.Table(Tables.Ledger);

    /// <summary>The runs that wait, are held or are under way.</summary>
    public Task<HashSet<string>> UnfinishedAsync(CancellationToken stop) => ReadAsync(Unfinished, stop);

    /// <summary>Those, and the runs that were closed on a day or later.</summary>
    public Task<HashSet<string>> SinceAsync(DateOnly day, CancellationToken stop) => ReadAsync($"({Unfinished} or {TableClient.CreateQueryFilter($"ClosedOn ge {FileDate.Write(day)}")})", stop);

    private static string Unfinished => TableClient.CreateQueryFilter(
        $"(Status eq {nameof(FileStatus.Waiting)} or Status eq {nameof(FileStatus.Held)} or Status eq {nameof(FileStatus.Loading)})");

    private async Task<HashSet<string>> ReadAsync(string filter, CancellationToken stop)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        var rows = _ledger.QueryAsync<TableEntity>($"{TableClient.CreateQueryFilter($"RowKey ge {"in-"} and RowKey lt {"in-~"}")} and {filter}", select: ["Run"], cancellationToken: stop);
        await foreach (var row in rows)
        {
            var run = row.GetString("Run");
            runs.Add(run);
            // A replay reads its origin's raw file.
            runs.Add(RunId.Parse(run).Origin.ToString());
        }

        return runs;
    }
}
