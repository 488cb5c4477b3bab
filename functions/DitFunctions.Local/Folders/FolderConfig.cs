using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Gives the reference data of the folder <c>config</c> to the storage when they have changed and are written to the end.
/// </summary>
/// <param name="takeOver">Takes over what was given.</param>
internal sealed class FolderConfig(RunFolders folders, DitStorage storage, Func<CancellationToken, Task> takeOver)
{
    private string _seen = "";
    private string _given = "";

    /// <summary>Looks, and gives what has changed. A set that two looks find the same is whole.</summary>
    /// <param name="atOnce">True at a start, when nobody is writing.</param>
    internal async Task GiveAsync(bool atOnce, CancellationToken stop)
    {
        var files = ReferenceReader.FileNames.Select(name => new FileInfo(Path.Combine(folders.Config, name))).Where(file => file.Exists)
            .ToList();
        var now = string.Join(' ', files.Select(file => $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}"));
        var isStill = atOnce || now == _seen;
        _seen = now;
        if (!isStill || now == _given || files.Count == 0) return;
        var container = storage.Container(Containers.Config);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName, stop);
            var blob = container.GetBlobClient(file.Name);
            if (await blob.TryReadAsync(stop) is { } there && there.ToMemory().Span.SequenceEqual(bytes)) continue;
            await blob.PutAsync(new MemoryStream(bytes), stop);
        }

        foreach (var name in ReferenceReader.FileNames.Except(files.Select(file => file.Name)))
            await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: stop);
        await takeOver(stop);
        _given = now;
    }
}
