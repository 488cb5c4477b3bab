namespace Dit.Interface.Intake;

/// <summary>Raw inbound files, kept 30 days: the work reads them here, where nobody can overwrite them.</summary>
public sealed class FileArchive(DitStorage storage)
{
    private readonly BlobContainerClient _archive = storage.Container(Containers.Archive);

    /// <summary>Copies a drop. Doing it again changes nothing: the path names the content.</summary>
    /// <exception cref="InvalidOperationException">Another content lies there: the drop must stay.</exception>
    public async Task KeepAsync(Drop drop, FileEntry entry, CancellationToken stop)
    {
        var kept = _archive.GetBlobClient(entry.ArchivePath);
        await using (var content = await drop.OpenAsync(stop))
            if (await kept.TryCreateAsync(content, stop)) return;
        var there = (await kept.GetPropertiesAsync(cancellationToken: stop)).Value.ContentLength;
        if (there != drop.Length)
            throw new InvalidOperationException($"The archive holds {there} bytes of run {entry.Run}, which has {drop.Length}.");
    }

    /// <summary>False when the file was purged.</summary>
    public async Task<bool> HasAsync(FileEntry entry, CancellationToken stop) =>
        await _archive.GetBlobClient(entry.ArchivePath).ExistsAsync(stop);

    /// <summary>Opens a file from its start.</summary>
    public Task<Stream> OpenAsync(FileEntry entry, CancellationToken stop) =>
        _archive.GetBlobClient(entry.ArchivePath).OpenAsync(stop);

    /// <summary>Some bytes of a file as they arrive.</summary>
    public Task<Stream> OpenRangeAsync(FileEntry entry, long offset, long length, CancellationToken stop) =>
        _archive.GetBlobClient(entry.ArchivePath).OpenRangeAsync(offset, length, stop);

    /// <summary>Some bytes of a file.</summary>
    public Task<BinaryData> ReadRangeAsync(FileEntry entry, long offset, long length, CancellationToken stop) =>
        _archive.GetBlobClient(entry.ArchivePath).ReadRangeAsync(offset, length, stop);
}
