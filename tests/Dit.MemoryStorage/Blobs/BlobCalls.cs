using System.Globalization;
using System.Xml.Linq;

namespace Dit.MemoryStorage.Blobs;

/// <summary>What may be asked of one blob.</summary>
/// <param name="others">Finds another container of the account, to copy from.</param>
/// <param name="container">Where the blob lies.</param>
/// <param name="path">Its name.</param>
internal sealed class BlobCalls(Func<string, Container> others, Container container, string path)
{
    private Blob? Standing => container.Blobs.GetValueOrDefault(path);

    private Blob Found => Standing ?? throw new StorageRefusal(404, "BlobNotFound", "The specified blob does not exist.");

    internal Task AnswerAsync(StorageCall call) => (call.Method, call.Comp) switch
    {
        ("GET" or "HEAD", "") => ReadAsync(call),
        ("DELETE", "") => DeleteAsync(call),
        ("PUT", "") when call.Header("x-ms-copy-source") is { } source => CopyAsync(call, source),
        ("PUT", "") => PutAsync(call, call.Body, call.Header("x-ms-blob-type") ?? Blob.Block),
        ("PUT", "block") => StageAsync(call),
        ("PUT", "blocklist") => CommitAsync(call),
        ("PUT", "appendblock") => AppendAsync(call),
        ("PUT", "metadata") => DescribeAsync(call),
        _ => throw StorageRefusal.NotMade(call.Comp),
    };

    private Task ReadAsync(StorageCall call)
    {
        BlobConditions.OfRead(call, Standing);
        var blob = Found;
        var content = blob.Content;
        var status = 200;
        if (call.Method == "GET" && (call.Header("x-ms-range") ?? call.Header("Range")) is { } range)
        {
            var ends = range["bytes=".Length..].Split('-');
            var from = long.Parse(ends[0], CultureInfo.InvariantCulture);
            var to = ends[1].Length == 0 ? long.MaxValue : long.Parse(ends[1], CultureInfo.InvariantCulture);
            if (from >= content.Length) throw new StorageRefusal(416, "InvalidRange", "The range is outside of the blob.");
            to = Math.Min(to, content.Length - 1);
            call.With("Content-Range", FormattableString.Invariant($"bytes {from}-{to}/{content.Length}"));
            content = content.Slice((int)from, (int)(to - from + 1));
            status = 206;
        }

        foreach (var (name, value) in blob.Metadata) call.With($"x-ms-meta-{name}", value);
        if (blob.Kind == Blob.Append)
            call.With("x-ms-blob-committed-block-count", blob.Appends.ToString(CultureInfo.InvariantCulture));
        return WithVersion(call, blob).With("x-ms-blob-type", blob.Kind).With("x-ms-creation-time", Stamps.Rfc(blob.Made))
            .With("Accept-Ranges", "bytes").With("x-ms-lease-status", "unlocked").With("x-ms-lease-state", "available")
            .With("Content-Encoding", blob.Encoding).SendAsync(status, blob.Type, content);
    }

    private Task PutAsync(StorageCall call, byte[] content, string kind)
    {
        BlobConditions.OfWrite(call, Standing);
        var blob = new Blob(kind)
        {
            Metadata = call.Metadata(),
            Type = call.Header("x-ms-blob-content-type") ?? "application/octet-stream",
            Encoding = call.Header("x-ms-blob-content-encoding"),
        };
        blob.Fill(content);
        container.Blobs[path] = blob;
        container.Staged.Remove(path);
        return WithVersion(call, blob).EndAsync(201);
    }

    private Task StageAsync(StorageCall call)
    {
        if (Standing?.Kind == Blob.Append) throw new StorageRefusal(409, "InvalidBlobType", "The blob is of another kind.");
        if (!container.Staged.TryGetValue(path, out var blocks)) container.Staged[path] = blocks = new(StringComparer.Ordinal);
        blocks[call.Query("blockid")!] = call.Body;
        return call.EndAsync(201);
    }

    private Task CommitAsync(StorageCall call)
    {
        BlobConditions.OfWrite(call, Standing);
        var blocks = container.Staged.GetValueOrDefault(path) ?? [];
        using var whole = new MemoryStream();
        foreach (var id in XDocument.Load(new MemoryStream(call.Body)).Root!.Elements())
            whole.Write(blocks.GetValueOrDefault(id.Value)
                ?? throw new StorageRefusal(400, "InvalidBlockList", "A block of the list is not there."));
        return PutAsync(call, whole.ToArray(), Blob.Block);
    }

    private Task AppendAsync(StorageCall call)
    {
        var blob = Found;
        BlobConditions.OfWrite(call, blob);
        if (blob.Kind != Blob.Append) throw new StorageRefusal(409, "InvalidBlobType", "The blob is of another kind.");
        if (call.Header("x-ms-blob-condition-appendpos") is { } at && at != blob.Length.ToString(CultureInfo.InvariantCulture))
            throw new StorageRefusal(412, "AppendPositionConditionNotMet", "The blob has another length.");
        var offset = blob.Length.ToString(CultureInfo.InvariantCulture);
        blob.AddTo(call.Body);
        return WithVersion(call, blob).With("x-ms-blob-append-offset", offset)
            .With("x-ms-blob-committed-block-count", blob.Appends.ToString(CultureInfo.InvariantCulture)).EndAsync(201);
    }

    private Task DescribeAsync(StorageCall call)
    {
        BlobConditions.OfWrite(call, Standing);
        var blob = Found;
        blob.Metadata = call.Metadata();
        blob.Touch();
        return WithVersion(call, blob).EndAsync(200);
    }

    private Task CopyAsync(StorageCall call, string source)
    {
        var parts = Uri.UnescapeDataString(new Uri(source).AbsolutePath).Split('/', 4);
        var from = others(parts[2]).Blobs.GetValueOrDefault(parts[3])
            ?? throw new StorageRefusal(404, "BlobNotFound", "The specified blob does not exist.");
        BlobConditions.OfWrite(call, Standing);
        var described = call.Metadata();
        var blob = from.Copy();
        if (described.Count > 0) blob.Metadata = described;
        container.Blobs[path] = blob;
        var isWhole = call.Header("x-ms-requires-sync") == "true" || call.Header("x-ms-blob-type") is not null;
        return WithVersion(call, blob).With("x-ms-copy-id", Guid.NewGuid().ToString()).With("x-ms-copy-status", "success")
            .EndAsync(isWhole && call.Header("x-ms-blob-type") is not null ? 201 : 202);
    }

    private Task DeleteAsync(StorageCall call)
    {
        BlobConditions.OfWrite(call, Standing);
        _ = Found;
        container.Blobs.Remove(path);
        return call.EndAsync(202);
    }

    private static StorageCall WithVersion(StorageCall call, Blob blob) =>
        call.With("ETag", blob.Tag).With("Last-Modified", Stamps.Rfc(blob.Written));
}
