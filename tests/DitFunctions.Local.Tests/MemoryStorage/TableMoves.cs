using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace DitFunctions.Local.Tests.MemoryStorage;

internal sealed class TableMoves(string account, string name) : IMoves
{
    private static readonly string[] _partitions = ["a", "a'b", "b", "ü z"];
    private static readonly string[] _rows = ["1", "2", "30", "A", "a", "x'y", "_~"];
    private readonly TableClient _table = new(account, name);
    private readonly Dictionary<(string, string), List<ETag>> _tags = [];

    public Task<string> MoveAsync(Random chance) => chance.Next(14) switch
    {
        0 => IMoves.SayAsync("make", async () => (await _table.CreateIfNotExistsAsync()) is null ? "stood" : "made"),
        1 when chance.Next(15) == 0 => IMoves.SayAsync("remove", async () => $"{(await _table.DeleteAsync()).Status}"),
        1 or 2 => ChangeAsync("add", Row(chance), row => _table.AddEntityAsync(row)),
        3 => ChangeAsync("replace", Row(chance), row => _table.UpsertEntityAsync(row, TableUpdateMode.Replace)),
        4 => ChangeAsync("merge", Row(chance), row => _table.UpsertEntityAsync(row, TableUpdateMode.Merge)),
        5 or 6 => UpdateAsync(chance),
        7 => DeleteAsync(chance),
        8 => ReadAsync(chance),
        9 or 10 => BatchAsync(chance),
        _ => QueryAsync(chance),
    };

    private static TableEntity Row(Random chance, string? partition = null) =>
        new(partition ?? chance.GetItems(_partitions, 1)[0], chance.GetItems(_rows, 1)[0])
        {
            [chance.Next(2) == 0 ? "Text" : "Other"] = $"v{chance.Next(5)} 'ü' \\ \n",
            ["Count"] = chance.Next(2) == 0 ? chance.Next(5) : null,
            ["Long"] = 5_000_000_000L + chance.Next(3),
            ["Is"] = chance.Next(2) == 0,
            ["At"] = new DateTimeOffset(2026, 5, 1 + chance.Next(3), 0, 0, 0, TimeSpan.Zero),
            ["Bytes"] = new byte[] { 1, 2, (byte)chance.Next(3) },
        };

    private Task<string> ChangeAsync(string call, TableEntity row, Func<TableEntity, Task<Response>> change)
    {
        if (row.GetString("Text")?.StartsWith("v4", StringComparison.Ordinal) == true) row["Text"] = new string('y', 33_000);
        return IMoves.SayAsync($"{call} {Key(row)}", async () =>
        {
            var answer = await change(row);
            Tags(row.PartitionKey, row.RowKey).Add(answer.Headers.ETag!.Value);
            return $"{answer.Status}";
        });
    }

    private Task<string> UpdateAsync(Random chance)
    {
        var row = Row(chance);
        var mode = chance.Next(2) == 0 ? TableUpdateMode.Merge : TableUpdateMode.Replace;
        return ChangeAsync($"update {mode}", row, _ => _table.UpdateEntityAsync(row, AnyTag(chance, row.PartitionKey, row.RowKey), mode));
    }

    private Task<string> DeleteAsync(Random chance)
    {
        var row = Row(chance);
        return IMoves.SayAsync($"delete {Key(row)}", async () =>
            $"{(await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, AnyTag(chance, row.PartitionKey, row.RowKey))).Status}");
    }

    private Task<string> ReadAsync(Random chance)
    {
        var row = Row(chance);
        string[]? columns = chance.Next(2) == 0 ? ["Long", "Is"] : null;
        return IMoves.SayAsync($"read {Key(row)}", async () =>
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, columns);
            return found.HasValue ? Text(found.Value!) : "none";
        });
    }

    private Task<string> BatchAsync(Random chance)
    {
        var partition = chance.GetItems(_partitions, 1)[0];
        var changes = Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Change(chance, Row(chance, partition))).ToList();
        var words = string.Join(", ", changes.Select(change => $"{change.ActionType} {Key((TableEntity)change.Entity)}"));
        return IMoves.SayAsync($"batch {words}", async () =>
        {
            try
            {
                var answer = (await _table.SubmitTransactionAsync(changes)).Value;
                foreach (var (change, one) in changes.Zip(answer))
                    if (one.Headers.ETag is { } tag) Tags(change.Entity.PartitionKey, change.Entity.RowKey).Add(tag);
                return string.Join(' ', answer.Select(one => one.Status));
            }
            catch (TableTransactionFailedException refusal)
            {
                return $"{refusal.Status} {refusal.ErrorCode} at {refusal.FailedTransactionActionIndex}";
            }
        });
    }

    private TableTransactionAction Change(Random chance, TableEntity row)
    {
        var kind = chance.GetItems(Enum.GetValues<TableTransactionActionType>(), 1)[0];
        var isGuarded = kind is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace
            or TableTransactionActionType.Delete;
        return new TableTransactionAction(kind, row, isGuarded ? AnyTag(chance, row.PartitionKey, row.RowKey) : default);
    }

    private Task<string> QueryAsync(Random chance)
    {
        var at = new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero);
        var partition = chance.GetItems(_partitions, 1)[0];
        string[] filters =
        [
            "",
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"),
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"2"} and RowKey lt {"a"}"),
            TableClient.CreateQueryFilter($"Count ge {2}"),
            TableClient.CreateQueryFilter($"Long eq {5_000_000_001L} or (Is eq {true} and PartitionKey gt {"a"})"),
            TableClient.CreateQueryFilter($"At lt {at}"),
            TableClient.CreateQueryFilter($"not (Is eq {true}) and Count le {3}"),
            TableClient.CreateQueryFilter($"Text ge {"v1"} and Text lt {"v3"}"),
        ];
        var filter = chance.GetItems(filters, 1)[0];
        var page = chance.Next(1, 6);
        string[]? columns = chance.Next(2) == 0 ? ["PartitionKey", "RowKey", "Long"] : null;
        return IMoves.SayAsync($"query {filter} by {page}", async () =>
        {
            var rows = new List<string>();
            await foreach (var some in _table.QueryAsync<TableEntity>(filter, page, columns).AsPages())
                rows.AddRange(some.Values.Select(Text));
            return string.Join(" | ", rows);
        });
    }

    private ETag AnyTag(Random chance, string partition, string row)
    {
        var known = Tags(partition, row);
        return chance.Next(3) == 0 || known.Count == 0 ? ETag.All : known[chance.Next(2) == 0 ? ^1 : 0];
    }

    private List<ETag> Tags(string partition, string row) =>
        _tags.TryGetValue((partition, row), out var tags) ? tags : _tags[(partition, row)] = [];

    private static string Key(TableEntity row) => $"{row.PartitionKey}/{row.RowKey}";

    private static string Text(TableEntity row) => string.Join(' ', row
        .Where(cell => cell.Key is not "odata.etag" and not "Timestamp").OrderBy(cell => cell.Key, StringComparer.Ordinal)
        .Where(cell => cell.Value is not null)
        .Select(cell => FormattableString.Invariant($"{cell.Key}={Value(cell.Value)}")));

    private static string Value(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}
