using System.IO.Compression;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Dit.Core.Positions.Extracts;

namespace Dit.Interface.Extracts;

/// <summary>What each body was last sent: a blob per body and day on which that changed, made from published files only.</summary>
public sealed class SentPictures(DitStorage storage)
{
    private const string Folder = "sent/";
    private static readonly byte[] _gzip = [0x1f, 0x8b];
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>The newest picture of each body from before a business date, by the body's code: one listing for all.</summary>
    /// <returns>A body that never had a file is not in it: the day is its first.</returns>
    public async Task<IReadOnlyDictionary<string, SentHead>> BeforeAsync(DateOnly day, CancellationToken stop)
    {
        var (heads, today) = (new Dictionary<string, SentHead>(StringComparer.Ordinal), FileDate.Write(day));
        var pictures = new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = Folder };
        // A listing is in the order of names, and the last of a body is its newest.
        await foreach (var blob in _books.GetBlobsAsync(pictures, stop))
            if (blob.Name.Split('/') is [_, var body, var date] && string.CompareOrdinal(date, today) < 0)
                heads[body] = SentHead.Of(blob.Name, blob.Metadata);
        return heads;
    }

    /// <summary>Reads a picture.</summary>
    public async Task<SentPicture> ReadAsync(SentHead head, CancellationToken stop)
    {
        var content = (await _books.GetBlobClient(head.Name).DownloadContentAsync(stop)).Value.Content;
        // The version before did not compress its pictures, and their lines begin with a quotation mark.
        var isPacked = content.ToMemory().Span.StartsWith(_gzip);
        await using var picture = isPacked ? new GZipStream(content.ToStream(), CompressionMode.Decompress) : content.ToStream();
        return await SentPicture.ReadAsync(picture, stop);
    }

    /// <summary>The name of the picture after a business date's file.</summary>
    internal static string NameOf(DeaneryBody body, DateOnly day) => $"{Folder}{body}/{FileDate.Write(day)}";

    /// <summary>A picture as it is kept.</summary>
    internal static KeptPicture Of(SentPicture picture)
    {
        using var sha = SHA256.Create();
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var both = new CryptoStream(gzip, sha, CryptoStreamMode.Write)) picture.Write(both);
        packed.Position = 0;
        return new(Convert.ToHexStringLower(sha.Hash!), packed);
    }

    /// <summary>Writes a picture.</summary>
    internal async Task PutAsync(SentHead head, KeptPicture picture, CancellationToken stop)
    {
        var sink = _books.Sink(head.Name);
        await sink.WriteAsync(picture.Packed, stop);
        await sink.CommitAsync(stop, head.ToMetadata());
    }
}

/// <summary>A picture as it is kept.</summary>
/// <param name="Mark">What it is compared by: the hash of its bytes before they were packed.</param>
/// <param name="Packed">Its bytes, packed.</param>
internal sealed record KeptPicture(string Mark, MemoryStream Packed);

/// <summary>What a body's newest picture says of itself, in the blob's metadata: a day without changes need not read it.</summary>
/// <param name="Name">The picture's blob.</param>
/// <param name="Mark">
/// Hash of the picture: equal ones have equal marks. Null in pictures of the version that noted nothing on them; those are read.
/// </param>
/// <param name="People">The blob of what the body was told about people; empty when it never was. Null as the mark.</param>
/// <param name="PeopleMark">Hash of that; empty when there is none. Null as the mark.</param>
public sealed record SentHead(string Name, string? Mark, string? People, string? PeopleMark)
{
    // Metadata are headers, which cannot be relied on to come back when they are empty.
    private const string None = "none";
    private const string MarkKey = "mark";
    private const string PeopleKey = "people";
    private const string PeopleMarkKey = "peoplemark";

    internal static SentHead Of(string name, IDictionary<string, string> metadata)
    {
        return new(name, Text(MarkKey), Text(PeopleKey), Text(PeopleMarkKey));

        string? Text(string key) => metadata.TryGetValue(key, out var text) ? text == None ? "" : text : null;
    }

    internal Dictionary<string, string> ToMetadata()
    {
        return new() { [MarkKey] = Text(Mark), [PeopleKey] = Text(People), [PeopleMarkKey] = Text(PeopleMark) };

        static string Text(string? value) => string.IsNullOrEmpty(value) ? None : value;
    }
}
