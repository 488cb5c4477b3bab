using Azure.Storage.Blobs.Models;

namespace Dit.Interface.Reference;

/// <summary>
/// The <c>config</c> container, in which an operator keeps the reference files. They are read as one: while a set is being
/// written, or when a file changed while they were read, there is nothing to read yet.
/// </summary>
public sealed class ConfigContainer(DitStorage storage)
{
    /// <summary>Marks that a set is being written; a mark that was left behind counts for some minutes only.</summary>
    private const string WritingMark = "writing";

    private static readonly TimeSpan _longestWriting = TimeSpan.FromMinutes(10);
    private readonly BlobContainerClient _config = storage.Container(Containers.Config);

    /// <summary>The files and their versions.</summary>
    /// <param name="known">The versions that were read last: the same are not read again.</param>
    /// <returns>The texts by name; null when the versions are those, or when there is no whole set to be read now.</returns>
    internal async Task<(IReadOnlyDictionary<string, string> Files, string Versions)?> ReadAsync(string? known, CancellationToken stop)
    {
        if (await VersionsAsync(stop) is not { } versions || Told(versions) == known) return null;
        var files = await TextsAsync(versions.Keys, stop);
        return await VersionsAsync(stop) is { } now && Told(now) == Told(versions) ? (files, Told(versions)) : null;
    }

    /// <summary>Writes files as they are; those that are not among them stay.</summary>
    public async Task WriteAsync(IReadOnlyDictionary<string, BinaryData> files, CancellationToken stop)
    {
        await _config.GetBlobClient(WritingMark).PutAsync(Stream.Null, stop);
        foreach (var (name, bytes) in files) await _config.GetBlobClient(name).PutAsync(bytes.ToStream(), stop);
        await _config.GetBlobClient(WritingMark).DeleteIfExistsAsync(cancellationToken: stop);
    }

    /// <summary>The texts of the files that lie there now, by name.</summary>
    public Task<IReadOnlyDictionary<string, string>> TextsAsync(CancellationToken stop) => TextsAsync(ReferenceReader.FileNames, stop);

    private async Task<IReadOnlyDictionary<string, string>> TextsAsync(IEnumerable<string> names, CancellationToken stop)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (await _config.GetBlobClient(name).TryReadAsync(stop) is { } bytes) files[name] = ReferenceText.Read(bytes);
        return files;
    }

    // Null while a set is being written.
    private async Task<SortedDictionary<string, ETag>?> VersionsAsync(CancellationToken stop)
    {
        var versions = new SortedDictionary<string, ETag>(StringComparer.Ordinal);
        await foreach (var page in _config.GetBlobsAsync(new GetBlobsOptions(), stop).AsPages())
        {
            // Both times are the storage's own.
            var now = page.GetRawResponse().Headers.Date ?? DateTimeOffset.MaxValue;
            if (page.Values.Any(blob => blob.Name == WritingMark && now - blob.Properties.LastModified < _longestWriting)) return null;
            foreach (var blob in page.Values.Where(blob => ReferenceReader.FileNames.Contains(blob.Name)))
                versions[blob.Name] = blob.Properties.ETag!.Value;
        }

        return versions;
    }

    private static string Told(SortedDictionary<string, ETag> versions) =>
        string.Join('\n', versions.Select(file => $"{file.Key} {file.Value}"));
}
