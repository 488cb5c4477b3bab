using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Dit.Interface.Storage;

/// <summary>The few ways in which blobs are written and read, with their conditions.</summary>
public static class Blobs
{
    private const int PieceBytes = 4 * 1024 * 1024;
    private static readonly StorageTransferOptions _transfer = new() { InitialTransferSize = PieceBytes, MaximumTransferSize = PieceBytes, MaximumConcurrency = 1 };

    /// <summary>Writes a blob that must not be there yet.</summary>
    /// <returns>False when it is there already, which may be one's own earlier success.</returns>
    public static async Task<bool> TryCreateAsync(this BlobClient blob, Stream content, CancellationToken stop)
    {
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions { TransferOptions = _transfer, Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <inheritdoc cref="TryCreateAsync(BlobClient, Stream, CancellationToken)"/>
    public static Task<bool> TryCreateAsync(this BlobClient blob, BinaryData content, CancellationToken stop) =>
        blob.TryCreateAsync(content.ToStream(), stop);

    /// <summary>Writes a blob, whether or not it is there.</summary>
    public static Task PutAsync(this BlobClient blob, Stream content, CancellationToken stop) =>
        blob.UploadAsync(content, new BlobUploadOptions { TransferOptions = _transfer }, stop);

    /// <summary>Writes a blob that was read, if nobody wrote it since; or one that was not there.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="version">The version that was read; null when there was none.</param>
    /// <param name="stop">Stops the call.</param>
    /// <exception cref="RequestFailedException">Somebody wrote it since (409, 412); which may be one's own lost success.</exception>
    public static Task PutVersionAsync(this BlobClient blob, Stream content, ETag? version, CancellationToken stop)
    {
        var conditions = version is { } read ? new BlobRequestConditions { IfMatch = read } : new BlobRequestConditions { IfNoneMatch = ETag.All };
        return blob.UploadAsync(content, new BlobUploadOptions { TransferOptions = _transfer, Conditions = conditions }, stop);
    }

    /// <summary>Begins a blob of any length.</summary>
    /// <param name="container">Its container.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ifAbsent">True when it must not be there yet.</param>
    public static BlobSink Sink(this BlobContainerClient container, string name, bool ifAbsent = false) =>
        new(container.GetBlockBlobClient(name), ifAbsent);

    /// <summary>Opens a blob, and sees no other version of it while it reads.</summary>
    /// <exception cref="RequestFailedException">The blob is gone or was overwritten meanwhile (412).</exception>
    public static Task<Stream> OpenAsync(this BlobClient blob, ETag version, CancellationToken stop) =>
        blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = PieceBytes, Conditions = new BlobRequestConditions { IfMatch = version } }, stop);

    /// <summary>The bytes of a blob; null when it is not there.</summary>
    public static async Task<BinaryData?> TryReadAsync(this BlobClient blob, CancellationToken stop)
    {
        try
        {
            return (await blob.DownloadContentAsync(stop)).Value.Content;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The bytes of a blob, and their version; null when it is not there.</summary>
    public static async Task<(BinaryData Content, ETag Version)?> TryReadVersionAsync(this BlobClient blob, CancellationToken stop)
    {
        try
        {
            var read = (await blob.DownloadContentAsync(stop)).Value;
            return (read.Content, read.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Some bytes of a blob as they arrive, in one call; none of them is held.</summary>
    public static async Task<Stream> OpenRangeAsync(this BlobClient blob, long offset, long length, CancellationToken stop) =>
        (await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(offset, length) }, stop)).Value.Content;

    /// <summary>Some bytes of a blob.</summary>
    public static async Task<BinaryData> ReadRangeAsync(this BlobClient blob, long offset, long length, CancellationToken stop) =>
        (await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(offset, length) }, stop)).Value.Content;
}
