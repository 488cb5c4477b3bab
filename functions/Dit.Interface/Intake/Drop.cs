using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Codes;

namespace Dit.Interface.Intake;

/// <summary>A file as it lies in an inbound container, at one version.</summary>
/// <param name="Blob">Where it lies.</param>
/// <param name="Version">Its ETag: no other version is read.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record Drop(BlobClient Blob, ETag Version, long Length)
{
    /// <summary>The file's name: the last segment of the blob's path.</summary>
    public string Name { get; } = Blob.Name[(Blob.Name.LastIndexOf('/') + 1)..];

    /// <summary>The container through which it came.</summary>
    public string Door => Blob.BlobContainerName;

    /// <summary>The name by the grammar; null when it does not fit.</summary>
    public InterfaceFileName? FileName => InterfaceFileName.Read(Name);

    /// <summary>True for a folder, which some accounts show as a file of length 0.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Looks at a blob.</summary>
    /// <returns>Null when it is gone: somebody took it already.</returns>
    public static async Task<Drop?> LookAsync(BlobClient blob, CancellationToken stop)
    {
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: stop);
            return new(blob, properties.ETag, properties.ContentLength) { IsFolder = InboundDrops.IsFolder(properties.Metadata) };
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Removes exactly this version; a newer one under the same name stays.</summary>
    public async Task RemoveAsync(CancellationToken stop)
    {
        try
        {
            await Blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = Version }, cancellationToken: stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // A new file lies there; its own event takes it.
        }
    }
}
