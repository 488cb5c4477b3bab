using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Dit.Interface.Storage;

/// <summary>The few ways in which blobs are written and read, with their conditions.</summary>
public static class Blobs
{
    private const int PieceBytes = BlobSink.PieceBytes;
    private static readonly StorageTransferOptions _atOnce =
        new() { InitialTransferSize = PieceBytes, MaximumTransferSize = PieceBytes, MaximumConcurrency = 1 };
    private static readonly BlobRequestConditions _absent = new() { IfNoneMatch = ETag.All };

    /// <summary>Writes a blob that must not be there yet.</summary>
    /// <returns>False when it is there already, which may be one's own earlier success.</returns>
    public static Task<bool> TryCreateAsync(this BlobClient blob, Stream content, CancellationToken stop) =>
        WriteAsync(blob, content, _absent, stop);

    /// <summary>True when a blob that was to be absent is there. Other conflicts (a lease, a container that goes) are faults.</summary>
    internal static bool IsThere(RequestFailedException fault) =>
        fault.Status == 412 || (fault.Status == 409 && fault.ErrorCode == BlobErrorCode.BlobAlreadyExists);

    /// <inheritdoc cref="TryCreateAsync(BlobClient, Stream, CancellationToken)"/>
    public static Task<bool> TryCreateAsync(this BlobClient blob, BinaryData content, CancellationToken stop) =>
        blob.TryCreateAsync(content.ToStream(), stop);

    /// <summary>Writes a blob, whether or not it is there.</summary>
    public static Task PutAsync(this BlobClient blob, Stream content, CancellationToken stop) =>
        WriteAsync(blob, content, conditions: null, stop);

    /// <summary>Writes a blob, whether or not it is there, and notes something on it.</summary>
    /// <returns>The version that was written.</returns>
    internal static async Task<ETag> PutAsync(this BlobClient blob, Stream content, IDictionary<string, string> about,
        CancellationToken stop)
    {
        var sink = blob.GetParentBlobContainerClient().Sink(blob.Name);
        await sink.WriteAsync(content, stop);
        await sink.CommitAsync(stop, about);
        return sink.Version!.Value;
    }

    /// <summary>Writes a blob that was read, if nobody wrote it since; or one that was not there.</summary>
    /// <param name="version">The version that was read; null when there was none.</param>
    /// <exception cref="RequestFailedException">Somebody wrote it since (409, 412); which may be one's own lost success.</exception>
    public static async Task PutVersionAsync(this BlobClient blob, Stream content, ETag? version, CancellationToken stop)
    {
        var conditions = version is { } read ? new BlobRequestConditions { IfMatch = read } : _absent;
        if (!await WriteAsync(blob, content, conditions, stop))
            throw new RequestFailedException(412, "Somebody wrote the blob since it was looked for.");
    }

    /// <summary>Begins a blob of any length.</summary>
    /// <param name="ifAbsent">True when it must not be there yet.</param>
    public static BlobSink Sink(this BlobContainerClient container, string name, bool ifAbsent = false) =>
        new(container.GetBlockBlobClient(name), ifAbsent ? _absent : null);

    /// <summary>Opens a blob, and sees no other version of it while it reads.</summary>
    /// <exception cref="RequestFailedException">The blob is gone or was overwritten meanwhile (412).</exception>
    public static Task<Stream> OpenAsync(this BlobClient blob, ETag version, CancellationToken stop) =>
        blob.OpenAsync(PieceBytes, version, stop);

    /// <summary>Opens a blob for reading from its start, a call and a buffer for each piece.</summary>
    /// <exception cref="RequestFailedException">The blob is not there (404), or was overwritten meanwhile (412).</exception>
    public static Task<Stream> OpenAsync(this BlobClient blob, CancellationToken stop, int pieceBytes = PieceBytes) =>
        blob.OpenAsync(pieceBytes, null, stop);

    private static async Task<Stream> OpenAsync(this BlobClient blob, int pieceBytes, ETag? version, CancellationToken stop)
    {
        var stream = new PieceStream(blob, pieceBytes);
        await stream.BeginAsync(version, stop);
        // A stream that tells its length is written on in one call.
        return stream.Whole ?? stream;
    }

    /// <summary>The bytes of a blob; null when it is not there.</summary>
    public static async Task<BinaryData?> TryReadAsync(this BlobClient blob, CancellationToken stop) =>
        (await blob.TryReadVersionAsync(stop))?.Content;

    /// <summary>What a blob holds as JSON; null when it is not there.</summary>
    internal static async Task<T?> TryReadJsonAsync<T>(this BlobClient blob, JsonTypeInfo<T> form, CancellationToken stop)
        where T : class =>
        await blob.TryReadAsync(stop) is { } json ? JsonSerializer.Deserialize(json, form) : null;

    /// <summary>Writes a blob as JSON, whether or not it is there.</summary>
    internal static Task PutJsonAsync<T>(this BlobClient blob, T value, JsonTypeInfo<T> form, CancellationToken stop) =>
        blob.PutAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(value, form)), stop);

    /// <summary>The names of the blobs that begin so, in their order, all of them in memory.</summary>
    internal static async Task<List<string>> NamesAsync(this BlobContainerClient container, string prefix, CancellationToken stop)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, stop)) names.Add(blob.Name);
        return names;
    }

    /// <summary>The bytes of a blob, and their version; null when it is not there.</summary>
    public static Task<(BinaryData Content, ETag Version)?> TryReadVersionAsync(this BlobClient blob, CancellationToken stop) =>
        Refusals.FindAsync<(BinaryData, ETag)?>(async () =>
        {
            var read = (await blob.DownloadContentAsync(stop)).Value;
            return (read.Content, read.Details.ETag);
        });

    /// <summary>Some bytes of a blob as they arrive, in one call; none of them is held.</summary>
    public static async Task<Stream> OpenRangeAsync(this BlobClient blob, long offset, long length, CancellationToken stop) =>
        (await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(offset, length) }, stop)).Value.Content;

    /// <summary>Some bytes of a blob.</summary>
    public static async Task<BinaryData> ReadRangeAsync(this BlobClient blob, long offset, long length, CancellationToken stop) =>
        (await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(offset, length) }, stop)).Value.Content;

    // The client's own upload names its blocks by their place, so that two writers of a large blob would mix theirs.
    private static async Task<bool> WriteAsync(BlobClient blob, Stream content, BlobRequestConditions? conditions, CancellationToken stop)
    {
        if (content.CanSeek && content.Length - content.Position <= PieceBytes)
            return await WriteAtOnceAsync(blob, content, conditions, stop);
        var sink = new BlobSink(blob.GetParentBlobContainerClient().GetBlockBlobClient(blob.Name), conditions);
        await sink.WriteAsync(content, stop);
        return await sink.CommitAsync(stop);
    }

    private static async Task<bool> WriteAtOnceAsync(BlobClient blob, Stream content, BlobRequestConditions? conditions,
        CancellationToken stop)
    {
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions { TransferOptions = _atOnce, Conditions = conditions }, stop);
            return true;
        }
        catch (RequestFailedException fault) when (conditions?.IfNoneMatch == ETag.All && IsThere(fault))
        {
            return false;
        }
    }
}
