using Azure.Storage.Blobs.Models;

namespace Dit.Interface.Intake;

/// <summary>A file as it lies in an inbound container, at one version.</summary>
/// <param name="Blob">Where it lies.</param>
/// <param name="Version">Its ETag: no other version is read.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record Drop(BlobClient Blob, ETag Version, long Length)
{
    private BinaryData? _read;

    /// <summary>The file's name: the last segment of the blob's path.</summary>
    public string Name { get; } = Blob.Name[(Blob.Name.LastIndexOf('/') + 1)..];

    /// <summary>The container through which it came.</summary>
    public string Door => Containers.Of(Blob.BlobContainerName);
    /// <summary>The name by the grammar; null when it does not fit.</summary>
    public InterfaceFileName? FileName => InterfaceFileName.Read(Name);

    /// <summary>The metadata of a blob that say which drop it is, when it was put there by somebody who might put it there again.</summary>
    private const string SourceMark = "dit_source";

    /// <summary>The metadata of a blob in which a scan found no malware; its value is how many bytes were scanned.</summary>
    private const string CleanMark = "dit_clean";

    /// <summary>Says which drop it is: the same one seen again is not a second one. Its version, unless it says so itself.</summary>
    public string Source { get; init; } = Version.ToString();

    /// <summary>True when it says itself which drop it is: whoever put it there is at it, and comes again after a crash.</summary>
    public bool IsSeenTo => Source != Version.ToString();
    /// <summary>True for a folder, which some accounts show as a file of length 0.</summary>
    public bool IsFolder { get; init; }
    /// <summary>True when a scan found no malware in it.</summary>
    public bool IsClean { get; init; }
    /// <summary>When it was last written.</summary>
    public DateTimeOffset Written { get; init; }

    /// <summary>Looks at a blob.</summary>
    /// <returns>Null when it is gone: somebody took it already.</returns>
    public static Task<Drop?> LookAsync(BlobClient blob, CancellationToken stop) => Refusals.FindAsync<Drop>(async () =>
    {
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: stop);
        return new(blob, properties.ETag, properties.ContentLength)
        {
            IsFolder = InboundDrops.IsFolder(properties.Metadata),
            IsClean = IsMarkedClean(properties.Metadata, properties.ContentLength),
            Written = properties.LastModified,
            Source = SourceOf(properties.Metadata, properties.ETag),
        };
    });

    /// <summary>Opens the file at its version. A short one is read once: opened again it gives the bytes that were looked at.</summary>
    /// <exception cref="RequestFailedException">It is gone, or another version lies there (404, 412).</exception>
    internal async Task<Stream> OpenAsync(CancellationToken stop)
    {
        if (_read is not null) return _read.ToStream();
        var content = await Blob.OpenAsync(Version, stop);
        if (content is MemoryStream whole && whole.TryGetBuffer(out var bytes)) _read = BinaryData.FromBytes(bytes);
        return content;
    }

    /// <summary>A version without its quotes: a listing gives it so, an answer's header with them.</summary>
    internal static string Plain(string version) => version.Trim('"');

    internal static string SourceOf(IDictionary<string, string>? metadata, ETag version) =>
        metadata is not null && metadata.TryGetValue(SourceMark, out var source) ? source : version.ToString();

    /// <summary>Drops a file that says which drop it is: put there again, after a crash, it is not a second one.</summary>
    /// <param name="source">Which drop it is, in ASCII.</param>
    public static async Task<Drop> PutAsync(BlobClient blob, Stream content, string source, CancellationToken stop)
    {
        var length = content.Length;
        var metadata = new Dictionary<string, string> { [SourceMark] = source };
        return new(blob, await blob.PutAsync(content, metadata, stop), length) { Source = source };
    }

    /// <summary>True for a blob that is marked as clean and has not grown since.</summary>
    internal static bool IsMarkedClean(IDictionary<string, string>? metadata, long length) =>
        metadata is not null && metadata.TryGetValue(CleanMark, out var scanned) && scanned == Text(length);

    /// <summary>
    /// Notes on the drop itself that a scan found no malware in this version. A new upload replaces the mark with the bytes. An account
    /// with folders lets bytes be added to a blob and keeps its mark: the mark says how many were scanned.
    /// </summary>
    /// <returns>False when another version lies there, or none.</returns>
    public Task<bool> MarkCleanAsync(CancellationToken stop) => Refusals.TryAsync(async () =>
    {
        BlobProperties properties = await Blob.GetPropertiesAsync(new BlobRequestConditions { IfMatch = Version }, stop);
        var metadata = new Dictionary<string, string>(properties.Metadata, StringComparer.OrdinalIgnoreCase)
        {
            [CleanMark] = Text(properties.ContentLength),
        };
        await Blob.SetMetadataAsync(metadata, new BlobRequestConditions { IfMatch = Version }, stop);
    }, 404, 412);

    private static string Text(long length) => length.ToString(CultureInfo.InvariantCulture);

    /// <summary>Removes exactly this version; a newer one under the same name stays, which its own event takes.</summary>
    public Task RemoveAsync(CancellationToken stop) => Refusals.TryAsync(() =>
        Blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = Version }, cancellationToken: stop), 412);
}
