using Dit.Interface.Hosting;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Watches the room on the disk of the data folder. Below a margin no drop is taken, so that what is at work can end; the
/// drops stay where they are until there is room.
/// </summary>
/// <param name="margin">How many bytes must be free.</param>
/// <param name="log">Where it says that the disk is full, and that it is not any more: once each.</param>
internal sealed partial class DiskSpace(string folder, long margin, ILogger<DiskSpace> log)
{
    /// <summary>The setting with the margin, in MiB.</summary>
    internal const string MarginSetting = "Dit:FreeMebibytes";

    private const long UsualMargin = 256L * 1024 * 1024;

    // ENOSPC and EDQUOT, which .NET gives as they are. Windows's ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL, whole: on Linux the bare
    // numbers 112 and 39 say other things.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    private bool _isFull;

    /// <summary>True when drops may be taken.</summary>
    /// <param name="cannotSave">True when the storage itself found no room, whatever the margin is.</param>
    internal bool HasRoom(bool cannotSave = false)
    {
        var free = FreeOf(folder);
        var isFull = cannotSave || free < margin;
        var (left, needed) = (Mebibytes(free), Mebibytes(margin));
        if (isFull && !_isFull) LogFull(log, left, needed);
        if (!isFull && _isFull) LogRoom(log, left);
        _isFull = isFull;
        return !isFull;
    }

    /// <summary>True for a fault of the file system that says that there is no room.</summary>
    internal static bool IsFull(IOException fault) =>
        fault.HResult is NoSpace or OverQuota or WindowsDiskFull or WindowsHandleDiskFull;

    /// <summary>How many bytes are free on the disk of a folder.</summary>
    internal static long FreeOf(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    /// <summary>The margin of a setting: 256 MiB when it is not there, and never less than it takes to save.</summary>
    internal static long MarginOf(Settings settings)
    {
        if (settings.Find(MarginSetting) is not { } text) return UsualMargin;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var mebibytes))
            return Math.Max(mebibytes, 1) * 1024 * 1024;
        settings.Fault($"The setting {Settings.Shown(MarginSetting)} must be a whole number of MiB.");
        return UsualMargin;
    }

    /// <summary>Bytes in MiB, rounded down.</summary>
    internal static long Mebibytes(long bytes) => bytes / (1024 * 1024);

    [LoggerMessage(EventId = 280, EventName = "DiskFull", Level = LogLevel.Error,
        Message = "The disk is full: {Free} MiB are free, {Margin} must be. Drops stay in their folders until there is room")]
    private static partial void LogFull(ILogger log, long free, long margin);

    [LoggerMessage(EventId = 281, EventName = "DiskHasRoom", Level = LogLevel.Information,
        Message = "The disk has room again: {Free} MiB are free. Drops are taken")]
    private static partial void LogRoom(ILogger log, long free);
}
