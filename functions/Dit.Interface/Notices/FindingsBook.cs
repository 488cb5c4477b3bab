using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs.Models;
using Dit.Core.Positions.Findings;

namespace Dit.Interface.Notices;

/// <summary>What each employer's weekly digest told, a small blob per Monday. Holds no personal data.</summary>
public sealed class FindingsBook(DitStorage storage)
{
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>What the last digest before a Monday told; null when there was none.</summary>
    public async Task<FindingsSnapshot?> BeforeAsync(Vpd vpd, DateOnly monday, CancellationToken stop)
    {
        string? newest = null;
        await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = Folder(vpd) }, stop))
            if (string.CompareOrdinal(blob.Name, Name(vpd, monday)) < 0 && string.CompareOrdinal(blob.Name, newest) > 0) newest = blob.Name;
        return newest is not null && await _books.GetBlobClient(newest).TryReadAsync(stop) is { } json
            ? JsonSerializer.Deserialize(json, FindingsJson.Default.FindingsSnapshot)
            : null;
    }

    /// <summary>Keeps what a Monday's digest told.</summary>
    public Task PutAsync(Vpd vpd, FindingsSnapshot snapshot, CancellationToken stop) =>
        _books.GetBlobClient(Name(vpd, snapshot.Monday))
            .PutAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(snapshot, FindingsJson.Default.FindingsSnapshot)), stop);

    private static string Folder(Vpd vpd) => $"findings/{vpd}/";

    private static string Name(Vpd vpd, DateOnly monday) => Folder(vpd) + monday.ToString(FileDate.Format, CultureInfo.InvariantCulture);
}

/// <summary>How snapshots are serialised.</summary>
[JsonSerializable(typeof(FindingsSnapshot))]
internal sealed partial class FindingsJson : JsonSerializerContext;
