using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dit.MemoryStorage.Tables;

/// <summary>One change of one row: what it asks for, whether that may be, and what it does.</summary>
internal sealed partial class RowChange
{
    private const int LongestText = 32 * 1024;
    private const int LargestRow = 1024 * 1024;
    private readonly string _method;
    private readonly string? _match;
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);

    private RowChange(string method, string path, string? match, byte[] body)
    {
        (_method, _match) = (method, match);
        if (body.Length > 0) ReadCells(body);
        (Table, Partition, Row) = method == "POST" ? (path.TrimEnd('(', ')'), Text("PartitionKey"), Text("RowKey")) : Key(path);
        foreach (var name in new[] { "PartitionKey", "RowKey", "Timestamp", "odata.etag", "odata.metadata" }) _cells.Remove(name);
    }

    internal string Table { get; }

    internal string Partition { get; }

    internal string Row { get; }

    internal static RowChange Of(StorageCall call) => new(call.Method, call.Rest, call.Header("If-Match"), call.Body);

    /// <summary>A change out of a batch.</summary>
    internal static RowChange Of(string method, string path, string? match, string body) =>
        new(method, path, match, Encoding.UTF8.GetBytes(body));

    internal static (string Table, string Partition, string Row) Key(string path)
    {
        var match = RowPath().Match(path);
        if (!match.Success) throw StorageRefusal.NotMade(path.Split('(')[0]);
        return (match.Groups[1].Value, Unquoted(match.Groups[2].Value), Unquoted(match.Groups[3].Value));
    }

    /// <summary>Whether storage would take it.</summary>
    /// <exception cref="StorageRefusal">It would not.</exception>
    internal void Check(Table table)
    {
        var stands = table.Get(Partition, Row);
        if (_method == "POST" && stands is not null)
            throw new StorageRefusal(409, "EntityAlreadyExists", "The specified entity already exists.");
        if (_method != "POST" && _match is not null && stands is null)
            throw new StorageRefusal(404, "ResourceNotFound", "The specified resource does not exist.");
        if (_method != "POST" && _match is not null and not "*" && stands!.Tag != _match)
            throw new StorageRefusal(412, "UpdateConditionNotSatisfied",
                "The update condition specified in the request was not satisfied.");
    }

    /// <summary>Does it, and gives the row's new version; null when the row is gone.</summary>
    internal string? Apply(Table table)
    {
        if (_method == "DELETE")
        {
            table.Remove(Partition, Row);
            return null;
        }

        var cells = _cells;
        if (_method is "PATCH" or "MERGE" && table.Get(Partition, Row) is { } stands)
        {
            cells = new Dictionary<string, Cell>(stands.Cells, StringComparer.Ordinal);
            foreach (var (name, cell) in _cells) cells[name] = cell;
        }

        var row = new Row(Partition, Row, cells);
        table.Put(row);
        return row.Tag;
    }

    private void ReadCells(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (property.Name.EndsWith("@odata.type", StringComparison.Ordinal)) types[property.Name[..^11]] = property.Value.GetString()!;
            else if (property.Value.ValueKind != JsonValueKind.Null) _cells[property.Name] = new Cell(property.Value.Clone(), null);
        }

        foreach (var (name, type) in types)
            if (_cells.TryGetValue(name, out var cell)) _cells[name] = cell with { Type = type };
    }

    /// <summary>Whether its values and the whole are of a size that storage takes, which it asks first.</summary>
    /// <exception cref="StorageRefusal">They are not.</exception>
    internal void CheckSize()
    {
        var size = 2 * (Partition.Length + Row.Length);
        foreach (var (name, cell) in _cells)
        {
            var length = cell.Value.ValueKind == JsonValueKind.String ? cell.Value.GetString()!.Length : 8;
            var isBinary = cell.Type == "Edm.Binary";
            if (isBinary ? length / 4 * 3 > 2 * LongestText : length > LongestText)
                throw new StorageRefusal(400, "PropertyValueTooLarge", "A value is over 64 KiB.");
            size += 2 * name.Length + (isBinary ? length / 4 * 3 : 2 * length);
        }

        if (size > LargestRow) throw new StorageRefusal(400, "EntityTooLarge", "The row is over 1 MiB.");
    }

    private string Text(string name) => _cells.TryGetValue(name, out var cell) ? cell.Value.GetString()!
        : throw new StorageRefusal(400, "PropertiesNeedValue", "A row needs its keys.");

    private static string Unquoted(string text) => text.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\w+)\(PartitionKey='((?:[^']|'')*)',\s*RowKey='((?:[^']|'')*)'\)$", RegexOptions.Singleline)]
    private static partial Regex RowPath();
}
