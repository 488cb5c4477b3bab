using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace DitFunctions.Local.Tests.MemoryStorage;

internal sealed class BlobMoves(string account, string name) : IMoves
{
    private static readonly string[] _names = ["a.DAT", "a/b.DAT", "a/c d.DAT", "a/d/e+&'.DAT", "b/ü#%.DAT", "B.DAT"];
    private readonly BlobContainerClient _container = new(account, name);
    private readonly Dictionary<string, List<ETag>> _tags = [];

    public Task<string> MoveAsync(Random chance)
    {
        var blob = chance.GetItems(_names, 1)[0];
        return chance.Next(14) switch
        {
            0 => IMoves.SayAsync("make", async () => (await _container.CreateIfNotExistsAsync()) is null ? "stood" : "made"),
            1 when chance.Next(15) == 0 => IMoves.SayAsync("remove", async () => $"{(await _container.DeleteAsync()).Status}"),
            1 => IMoves.SayAsync("is there", async () => $"{(await _container.ExistsAsync()).Value}"),
            2 or 3 => UploadAsync(chance, blob),
            4 => BlocksAsync(chance, blob),
            5 or 6 => AppendAsync(chance, blob),
            7 => DescribeAsync(chance, blob),
            8 => CopyAsync(blob, chance.GetItems(_names, 1)[0]),
            9 => DeleteAsync(chance, blob),
            10 => ReadAsync(chance, blob),
            11 => PropertiesAsync(blob),
            _ => ListAsync(chance),
        };
    }

    private Task<string> UploadAsync(Random chance, string blob) => IMoves.SayAsync($"upload {blob}", async () =>
    {
        var options = new BlobUploadOptions
        {
            Conditions = Conditions(chance, blob),
            Metadata = chance.Next(2) == 0 ? new Dictionary<string, string> { ["Mark"] = $"m{chance.Next(9)}" } : null,
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
        };
        return Known(blob, (await _container.GetBlobClient(blob).UploadAsync(Content(chance), options)).GetRawResponse());
    });

    private Task<string> BlocksAsync(Random chance, string blob) => IMoves.SayAsync($"blocks {blob}", async () =>
    {
        var client = _container.GetBlockBlobClient(blob);
        var ids = Enumerable.Range(0, chance.Next(1, 4)).Select(id => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{id:D4}"))).ToList();
        foreach (var id in ids) await client.StageBlockAsync(id, Content(chance).ToStream());
        // Always to the end: blocks of no blob are a blob to Azurite, and none to Azure.
        return Known(blob, (await client.CommitBlockListAsync(ids)).GetRawResponse());
    });

    private Task<string> AppendAsync(Random chance, string blob) => IMoves.SayAsync($"append {blob}", async () =>
    {
        var client = _container.GetAppendBlobClient(blob);
        // Never over one that stands: an Azurite then shows blocks of the one before.
        if (chance.Next(3) == 0) return Known(blob, (await client.CreateAsync(new AppendBlobCreateOptions
        {
            Conditions = new AppendBlobRequestConditions { IfNoneMatch = ETag.All },
        })).GetRawResponse());
        var at = chance.Next(3) == 0 ? chance.Next(20) : (long?)null;
        var added = await client.AppendBlockAsync(Content(chance).ToStream(), new AppendBlobAppendBlockOptions
        {
            Conditions = new AppendBlobRequestConditions { IfAppendPositionEqual = at },
        });
        return $"{Known(blob, added.GetRawResponse())} at {added.Value.BlobAppendOffset}";
    });

    private Task<string> DescribeAsync(Random chance, string blob) => IMoves.SayAsync($"describe {blob}", async () => Known(blob,
        (await _container.GetBlobClient(blob).SetMetadataAsync(new Dictionary<string, string> { ["Seen"] = $"{chance.Next(9)}" },
            new BlobRequestConditions { IfMatch = Tag(chance, blob) })).GetRawResponse()));

    private Task<string> CopyAsync(string from, string to) => IMoves.SayAsync($"copy {from} to {to}", async () =>
    {
        var copy = await _container.GetBlobClient(to).StartCopyFromUriAsync(_container.GetBlobClient(from).Uri);
        return $"{copy.GetRawResponse().Status}";
    });

    private Task<string> DeleteAsync(Random chance, string blob) => IMoves.SayAsync($"delete {blob}", async () =>
        $"{(await _container.GetBlobClient(blob).DeleteAsync(conditions: new() { IfMatch = Tag(chance, blob) })).Status}");

    private Task<string> ReadAsync(Random chance, string blob)
    {
        var range = chance.Next(3) == 0 ? new Azure.HttpRange(chance.Next(12), chance.Next(1, 12)) : default;
        return IMoves.SayAsync($"read {blob} {range}", async () =>
        {
            var found = (await _container.GetBlobClient(blob).DownloadContentAsync(new BlobDownloadOptions
            {
                Range = range,
                Conditions = new BlobRequestConditions { IfMatch = Tag(chance, blob) },
            })).Value;
            return $"{found.Content} {Text(found.Details.Metadata)} {found.Details.BlobType} {found.Details.ContentRange}";
        });
    }

    private Task<string> PropertiesAsync(string blob) => IMoves.SayAsync($"properties {blob}", async () =>
    {
        var found = (await _container.GetBlobClient(blob).GetPropertiesAsync()).Value;
        return $"{found.ContentLength} {found.BlobType} {Text(found.Metadata)} {found.ContentType}";
    });

    private Task<string> ListAsync(Random chance)
    {
        var prefix = chance.GetItems(["", "a", "a/", "b/"], 1)[0];
        var page = chance.Next(1, 5);
        var byFolder = chance.Next(2) == 0;
        return IMoves.SayAsync($"list {prefix} by {page}", async () =>
        {
            var found = new List<string>();
            if (byFolder)
            {
                await foreach (var some in _container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix, default)
                    .AsPages(pageSizeHint: page))
                    found.AddRange(some.Values.Select(item => item.IsPrefix ? item.Prefix : item.Blob.Name));
                // Folders and blobs of a page come one kind after the other.
                return string.Join(" | ", found.Order(StringComparer.Ordinal));
            }

            await foreach (var some in _container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, default)
                .AsPages(pageSizeHint: page))
                found.AddRange(some.Values.Select(item =>
                    $"{item.Name} {item.Properties.ContentLength} {item.Properties.BlobType} {Text(item.Metadata)}"));
            return string.Join(" | ", found);
        });
    }

    private BlobRequestConditions? Conditions(Random chance, string blob) => chance.Next(4) switch
    {
        0 => new BlobRequestConditions { IfNoneMatch = ETag.All },
        1 => new BlobRequestConditions { IfMatch = Tag(chance, blob) },
        _ => null,
    };

    private ETag? Tag(Random chance, string blob)
    {
        var known = _tags.GetValueOrDefault(blob) ?? [];
        return chance.Next(3) == 0 || known.Count == 0 ? null : known[chance.Next(3) == 0 ? 0 : ^1];
    }

    private string Known(string blob, Response answer)
    {
        if (!_tags.TryGetValue(blob, out var tags)) _tags[blob] = tags = [];
        tags.Add(answer.Headers.ETag!.Value);
        return $"{answer.Status}";
    }

    private static BinaryData Content(Random chance) => BinaryData.FromString($"content {chance.Next(100)} ü");

    private static string Text(IDictionary<string, string>? metadata) => metadata is null ? ""
        : string.Join(',', metadata.Select(pair => $"{pair.Key.ToUpperInvariant()}={pair.Value}"));
}
