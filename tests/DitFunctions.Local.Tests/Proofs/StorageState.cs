using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>Everything that lies in an account: each blob, each row, each message. Two runs that did the same lie equal.</summary>
internal static partial class StorageState
{
    // What storage itself gives again each time: the versions of blobs and rows.
    private static readonly HashSet<string> _versions = ["odata.etag", "Timestamp", "SourceETag", "Mark"];
    private static readonly byte[] _gzip = [0x1f, 0x8b];

    internal static async Task<SortedDictionary<string, string>> ReadAsync(string connectionString)
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var blobs = new BlobServiceClient(connectionString);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                var text = Text((await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray());
                // Lines of the journal's names are added; one that was added twice counts once, and files of other bodies come between.
                state[$"blob {container.Name}/{blob.Name}"] = blob.Name.StartsWith("names/", StringComparison.Ordinal)
                    ? string.Join('\n', text.Split('\n').Distinct().Order(StringComparer.Ordinal)) : text;
            }
        }

        var tables = new TableServiceClient(connectionString);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                state[$"row {table.Name} {row.PartitionKey} {row.RowKey}"] = JsonSerializer.Serialize(
                    row.Where(cell => !_versions.Contains(cell.Key)).OrderBy(cell => cell.Key, StringComparer.Ordinal));
        }

        var queues = new QueueServiceClient(connectionString);
        await foreach (var queue in queues.GetQueuesAsync())
        {
            var length = (await queues.GetQueueClient(queue.Name).GetPropertiesAsync()).Value.ApproximateMessagesCount;
            if (length > 0) state[$"messages {queue.Name}"] = $"{length}";
        }

        return state;
    }

    /// <summary>What differs, in words; empty when nothing does.</summary>
    internal static string Difference(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual) => string.Join(
        '\n',
        expected.Keys.Union(actual.Keys).Where(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
            .OrderBy(key => key.StartsWith("messages", StringComparison.Ordinal) ? 0
                : key.StartsWith("row ledger", StringComparison.Ordinal) ? 1 : 2).Take(8)
            .Select(key =>
                $"{key}\n  expected: {expected.GetValueOrDefault(key, "(absent)")}\n  actual:   "
                    + $"{actual.GetValueOrDefault(key, "(absent)")}"));

    private static string Text(byte[] content)
    {
        if (!content.AsSpan().StartsWith(_gzip)) return PlainText(content);
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress)) gzip.CopyTo(plain);
        return PlainText(plain.ToArray());
    }

    private static string PlainText(byte[] content) =>
        content.AsSpan().StartsWith("PK"u8) || content.Contains((byte)0) ? Convert.ToHexString(content)
            : Versions().Replace(System.Text.Encoding.UTF8.GetString(content), "version");

    // A plan names the versions it was decided from; Azurite makes them of the time.
    [GeneratedRegex("(0x[0-9A-F]{10,}|W/[^,}]*datetime[^,}]*)")]
    private static partial Regex Versions();
}
