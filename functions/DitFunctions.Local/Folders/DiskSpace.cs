using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Watches the room on the disk of the data folder. Below a margin no drop is taken, so that what is at work can end; the
/// drops stay where they are until there is room.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="margin">How many bytes must be free.</param>
/// <param name="log">Where it says that the disk is full, and that it is not any more: once each.</param>
internal sealed partial class DiskSpace(string folder, long margin, ILogger<DiskSpace> log)
{
    /// <summary>The setting with the margin, in MiB.</summary>
    internal const string MarginSetting = "Dit:FreeMebibytes";

    /// <summary>The margin when the setting is not there: 256 MiB.</summary>
    internal const long UsualMargin = 256L * 1024 * 1024;

    private bool _isFull;

    /// <summary>How many bytes are free for this user.</summary>
    internal long Free => FreeOf(folder);

    /// <summary>True when drops may be taken.</summary>
    internal bool HasRoom()
    {
        var free = Free;
        var isFull = free < margin;
        var (left, needed) = (Mebibytes(free), Mebibytes(margin));
        if (isFull && !_isFull) LogFull(log, left, needed);
        if (!isFull && _isFull) LogRoom(log, left);
        _isFull = isFull;
        return !isFull;
    }

    /// <summary>How many bytes are free on the disk of a folder.</summary>
    internal static long FreeOf(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    /// <summary>Bytes in MiB, rounded down.</summary>
    internal static long Mebibytes(long bytes) => bytes / (1024 * 1024);

    [LoggerMessage(EventId = 280, EventName = "DiskFull", Level = LogLevel.Error, Message = "The disk is full: {Free} MiB are free, {Margin} must be. Drops stay in their folders until there is room")]
    private static partial void LogFull(ILogger log, long free, long margin);

    [LoggerMessage(EventId = 281, EventName = "DiskHasRoom", Level = LogLevel.Information, Message = "The disk has room again: {Free} MiB are free. Drops are taken")]
    private static partial void LogRoom(ILogger log, long free);
}
