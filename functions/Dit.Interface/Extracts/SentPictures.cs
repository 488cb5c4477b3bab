using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Codes;
using Dit.Core.Positions.Extracts;
using Dit.Interface.Storage;

namespace Dit.Interface.Extracts;

/// <summary>What each body was last sent: a blob per body and business date, made from the published files and nothing else.</summary>
public sealed class SentPictures(DitStorage storage)
{
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>The newest picture from before a business date.</summary>
    /// <returns>Null when the body never had a file: the day is its first.</returns>
    public async Task<SentPicture?> BeforeAsync(DeaneryBody body, DateOnly day, CancellationToken stop)
    {
        string? newest = null;
        var limit = Name(body, day);
        await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = Folder(body) }, stop))
            if (string.CompareOrdinal(blob.Name, limit) < 0 && string.CompareOrdinal(blob.Name, newest) > 0) newest = blob.Name;
        if (newest is null) return null;
        await using var content = await _books.GetBlobClient(newest).OpenAsync(stop);
        return await SentPicture.ReadAsync(content, stop);
    }

    /// <summary>Writes the picture after a business date's file.</summary>
    public async Task PutAsync(DeaneryBody body, DateOnly day, SentPicture picture, CancellationToken stop)
    {
        var sink = _books.Sink(Name(body, day));
        await using var stream = new SinkStream(sink);
        await picture.WriteAsync(stream, stop);
        await sink.CommitAsync(stop);
    }

    private static string Folder(DeaneryBody body) => $"sent/{body}/";

    private static string Name(DeaneryBody body, DateOnly day) =>
        Folder(body) + day.ToString(FileDate.Format, CultureInfo.InvariantCulture);
}
