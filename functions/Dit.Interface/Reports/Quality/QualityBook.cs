using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Dit.Core.Quality;

namespace Dit.Interface.Reports.Quality;

/// <summary>
/// What each APP, DNC and DNF was like, in numbers: a small blob per file, written when it is confirmed, so that a report over eight
/// weeks reads no outcomes. The report is of applicants alone, so notifications have a folder of their own. Holds no personal data.
/// </summary>
public sealed class QualityBook(DitStorage storage)
{
    private const int MostAtOnce = 8;
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
        var names = (await _books.NamesAsync(Folder(body), stop))
            .Where(name => DayOf(name, Folder(body)) is { } day && weeks.WeekOf(day) is not null);
        foreach (var some in names.Chunk(MostAtOnce))
            foreach (var file in await Task.WhenAll(some.Select(name => ReadAsync(name, stop))))
                if (file is not null) sums.Add(file);
        return sums;
    }

    /// <summary>A body's files of some days, both included: APP, DNC and DNF.</summary>
    public async IAsyncEnumerable<FileQuality> FilesAsync(DeaneryBody body, DateOnly from, DateOnly to,
        [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var folder in new[] { Folder(body), NotificationFolder(body) })
            foreach (var name in await _books.NamesAsync(folder, stop))
                if (DayOf(name, folder) is { } day && day >= from && day <= to && await ReadAsync(name, stop) is { } file)
                    yield return file;
    }

    /// <summary>When the body's office last got a note about each rule.</summary>
    public async Task<Dictionary<string, DateOnly>> ToldAsync(DeaneryBody body, CancellationToken stop) =>
        await _books.GetBlobClient(ToldName(body)).TryReadJsonAsync(QualityJson.Default.DictionaryStringDateOnly, stop) ?? [];

    /// <summary>Notes when the body's office got a note.</summary>
    public Task PutToldAsync(DeaneryBody body, Dictionary<string, DateOnly> told, CancellationToken stop) =>
        _books.GetBlobClient(ToldName(body)).PutJsonAsync(told, QualityJson.Default.DictionaryStringDateOnly, stop);

    private static string ToldName(DeaneryBody body) => $"quality-told/{body}.json";

    private static string Folder(DeaneryBody body) => $"quality/{body}/";

    private static string NotificationFolder(DeaneryBody body) => $"quality-notifications/{body}/";

    private Task PutAsync(string folder, RunId run, FileQuality quality, CancellationToken stop) =>
        _books.GetBlobClient($"{folder}{quality.Day:yyyy-MM-dd}/{run}.json").PutJsonAsync(quality, QualityJson.Default.FileQuality, stop);

    private Task<FileQuality?> ReadAsync(string name, CancellationToken stop) =>
        _books.GetBlobClient(name).TryReadJsonAsync(QualityJson.Default.FileQuality, stop);

    // A listing of years of names costs little; a read costs a call, so the name tells the day.
    private static DateOnly? DayOf(string name, string folder) =>
        DateOnly.TryParseExact(name[folder.Length..].Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : null;
}

/// <summary>How the numbers are serialised, without reflection.</summary>
[JsonSerializable(typeof(FileQuality))]
[JsonSerializable(typeof(Dictionary<string, DateOnly>))]
internal sealed partial class QualityJson : JsonSerializerContext;
