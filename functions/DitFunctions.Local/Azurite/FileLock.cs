namespace DitFunctions.Local.Azurite;

/// <summary>A lock between processes: whoever holds the file open holds the lock, and a process that dies lets go of it.</summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>Takes the lock when it is free.</summary>
    /// <param name="path">The lock file; it stays when the lock is given back.</param>
    /// <returns>The lock, or null when another holds it.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write in.</exception>
    public static FileLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new(new FileStream(path, options));
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>Takes the lock, waiting for its holder to let go.</summary>
    /// <param name="waiting">Called once when another holds it.</param>
    public static async Task<FileLock> TakeAsync(string path, Action waiting, CancellationToken stop)
    {
        if (TryTake(path) is { } free) return free;
        waiting();
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), stop);
            if (TryTake(path) is { } taken) return taken;
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose() => _held.Dispose();
}
