using System.Runtime.InteropServices;

namespace DitFunctions.Local.Folders;

/// <summary>Files that are there whole or not at all, also after a power cut.</summary>
internal static partial class DurableFile
{
    /// <summary>What the name of a file begins with while it is written: no reader takes it for a whole one.</summary>
    internal const string DraftPrefix = ".";

    /// <summary>What the name of a file ends with while it is written.</summary>
    internal const string DraftSuffix = ".part";

    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int ReadOnly = 0;

    /// <summary>Writes a file under another name, to the disk, and then gives it its own; one that is there is replaced.</summary>
    /// <param name="write">Writes its bytes.</param>
    /// <param name="written">When it is to count as written, in UTC; null for now.</param>
    internal static async Task WriteAsync(string path, Func<Stream, Task> write, DateTime? written = null)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $"{DraftPrefix}{Path.GetFileName(path)}{DraftSuffix}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Own;
            await using (var file = new FileStream(draft, options))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            if (written is { } time) File.SetLastWriteTimeUtc(draft, time);
            Move(draft, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Moves a file within one file system; one that is there is replaced.</summary>
    internal static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
        SyncFolder(Path.GetDirectoryName(to)!);
        SyncFolder(Path.GetDirectoryName(from)!);
    }

    /// <summary>Lets nobody but this user read what this process makes from now on.</summary>
    internal static void KeepPrivate()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask(Convert.ToUInt32("077", 8));
    }

    // A name lies in its folder, which has to be written too.
    private static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) return;
        // A file system that cannot write a folder by itself writes it with its files.
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint SetMask(uint mask);
}
