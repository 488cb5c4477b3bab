using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Quality;
using Dit.Interface.Ledger;

namespace Dit.Interface.Reports.Quality;

/// <summary>
/// What each APP, DNC and DNF was like, in numbers: a small blob per file, written when it is confirmed, so that a report over eight
/// weeks reads no outcomes. The report is of applicants alone, so notifications have a folder of their own. Holds no personal data.
/// </summary>
public sealed class QualityBook(DitStorage storage)
{
    private const int SideBySide = 8;
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>Keeps a file's numbers; the same file again changes nothing.</summary>
    public Task PutAsync(DeaneryBody body, RunId run, FileQuality quality, CancellationToken stop) =>
        PutAsync(Folder(body), run, quality, stop);

    /// <summary>Keeps the numbers of a DNC or DNF; the same file again changes nothing.</summary>
    public Task PutNotificationsAsync(DeaneryBody body, RunId run, FileQuality quality, CancellationToken stop) =>
        PutAsync(NotificationFolder(body), run, quality, stop);

    /// <summary>Sums a body's APP files over the weeks, a few files in memory at a time.</summary>
    public async Task<QualitySums> SumAsync(DeaneryBody body, QualityWeeks weeks, CancellationToken stop)
    {
        var sums = new QualitySums(weeks);
        var names = new List<string>();
        await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = Folder(body) }, stop))
            if (DayOf(blob.Name, Folder(body)) is { } day && weeks.WeekOf(day) is not null) names.Add(blob.Name);
        foreach (var some in names.Chunk(SideBySide))
            foreach (var json in await Task.WhenAll(some.Select(name => _books.GetBlobClient(name).TryReadAsync(stop))))
                if (json is not null) sums.Add(JsonSerializer.Deserialize(json.ToMemory().Span, QualityJson.Default.FileQuality)!);

        return sums;
    }

    /// <summary>A body's files of some days, both included: APP, DNC and DNF.</summary>
    public async IAsyncEnumerable<FileQuality> FilesAsync(DeaneryBody body, DateOnly from, DateOnly to,
        [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var folder in new[] { Folder(body), NotificationFolder(body) })
            await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, stop))
                if (DayOf(blob.Name, folder) is { } day && day >= from && day <= to
                    && await _books.GetBlobClient(blob.Name).TryReadAsync(stop) is { } json)
                    yield return JsonSerializer.Deserialize(json.ToMemory().Span, QualityJson.Default.FileQuality)!;
    }

    /// <summary>When the body's office last got a note about each rule.</summary>
    public async Task<Dictionary<string, DateOnly>> ToldAsync(DeaneryBody body, CancellationToken stop) =>
        await _books.GetBlobClient(ToldName(body)).TryReadAsync(stop) is { } json
            ? JsonSerializer.Deserialize(json.ToMemory().Span, QualityJson.Default.DictionaryStringDateOnly)!
            : [];

    /// <summary>Notes when the body's office got a note.</summary>
    public Task PutToldAsync(DeaneryBody body, Dictionary<string, DateOnly> told, CancellationToken stop) =>
        _books.GetBlobClient(ToldName(body))
            .PutAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(told, QualityJson.Default.DictionaryStringDateOnly)), stop);

    private static string ToldName(DeaneryBody body) => $"quality-told/{body}.json";

    private static string Folder(DeaneryBody body) => $"quality/{body}/";

    private static string NotificationFolder(DeaneryBody body) => $"quality-notifications/{body}/";

    private Task PutAsync(string folder, RunId run, FileQuality quality, CancellationToken stop) =>
        _books.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{folder}{quality.Day:yyyy-MM-dd}/{run}.json"))
            .PutAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(quality, QualityJson.Default.FileQuality)).ToStream(), stop);

    // A listing of years of names costs little; a read costs a call, so the name tells the day.
    private static DateOnly? DayOf(string name, string folder) =>
        DateOnly.TryParseExact(name.AsSpan(folder.Length).ToString().Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>How the numbers are serialised, without reflection.</summary>
[JsonSerializable(typeof(FileQuality))]
[JsonSerializable(typeof(Dictionary<string, DateOnly>))]
internal sealed partial class QualityJson : JsonSerializerContext;
