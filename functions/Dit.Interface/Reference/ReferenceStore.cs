using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Reference;
using Dit.Interface.Storage;

namespace Dit.Interface.Reference;

/// <summary>
/// The reference data in force. An operator writes CSV into the <c>config</c> container; a set is taken over when all of it
/// is good, and until then the last good set stays in force (rules.md, Employers).
/// </summary>
public sealed class ReferenceStore(DitStorage storage, TimeProvider clock)
{
    private const string InForceFolder = "reference/";
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(30);
    private readonly BlobContainerClient _config = storage.Container(Containers.Config);
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);
    // One reference, so that steps side by side see all of it or nothing.
    private volatile Known? _current;

    /// <summary>The set in force, at most half a minute old.</summary>
    /// <exception cref="InvalidOperationException">No good set was ever given.</exception>
    public async Task<ReferenceData> CurrentAsync(CancellationToken stop)
    {
        if (_current is { } known && clock.GetUtcNow() - known.Read < _freshness) return known.Data;
        var data = ReferenceReader.Read(await FilesAsync(_books, InForceFolder, stop), out _)
            ?? throw new InvalidOperationException("No reference data are in force: put employers.csv, bodies.csv, recipients.csv and locum-codes.csv into the config container.");
        _current = new(clock.GetUtcNow(), data);
        return data;
    }

    /// <summary>Takes over what lies in the config container, when it is good and new.</summary>
    /// <returns>What is wrong with it, each with file and line; then the last good set stays in force. Empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> TakeOverAsync(CancellationToken stop)
    {
        var given = await FilesAsync(_config, "", stop);
        if (given.Count == 0 && await HasSetAsync(stop)) return [];
        var data = ReferenceReader.Read(given, out var faults);
        if (data is null) return faults;
        foreach (var (name, text) in given)
            await _books.GetBlobClient(InForceFolder + name).PutAsync(BinaryData.FromString(text).ToStream(), stop);
        if (!given.ContainsKey(ReferenceReader.DeliveryName)) await _books.GetBlobClient(InForceFolder + ReferenceReader.DeliveryName).DeleteIfExistsAsync(cancellationToken: stop);
        _current = new(clock.GetUtcNow(), data);
        return [];
    }

    /// <summary>True when a good set was ever given.</summary>
    public async Task<bool> HasSetAsync(CancellationToken stop) =>
        await _books.GetBlobClient(InForceFolder + ReferenceReader.FileNames[0]).ExistsAsync(stop);

    private static async Task<IReadOnlyDictionary<string, string>> FilesAsync(BlobContainerClient container, string folder, CancellationToken stop)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, stop))
        {
            var name = blob.Name[folder.Length..];
            if (ReferenceReader.FileNames.Contains(name) && await container.GetBlobClient(blob.Name).TryReadAsync(stop) is { } text)
                files[name] = text.ToString();
        }

        return files;
    }

    private sealed record Known(DateTimeOffset Read, ReferenceData Data);
}
