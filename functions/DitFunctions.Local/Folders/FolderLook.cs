using Dit.Core.Files;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Looks into an inbound folder, again and again. A file counts as whole when it has not been written for a while and two
/// looks find it the same, or when its upload ended with a renaming.
/// </summary>
/// <param name="rules">When a drop may be taken.</param>
/// <param name="clock">The clock of the ages.</param>
internal sealed class FolderLook(string folder, UploadRules rules, TimeProvider clock) : IDisposable
{
    private readonly FinishedUploads _finished = new(folder, rules);
    private Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>The files that lie there now, in the order of their names.</summary>
    internal IReadOnlyList<FoundFile> Look()
    {
        var now = clock.GetUtcNow();
        var still = new Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)>(StringComparer.Ordinal);
        var found = new List<FoundFile>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.LinkTarget is null))
        {
            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            var isSame = _seen.TryGetValue(file.FullName, out var before) && (before.Length, before.Written) == (length, written);
            var since = isSame ? before.Since : now;
            still[file.FullName] = (length, written, since);
            var name = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            found.Add(Judge(file.FullName, name, length, written, isSame, Max(now - written, now - since)));
        }

        _seen = still;
        found.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return found;
    }

    /// <summary>Stops listening for uploads that end.</summary>
    public void Dispose() => _finished.Dispose();

    private FoundFile Judge(string path, string name, long length, DateTime written, bool isSame, TimeSpan age)
    {
        var isNamed = _finished.Take(path);
        var state = rules.Look(name, length, isFolder: false, isNamed ? null : age);
        // With a wait the file must also have been the same at the look before: some clients set the time of the original.
        if (state == UploadState.Whole && !isNamed && !isSame && rules.Settle > TimeSpan.Zero) state = UploadState.Young;
        return new(path, name, length, written, state, age);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>A file as a look into an inbound folder finds it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name below the folder, with strokes.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Written">When it was last written, as the file system says.</param>
/// <param name="State">How far its upload is.</param>
/// <param name="Age">How long it has lain there unchanged.</param>
internal sealed record FoundFile(string Path, string Name, long Length, DateTime Written, UploadState State, TimeSpan Age)
{
    /// <summary>Says which drop it is: the same file found again, after a crash, is the same drop.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Written.Ticks:x}-{Length:x}");
}
