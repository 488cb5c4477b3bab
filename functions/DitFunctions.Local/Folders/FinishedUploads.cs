using System.Collections.Concurrent;
using Dit.Core.Files;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Hears of uploads that end with a renaming, as <c>dit put</c> and many SFTP clients make them: these need no wait. What is
/// not heard is found by its age.
/// </summary>
internal sealed class FinishedUploads : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher _watcher;
    private readonly string _folder;
    private readonly UploadRules _rules;

    /// <summary>Begins to listen.</summary>
    /// <param name="rules">Which names say that an upload goes on.</param>
    internal FinishedUploads(string folder, UploadRules rules)
    {
        (_folder, _rules) = (folder, rules);
        _watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName, IncludeSubdirectories = true };
        _watcher.Renamed += (_, renamed) => Hear(renamed.OldFullPath, renamed.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>True when the upload of this file ended with a renaming. It is asked once.</summary>
    internal bool Take(string path) => _named.TryRemove(path, out _);

    /// <summary>Stops listening.</summary>
    public void Dispose() => _watcher.Dispose();

    private void Hear(string? before, string path)
    {
        if (before is null || Look(before) != UploadState.NamedUnfinished) return;
        if (Look(path) == UploadState.Whole) _named[path] = true;
    }

    private UploadState Look(string path) =>
        _rules.Look(Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/'), 1, isFolder: false, age: null);
}
