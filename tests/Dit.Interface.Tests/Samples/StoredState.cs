using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Specialized;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Samples;

/// <summary>
/// Everything that lies in an account, as a file beside the tests: rows with their types, blobs as text where they are text. What an
/// earlier version has stored can be put back and read by this one.
/// </summary>
/// <param name="Rows">The rows of each table.</param>
/// <param name="Blobs">The blobs of the state account, by container and name.</param>
internal sealed partial record StoredState(SortedDictionary<string, List<TableEntity>> Rows, SortedDictionary<string, byte[]> Blobs)
{
    // What partners drop and collect, and what is made for people's eyes alone, is read by no later version.
    private static readonly string[] _kept =
        [Containers.Work, Containers.Books, Containers.Backup, Containers.Archive, Containers.Quarantine, Containers.Notifications];
    // The one kind of blob that grows line by line.
    private const string Appended = Containers.Books + "/names/";
    private static readonly byte[] _gzip = [0x1f, 0x8b];
    private static readonly JsonSerializerOptions _readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<StoredState> ReadAsync(DitStorage storage)
    {
        var state = new StoredState(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var table in Tables.All)
        {
            state.Rows[table] = [];
            await foreach (var row in storage.Table(table).QueryAsync<TableEntity>()) state.Rows[table].Add(row);
        }

        foreach (var container in _kept)
            await foreach (var blob in storage.Container(container).GetBlobsAsync())
                state.Blobs[$"{container}/{blob.Name}"] = (await storage.Container(container).GetBlobClient(blob.Name)
                    .DownloadContentAsync()).Value.Content.ToArray();
        return state;
    }

    /// <summary>Puts it into an account that holds nothing.</summary>
    internal async Task PutAsync(DitStorage storage)
    {
        foreach (var (table, rows) in Rows)
        {
            // Earlier versions had tables that there are no more.
            await storage.Table(table).CreateIfNotExistsAsync();
            foreach (var row in rows) await storage.Table(table).AddEntityAsync(row);
        }

        foreach (var (path, bytes) in Blobs)
        {
            var parts = path.Split('/', 2);
            if (path.StartsWith(Appended, StringComparison.Ordinal))
                await AppendAsync(storage.Container(parts[0]).GetAppendBlobClient(parts[1]), bytes);
            else await storage.Container(parts[0]).GetBlobClient(parts[1]).UploadAsync(BinaryData.FromBytes(bytes));
        }
    }

    private static async Task AppendAsync(AppendBlobClient blob, byte[] bytes)
    {
        await blob.CreateAsync();
        await blob.AppendBlockAsync(new MemoryStream(bytes));
    }

    /// <summary>Writes it as a file.</summary>
    internal void Write(string path)
    {
        var rows =
            new JsonObject(
                Rows.Select(table => new KeyValuePair<string, JsonNode?>(table.Key, new JsonArray([.. table.Value.Select(Json)]))));
        var blobs = new JsonObject(Blobs.Select(blob => new KeyValuePair<string, JsonNode?>(blob.Key, Json(blob.Value))));
        File.WriteAllText(path, new JsonObject { ["rows"] = rows, ["blobs"] = blobs }.ToJsonString(_readable) + "\n");
    }

    /// <summary>Reads it from a file.</summary>
    internal static StoredState Read(string path)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        return new(
            new(root["rows"]!.AsObject()
                .ToDictionary(table => table.Key, table => table.Value!.AsArray().Select(row => Row(row!.AsObject())).ToList()),
                    StringComparer.Ordinal),
            new(root["blobs"]!.AsObject().ToDictionary(blob => blob.Key, blob => Bytes(blob.Value!)), StringComparer.Ordinal));
    }

    /// <summary>The forms that stand in it: which columns a kind of row has, and which members a kind of blob.</summary>
    internal IReadOnlyCollection<string> Forms() =>
    [
        .. Rows.SelectMany(table =>
            table.Value.SelectMany(row => Columns(row)
                .Select(column => $"row {table.Key} {Kind(row.PartitionKey)} {Kind(row.RowKey)}: {column}")))
            .Concat(Blobs.SelectMany(blob => Members(blob.Value).Select(member => $"blob {Kind(blob.Key)}: {member}"))).Distinct()
                .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Columns(TableEntity row) =>
        row.Where(cell => cell.Value is not null && cell.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
            .Select(cell => cell.Key == "Schema" ? $"Schema {cell.Value}" : cell.Key);

    // Ids, numbers, dates and names of senders are not what makes a kind.
    private static string Kind(string key) => Numbers().Replace(Codes().Replace(Hashes().Replace(key, "*"), "*"), "#");

    private static IEnumerable<string> Members(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(Plain(bytes));
        if (text is not ['{' or '[', ..]) return ["text"];
        try
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1
                && !text.StartsWith("{\n", StringComparison.Ordinal) && !text.StartsWith("[\n", StringComparison.Ordinal)
                ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => Members(JsonNode.Parse(line), ""))
                : Members(JsonNode.Parse(text), "")];
        }
        catch (JsonException)
        {
            return ["text"];
        }
    }

    private static IEnumerable<string> Members(JsonNode? node, string path) => node switch
    {
        JsonObject one =>
            one.Where(member => member.Value is not null)
                .SelectMany(member => Members(member.Value, $"{path}.{Kind(member.Key)}").Prepend($"{path}.{Kind(member.Key)}")),
        JsonArray many => many.SelectMany(item => Members(item, $"{path}[]")),
        _ => [],
    };

    private static byte[] Plain(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(_gzip)) return bytes;
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)) gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private static JsonNode? Json(TableEntity row) =>
        new JsonObject(row.Where(cell => cell.Value is not null && cell.Key is not ("Timestamp" or "odata.etag"))
            .Select(cell => new KeyValuePair<string, JsonNode?>(cell.Key, Json(cell.Value!))));

    private static JsonNode Json(object value) => value switch
    {
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        long number => new JsonObject { ["long"] = number.ToString(CultureInfo.InvariantCulture) },
        double number => new JsonObject { ["double"] = number.ToString("R", CultureInfo.InvariantCulture) },
        DateTimeOffset at => new JsonObject { ["time"] = at.ToString("O", CultureInfo.InvariantCulture) },
        byte[] bytes => new JsonObject { ["bytes"] = Convert.ToBase64String(bytes) },
        _ => throw new NotSupportedException($"A cell of type {value.GetType()}."),
    };

    private static TableEntity Row(JsonObject cells) => new(cells.ToDictionary(cell => cell.Key, cell => Value(cell.Value!)));

    private static object Value(JsonNode node) => node switch
    {
        JsonObject typed => typed.First() switch
        {
            { Key: "long", Value: var text } => long.Parse(text!.GetValue<string>(), CultureInfo.InvariantCulture),
            { Key: "double", Value: var text } => double.Parse(text!.GetValue<string>(), CultureInfo.InvariantCulture),
            { Key: "time", Value: var text } => DateTimeOffset.Parse(text!.GetValue<string>(), CultureInfo.InvariantCulture),
            { Value: var text } => Convert.FromBase64String(text!.GetValue<string>()),
        },
        _ => node.GetValueKind() switch
        {
            JsonValueKind.Number => node.GetValue<int>(),
            JsonValueKind.String => node.GetValue<string>(),
            _ => node.GetValue<bool>(),
        },
    };

    // Text stands as lines, so that a person can read it and a diff shows it.
    private static JsonNode Json(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) && !text.Contains('\0', StringComparison.Ordinal)
            ? new JsonArray([.. text.Split('\n').Select(line => JsonValue.Create(line))])
            : new JsonObject { ["bytes"] = Convert.ToBase64String(bytes) };
    }

    private static byte[] Bytes(JsonNode node) => node is JsonArray lines
        ? Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line!.GetValue<string>())))
        : Convert.FromBase64String(node["bytes"]!.GetValue<string>());

    [GeneratedRegex("[0-9a-f]{8,}(?=[^0-9a-f]|$)")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"\b(WMD|LDN|431|DE_[A-Z]+_[A-Z]+|GO_\d+_[A-Z]+_[A-Z]+)\b")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
