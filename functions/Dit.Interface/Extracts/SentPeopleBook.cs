using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dit.Core.People.Updates;

namespace Dit.Interface.Extracts;

/// <summary>What each body was last told about people: a blob per body and day on which that changed. Personal data.</summary>
public sealed class SentPeopleBook(DitStorage storage)
{
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>What the body was told before a business date; nobody when it never was.</summary>
    /// <param name="head">The body's newest picture from before that date; null when there is none.</param>
    public async Task<SentPeople> BeforeAsync(DeaneryBody body, DateOnly day, SentHead? head, CancellationToken stop)
    {
        var name = head is { People: null } ? await NewestAsync(body, day, stop) : head?.People;
        if (string.IsNullOrEmpty(name)) return SentPeople.Nobody;
        // Purged: of a body that nobody has heard of for 13 months.
        return await Refusals.FindAsync<SentPeople>(() => ReadAsync(name, stop)) ?? SentPeople.Nobody;
    }

    /// <summary>Keeps what the body has been told after a business date's file, when that is another than before.</summary>
    /// <returns>The blob that says so, and its mark; both empty when there is none.</returns>
    internal async Task<(string Name, string Mark)> PutAsync(DeaneryBody body, DateOnly day, SentHead? head, SentPeople people,
        CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var group in people.Groups) hash.AppendData(Line(group));
        var mark = people.Groups.Count == 0 ? "" : Convert.ToHexStringLower(hash.GetHashAndReset());
        // Where nothing was told yet, nobody needs no blob. Of a version that noted no mark, the blob is written once more.
        if (mark == (head is null ? "" : head.PeopleMark)) return (head?.People ?? "", mark);
        var name = Name(body, day);
        var sink = _books.Sink(name);
        foreach (var group in people.Groups) await sink.WriteAsync(Line(group), stop);
        await sink.CommitAsync(stop);
        return (name, mark);
    }

    private static byte[] Line(PersonGroup group) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(group, PersonGroupJson.Default.PersonGroup), (byte)'\n'];

    private async Task<string?> NewestAsync(DeaneryBody body, DateOnly day, CancellationToken stop)
    {
        var names = await _books.NamesAsync(Folder(body), stop);
        return names.Where(name => string.CompareOrdinal(name, Name(body, day)) < 0).Max(StringComparer.Ordinal);
    }

    private async Task<SentPeople?> ReadAsync(string name, CancellationToken stop)
    {
        await using var content = await _books.GetBlobClient(name).OpenAsync(stop);
        using var lines = new StreamReader(content);
        var groups = new List<PersonGroup>();
        while (await lines.ReadLineAsync(stop) is { } line)
            groups.Add(JsonSerializer.Deserialize(line, PersonGroupJson.Default.PersonGroup)!);
        return new SentPeople(groups);
    }

    private static string Folder(DeaneryBody body) => $"told/{body}/";

    private static string Name(DeaneryBody body, DateOnly day) => Folder(body) + FileDate.Write(day);
}

/// <summary>How a person's group is serialised.</summary>
[JsonSerializable(typeof(PersonGroup))]
internal sealed partial class PersonGroupJson : JsonSerializerContext;
