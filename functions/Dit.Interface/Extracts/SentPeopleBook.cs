using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Codes;
using Dit.Core.People.Updates;
using Dit.Interface.Storage;

namespace Dit.Interface.Extracts;

/// <summary>What each body was last sent about people: a blob per body and business date, a line per person. Personal data.</summary>
public sealed class SentPeopleBook(DitStorage storage)
{
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>What the body was sent before a business date; nobody when it never was.</summary>
    public async Task<SentPeople> BeforeAsync(DeaneryBody body, DateOnly day, CancellationToken stop)
    {
        string? newest = null;
        var limit = Name(body, day);
        await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = Folder(body) }, stop))
            if (string.CompareOrdinal(blob.Name, limit) < 0 && string.CompareOrdinal(blob.Name, newest) > 0) newest = blob.Name;
        if (newest is null) return SentPeople.Nobody;
        await using var content = await _books.GetBlobClient(newest).OpenAsync(stop);
        using var lines = new StreamReader(content);
        var groups = new List<PersonGroup>();
        while (await lines.ReadLineAsync(stop) is { } line)
            groups.Add(JsonSerializer.Deserialize(line, PersonGroupJson.Default.PersonGroup)!);
        return new SentPeople(groups);
    }

    /// <summary>Keeps what the body has been sent after a business date's file.</summary>
    public async Task PutAsync(DeaneryBody body, DateOnly day, SentPeople people, CancellationToken stop)
    {
        var sink = _books.Sink(Name(body, day));
        foreach (var group in people.Groups)
            await sink.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(group, PersonGroupJson.Default.PersonGroup), (byte)'\n'],
                stop);
        await sink.CommitAsync(stop);
    }

    private static string Folder(DeaneryBody body) => $"told/{body}/";

    private static string Name(DeaneryBody body, DateOnly day) =>
        Folder(body) + day.ToString(FileDate.Format, CultureInfo.InvariantCulture);
}

/// <summary>How a person's group is serialised.</summary>
[JsonSerializable(typeof(PersonGroup))]
internal sealed partial class PersonGroupJson : JsonSerializerContext;
