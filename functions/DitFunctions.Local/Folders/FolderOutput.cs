using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Writes what came out into the folders: each file whole and once. Nothing leaves before the storage that decided it is on
/// disk, so that no later start can decide otherwise.
/// </summary>
/// <param name="save">Completes when all that storage has acknowledged is on disk.</param>
/// <param name="log">Where faults are written; what failed is tried again at the next look.</param>
internal sealed partial class FolderOutput(RunFolders folders, DitStorage storage, Func<CancellationToken, Task<long>> save,
    TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan _wholeEvery = TimeSpan.FromMinutes(5);
    private readonly WrittenList _written = new(folders.WrittenList);
    private DateTimeOffset _whole = DateTimeOffset.MinValue;

    /// <summary>Reads what was written before.</summary>
    internal Task BeginAsync(CancellationToken stop) => _written.ReadAsync(BusinessDate.Today(clock), stop);

    /// <summary>Writes what is new: of today at each look, of all days now and then.</summary>
    internal async Task WriteAsync(CancellationToken stop)
    {
        var isWhole = clock.GetUtcNow() - _whole >= _wholeEvery;
        var fresh = new List<(string Container, BlobItem Blob)>();
        foreach (var container in RunFolders.Outbound)
            await foreach (var blob in storage.Container(container)
                .GetBlobsAsync(new GetBlobsOptions { Prefix = isWhole ? "" : Prefix(container) }, stop))
                if (!_written.Has(Name(container, blob.Name), VersionOf(blob))) fresh.Add((container, blob));
        if (fresh.Count > 0) await WriteAsync(fresh, stop);
        if (isWhole) _whole = clock.GetUtcNow();
    }

    private async Task WriteAsync(IReadOnlyList<(string Container, BlobItem Blob)> fresh, CancellationToken stop)
    {
        await save(stop);
        var written = new List<(string Name, string Version, string Hash)>();
        try
        {
            foreach (var (container, blob) in fresh)
                if (await WriteOrLogAsync(container, blob.Name, stop) is { } hash)
                    written.Add((Name(container, blob.Name), VersionOf(blob), hash));
            foreach (var (container, count) in written.CountBy(one => one.Name[..one.Name.IndexOf('/', StringComparison.Ordinal)]))
                LogWritten(log, container, count);
        }
        finally
        {
            if (written.Count > 0) _written.Add(BusinessDate.Today(clock), written);
        }
    }

    // One file that cannot be written holds up no other; a disk that is full refuses them all.
    private async Task<string?> WriteOrLogAsync(string container, string blob, CancellationToken stop)
    {
        try
        {
            return await TryWriteAsync(container, blob, stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !stop.IsCancellationRequested)
        {
            LogNotWritten(log, container, fault.GetType().Name);
            return null;
        }
    }

    private async Task<string?> TryWriteAsync(string container, string blob, CancellationToken stop)
    {
        var name = Name(container, blob);
        if (await storage.Container(container).GetBlobClient(blob).TryReadAsync(stop) is not { } content) return null;
        var bytes = content.ToMemory();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (!_written.HasContent(name, hash))
            await DurableFile.WriteAsync(Path.Combine(folders.Of(container), Path.Combine(blob.Split('/'))),
                file => file.WriteAsync(bytes, stop).AsTask());

        return hash;
    }

    // Containers of things for people have a folder a day; the bodies' has one a body, and is short.
    private string Prefix(string container) => container.EndsWith("-outbound", StringComparison.Ordinal)
        ? ""
        : BusinessDate.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "/";

    // As the listing says it: what is written meanwhile has another one, and is looked at again.
    private static string VersionOf(BlobItem blob) => blob.Properties.ETag?.ToString() ?? "";

    private static string Name(string container, string blob) => $"{container}/{blob}";

    [LoggerMessage(EventId = 272, EventName = "FileWritten", Level = LogLevel.Information, Message = "New files in {Folder}: {Files}")]
    private static partial void LogWritten(ILogger log, string folder, int files);

    // The fault's own words have the file's name in them, in which anything may stand.
    [LoggerMessage(EventId = 276, EventName = "FileNotWritten", Level = LogLevel.Error,
        Message = "A file could not be written in {Folder} ({Fault}); trying again")]
    private static partial void LogNotWritten(ILogger log, string folder, string fault);
}
