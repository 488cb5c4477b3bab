using System.Text.Json.Serialization;

namespace Dit.Interface.Reference;

/// <summary>
/// The reference data in force. They lie in one blob, so that whoever reads sees the whole of one set. An operator's files in
/// the <c>config</c> container are taken over when all of them are good; until then the last good set stays in force
/// (rules.md, Employers).
/// </summary>
public sealed class ReferenceStore(DitStorage storage, TimeProvider clock)
{
    private const string SetName = "reference/set.json";

    /// <summary>Where sets lay before they were one blob: a blob for each file. Still read.</summary>
    private const string FormerFolder = "reference/";

    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(30);
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);
    // One reference, so that steps side by side see all of it or nothing.
    private volatile Known? _current;

    /// <summary>The set in force, at most half a minute old.</summary>
    /// <exception cref="InvalidOperationException">No good set was ever given.</exception>
    public async Task<ReferenceData> CurrentAsync(CancellationToken stop) => await FindAsync(stop)
        ?? throw new InvalidOperationException(
            $"No reference data are in force: put {string.Join(", ", ReferenceReader.Required)} into the {Containers.Config} container.");

    /// <summary>
    /// The set in force, at most half a minute old; before the first, one that names nobody. For questions: on a new storage they answer
    /// that there is nothing yet.
    /// </summary>
    public async Task<ReferenceData> KnownAsync(CancellationToken stop) => await FindAsync(stop) ?? ReferenceData.None;

    /// <summary>The set in force, at most half a minute old; null before the first.</summary>
    public async Task<ReferenceData?> FindAsync(CancellationToken stop)
    {
        if (_current is { } known && clock.GetUtcNow() - known.Read < _freshness) return known.Data;
        if (await FilesAsync(stop) is not { } files) return null;
        var data = ReferenceReader.ReadInForce(files);
        _current = new(clock.GetUtcNow(), data);
        return data;
    }

    /// <summary>True when a good set was ever given; asks storage.</summary>
    public async Task<bool> HasSetAsync(CancellationToken stop) =>
        await _books.GetBlobClient(SetName).ExistsAsync(stop)
        || await _books.GetBlobClient(FormerFolder + ReferenceReader.Required[0]).ExistsAsync(stop);

    /// <summary>The texts of the set in force, by file name; null before the first.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> FilesAsync(CancellationToken stop)
    {
        var blob = _books.GetBlobClient(SetName);
        if (await blob.TryReadJsonAsync(ReferenceSetJson.Default.DictionaryStringString, stop) is { } set) return set;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in ReferenceReader.FileNames)
            if (await _books.GetBlobClient(FormerFolder + name).TryReadAsync(stop) is { } text) files[name] = ReferenceText.Read(text);
        return files.Count > 0 ? files : null;
    }

    /// <summary>Puts a set in force when all of it is good and it is another than the one in force.</summary>
    /// <returns>What is wrong, each with file and line; then nothing changes.</returns>
    public async Task<IReadOnlyList<ReferenceFault>> PutAsync(IReadOnlyDictionary<string, string> files, CancellationToken stop)
    {
        if (ReferenceReader.Read(files, out var faults) is not { } data) return faults;
        var inForce = await FilesAsync(stop);
        if (inForce is null || !IsSame(inForce, files))
            await _books.GetBlobClient(SetName).PutJsonAsync(new(files), ReferenceSetJson.Default.DictionaryStringString, stop);
        _current = new(clock.GetUtcNow(), data);
        return [];
    }

    private static bool IsSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var text) && text == file.Value);

    private sealed record Known(DateTimeOffset Read, ReferenceData Data);
}

/// <summary>How a set is stored: its files' texts by name.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ReferenceSetJson : JsonSerializerContext;
