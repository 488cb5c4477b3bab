using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dit.MemoryStorage.Tables;

/// <summary>The tables of an account. One call is at work at a time: what a batch does, nobody sees half done.</summary>
internal sealed partial class TableService
{
    private const int MostOfABatch = 100;
    private const int LargestBatch = 4 * 1024 * 1024;
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    internal Task AnswerAsync(StorageCall call)
    {
        lock (_tables) return Answer(call);
    }

    private Task Answer(StorageCall call)
    {
        if (call.Rest == "$batch") return BatchAsync(call);
        if (call.Rest.StartsWith("Tables", StringComparison.Ordinal)) return OfTablesAsync(call);
        if (Query().Match(call.Rest) is { Success: true } query)
            return call.Method == "POST" ? ChangeAsync(call, RowChange.Of(call)) : QueryAsync(call, Of(query.Groups[1].Value));
        return call.Method == "GET" ? ReadAsync(call) : ChangeAsync(call, RowChange.Of(call));
    }

    private Table Of(string name) =>
        _tables.GetValueOrDefault(name) ?? throw new StorageRefusal(404, "TableNotFound", "The table specified does not exist.");

    private Task OfTablesAsync(StorageCall call)
    {
        if (call.Method == "GET")
            return SendAsync(call, new { value = _tables.Keys.Select(name => new { TableName = name }) });
        if (call.Method == "DELETE")
        {
            var gone = TableName().Match(call.Rest).Groups[1].Value;
            Of(gone);
            _tables.Remove(gone);
            return call.EndAsync(204);
        }

        var made = JsonDocument.Parse(call.Body).RootElement.GetProperty("TableName").GetString()!;
        if (!_tables.TryAdd(made, new Table())) throw new StorageRefusal(409, "TableAlreadyExists", "The table specified already exists.");
        return call.EndAsync(204);
    }

    private static Task QueryAsync(StorageCall call, Table table)
    {
        var filter = Filter.Of(call.Query("$filter"));
        var columns = call.Query("$select")?.Split(',').ToHashSet(StringComparer.Ordinal);
        var from = call.Query("NextPartitionKey") is { } partition ? Continuation.Of(partition, call.Query("NextRowKey") ?? "") : default;
        var (rows, next) = table.Find(filter, from, Math.Min(call.Number("$top", 1_000), 1_000));
        if (next is { } key)
            call.With("x-ms-continuation-NextPartitionKey", Continuation.Write(key.Partition))
                .With("x-ms-continuation-NextRowKey", Continuation.Write(key.Row));
        return SendAsync(call, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("value");
            foreach (var row in rows) row.Write(writer, columns);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private Task ReadAsync(StorageCall call)
    {
        var key = RowChange.Key(call.Rest);
        var row = Of(key.Table).Get(key.Partition, key.Row)
            ?? throw new StorageRefusal(404, "ResourceNotFound", "The specified resource does not exist.");
        var columns = call.Query("$select")?.Split(',').ToHashSet(StringComparer.Ordinal);
        return SendAsync(call.With("ETag", row.Tag), writer => row.Write(writer, columns));
    }

    private Task ChangeAsync(StorageCall call, RowChange change)
    {
        change.CheckSize();
        var table = Of(change.Table);
        change.Check(table);
        return call.With("ETag", change.Apply(table)).With("Preference-Applied", "return-no-content").EndAsync(204);
    }

    private Task BatchAsync(StorageCall call)
    {
        if (call.Body.Length > LargestBatch) throw new StorageRefusal(413, "RequestBodyTooLarge", "The batch is too large.");
        var changes = BatchText.Read(call.Body);
        var answers = new List<string>();
        var index = 0;
        try
        {
            if (changes.Count > MostOfABatch) throw new StorageRefusal(400, "InvalidInput", "The batch holds too many changes.");
            if (changes.DistinctBy(change => change.Partition).Count() > 1)
                throw new StorageRefusal(400, "CommandsInBatchActOnDifferentPartitions", "All changes of a batch are of one partition.");
            var rows = new HashSet<string>(StringComparer.Ordinal);
            for (; index < changes.Count; index++)
            {
                if (!rows.Add(changes[index].Row)) throw new StorageRefusal(400, "InvalidDuplicateRow", "A row stands in the batch twice.");
                changes[index].CheckSize();
                changes[index].Check(Of(changes[index].Table));
            }
        }
        catch (StorageRefusal refusal)
        {
            return call.SendAsync(202, BatchText.Type, BatchText.Write([BatchText.Refused(refusal, index)]));
        }

        foreach (var change in changes) answers.Add(BatchText.Done(change.Apply(Of(change.Table))));
        return call.SendAsync(202, BatchText.Type, BatchText.Write(answers));
    }

    private static Task SendAsync(StorageCall call, object answer) =>
        call.SendAsync(200, "application/json;odata=minimalmetadata", JsonSerializer.SerializeToUtf8Bytes(answer));

    private static Task SendAsync(StorageCall call, Action<Utf8JsonWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content)) write(writer);
        return call.SendAsync(200, "application/json;odata=minimalmetadata", content.ToArray());
    }

    // Continuations are headers, which hold no letters beyond ASCII.
    private static class Continuation
    {
        internal static string Write(string key) => "1!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

        internal static (string Partition, string Row) Of(string partition, string row) => (Read(partition), Read(row));

        private static string Read(string text) => text.Length < 2 ? "" : Encoding.UTF8.GetString(Convert.FromBase64String(text[2..]));
    }

    [GeneratedRegex(@"^(\w+)(\(\))?$")]
    private static partial Regex Query();

    [GeneratedRegex(@"^Tables\('(\w+)'\)$")]
    private static partial Regex TableName();
}
