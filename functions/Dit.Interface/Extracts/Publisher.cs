using Dit.Interface.Pausing;

namespace Dit.Interface.Extracts;

/// <summary>
/// Puts a file of ours where TIS or ESR collects it: first its bytes are decided in the archive, once; then they appear under the
/// final name, whole. What was decided stays, so that a crash never sends another content under the same name.
/// </summary>
public sealed class Publisher(DitStorage storage, OutboundLedger ledger, Pauses pauses)
{
    private readonly BlobContainerClient _archive = storage.Container(Containers.Archive);

    /// <summary>Begins a file's bytes.</summary>
    internal BlobSink Decide(OutboundFile file) => _archive.Sink(file.ArchivePath, ifAbsent: true);

    /// <summary>Opens the bytes that were decided.</summary>
    internal Task<Stream> OpenAsync(OutboundFile file, CancellationToken stop) =>
        _archive.GetBlobClient(file.ArchivePath).OpenAsync(stop);

    /// <summary>True while the bytes that were decided are kept: after the time of raw files they are gone.</summary>
    internal async Task<bool> IsKeptAsync(OutboundFile file, CancellationToken stop) =>
        await _archive.GetBlobClient(file.ArchivePath).ExistsAsync(stop);

    /// <summary>Publishes what waited for a pause that is over.</summary>
    internal async Task PublishWaitingAsync(CancellationToken stop)
    {
        foreach (var file in await ledger.WaitingAsync(stop))
        {
            // Published, and cut off before it was forgotten: TIS may have collected it since, and must not get it twice.
            var isOut = file is { IsPublished: true, Waits: false };
            if (isOut || await TryPublishAsync(file, file.Rows, stop) is null) await ledger.ForgetWaitAsync(file, stop);
        }
    }

    /// <summary>
    /// Publishes a file again that the ledger calls published and is not there, from the bytes that were decided: storage may have lost its
    /// newest work. While its owner or the direction is paused it waits, as any other does.
    /// </summary>
    /// <returns>False when these bytes are gone too.</returns>
    internal async Task<bool> TryMendAsync(OutboundFile file, CancellationToken stop)
    {
        if (await storage.Container(file.OutboundContainer).GetBlobClient(file.OutboundPath).ExistsAsync(stop)) return true;
        if (!await IsKeptAsync(file, stop)) return false;
        await PublishAsync(file with { IsPublished = false }, file.Rows, stop);
        return true;
    }

    /// <summary>
    /// Publishes the bytes that were decided, when neither its owner nor the direction is paused; a second time changes nothing.
    /// </summary>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="decided">The sink that was committed: bytes that it decided itself need not be read again.</param>
    /// <returns>What is paused for which the file waits; null when it is published.</returns>
    internal async Task<string?> PublishAsync(OutboundFile file, int rows, CancellationToken stop, BlobSink? decided = null)
    {
        var paused = await TryPublishAsync(file, rows, stop, decided);
        if (paused is not null && !file.IsPublished) await ledger.NoteWaitsAsync(file, rows, stop);
        return paused;
    }

    private async Task<string?> TryPublishAsync(OutboundFile file, int rows, CancellationToken stop, BlobSink? decided = null)
    {
        if ((await pauses.CurrentAsync(stop)).OfOutbound(file.Name) is { } paused) return paused;
        await using (var content = decided?.Made?.ToStream() ?? await OpenAsync(file, stop))
            await storage.Container(file.OutboundContainer).GetBlobClient(file.OutboundPath).TryCreateAsync(content, stop);
        await ledger.NotePublishedAsync(file, rows, stop);
        return null;
    }
}
