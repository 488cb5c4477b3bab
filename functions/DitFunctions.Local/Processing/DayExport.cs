using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Notices;
using Dit.Interface.Storage;

namespace DitFunctions.Local.Processing;

/// <summary>Copies what came out on a business date from the containers into a folder (command.md, What comes out).</summary>
public sealed class DayExport(DitStorage storage)
{
    /// <summary>Writes the day's folder; what an earlier call wrote for the same day is replaced.</summary>
    public async Task WriteAsync(DateOnly date, string folder, CancellationToken stop)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var day = $"{date:yyyy-MM-dd}/";
        await CopyAsync(Containers.TisOutbound, "", name => InterfaceFileName.Read(name)?.Date == date ? name : null, folder, stop);
        await CopyAsync(Containers.EsrOutbound, "", name => InterfaceFileName.Read(name)?.Date == date ? name : null, folder, stop);
        await CopyAsync(Containers.Reports, day, name => name, folder, stop);
        await CopyAsync(Containers.Rejects, day, name => name, folder, stop);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await CopyAsync(Containers.Quarantine, day, name => FreeName(name[(name.LastIndexOf('/') + 1)..], taken), folder, stop);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        await CopyAsync(Containers.Notifications, day, name => NoticeFile(name, numbers), folder, stop);
    }

    private async Task CopyAsync(string container, string prefix, Func<string, string?> target, string folder, CancellationToken stop)
    {
        var source = storage.Container(container);
        var wanted = new List<(string Blob, string Path)>();
        await foreach (var blob in source.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, stop))
            if (target(blob.Name[prefix.Length..]) is { } path) wanted.Add((blob.Name, Path.Combine(folder, container, path)));
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop },
            async (file, token) => await DownloadAsync(source, file.Blob, file.Path, token));
    }

    private static async Task DownloadAsync(BlobContainerClient source, string blob, string path, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var content = File.Create(path);
        // As it arrives, in one call: the client's own download keeps pieces of a large blob in memory.
        await using var arriving = (await source.GetBlobClient(blob).DownloadStreamingAsync(cancellationToken: stop)).Value.Content;
        await arriving.CopyToAsync(content, stop);
    }

    /// <summary>In the container a notice's name begins with its order, and the listing is in order; a person gets numbers.</summary>
    private static string NoticeFile(string name, Dictionary<string, int> numbers)
    {
        var folder = name[..name.LastIndexOf('/')];
        var number = numbers[folder] = numbers.GetValueOrDefault(folder) + 1;
        return $"{folder}/{NoticeText.FileName(number, NoticeKind.Read(name.Split('.')[^2])!)}";
    }

    // Two files of one name may be quarantined on a day, each with its reason: the second gets a number before its name.
    private static string FreeName(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++) free = $"{number}-{name}";
        return free;
    }
}
