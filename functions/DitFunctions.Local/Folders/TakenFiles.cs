using System.Security.Cryptography;
using Dit.Interface.Ledger;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Folders;

/// <summary>
/// What was taken from the inbound folders lies in <see cref="RunFolders.Taken"/> for a day more: after a loss of the newest work it is
/// found and worked again.
/// </summary>
/// <param name="log">Where it says what was put back, and what was not found.</param>
internal sealed partial class TakenFiles(RunFolders folders, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan _keptFor = TimeSpan.FromDays(1);

    /// <summary>A file leaves its folder.</summary>
    /// <param name="number">The save that knows it.</param>
    internal void Leave(string door, FoundFile file, long number)
    {
        var now = new FileInfo(file.Path);
        // What was written meanwhile is another drop.
        if (!now.Exists || (now.Length, now.LastWriteTimeUtc) != (file.Length, file.Written)) return;
        DurableFile.Move(file.Path, Path.Combine(folders.Taken, number.ToString(CultureInfo.InvariantCulture), door, file.Name));
    }

    /// <summary>Puts back what a save has taken that the storage knows no more, because an older state of it was put in place.</summary>
    /// <param name="number">The save that the storage holds.</param>
    internal void PutBack(long number)
    {
        foreach (var later in Directory.GetDirectories(folders.Taken).Where(folder => NumberOf(folder) is { } save && save > number))
        {
            foreach (var file in Directory.GetFiles(later, "*", SearchOption.AllDirectories)) PutBack(later, file);
            Directory.Delete(later, recursive: true);
            LogPutBack(log, Path.GetFileName(later));
        }
    }

    /// <summary>
    /// Puts back drops that the storage knows, and whose content it has lost. They are found by their content: another drop may have
    /// had the same name. What is not found is said in the log, because only the sender has it now.
    /// </summary>
    internal void PutBack(IReadOnlyList<FileEntry> needed)
    {
        if (needed.Count == 0) return;
        var lost = needed.GroupBy(entry => entry.Hash, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var found = 0;
        foreach (var taken in Directory.GetDirectories(folders.Taken))
        {
            foreach (var file in Directory.GetFiles(taken, "*", SearchOption.AllDirectories))
            {
                if (lost.Count == 0) break;
                if (!lost.Remove(HashOf(file))) continue;
                PutBack(taken, file);
                found++;
            }
        }

        if (found > 0) LogPutBackLost(log, found);
        foreach (var entry in lost.Values) LogNotFound(log, entry.Run);
    }

    /// <summary>Removes what was taken more than a day ago; the archive has it.</summary>
    internal void Forget()
    {
        foreach (var folder in Directory.GetDirectories(folders.Taken))
            if (clock.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > _keptFor) Directory.Delete(folder, recursive: true);
    }

    private static string HashOf(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    // What a partner has dropped meanwhile under the same name stays: the other one lies in a folder beside it.
    private void PutBack(string taken, string file)
    {
        var name = Path.GetRelativePath(taken, file);
        var free = Path.Combine(folders.Data, name);
        for (var number = 1; File.Exists(free); number++)
            free = Path.Combine(folders.Data, name.Split(Path.DirectorySeparatorChar)[0],
                string.Create(CultureInfo.InvariantCulture, $"back-{number}"), Path.GetFileName(file));
        DurableFile.Move(file, free);
    }

    private static long? NumberOf(string folder) =>
        long.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [LoggerMessage(EventId = 274, EventName = "LostPutBack", Level = LogLevel.Warning,
        Message = "The storage has lost the content of files. Put back into their folders: {Files}")]
    private static partial void LogPutBackLost(ILogger log, int files);

    [LoggerMessage(EventId = 275, EventName = "LostNotFound", Level = LogLevel.Error,
        Message = "The storage has lost the content of run {Run}, and it is not in the folder taken: drop the file again")]
    private static partial void LogNotFound(ILogger log, RunId run);

    [LoggerMessage(EventId = 271, EventName = "TakenPutBack", Level = LogLevel.Warning,
        Message = "The storage is older than save {Number}: the files that it had taken are back in their folders")]
    private static partial void LogPutBack(ILogger log, string number);
}
