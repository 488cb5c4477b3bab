using DitFunctions.Local.Folders;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>Which faults of a file system say that there is no room, on Linux and on Windows.</summary>
public sealed class DiskSpaceTests
{
    private const int EnoSpace = 28;
    private const int ErrorDiskFull = unchecked((int)0x80070070);
    private const int ErrorHandleDiskFull = unchecked((int)0x80070027);
    private const int FolderNotEmpty = 39;
    private const int HostIsDown = 112;
    private const int WindowsFileExists = unchecked((int)0x80070050);

    [Theory]
    [InlineData(EnoSpace, true)]
    [InlineData(ErrorDiskFull, true)]
    [InlineData(ErrorHandleDiskFull, true)]
    [InlineData(FolderNotEmpty, false)]
    [InlineData(HostIsDown, false)]
    [InlineData(WindowsFileExists, false)]
    public void IsFull_EachCode_SaysWhetherThereIsNoRoom(int code, bool expected) =>
        Assert.Equal(expected, DiskSpace.IsFull(new IOException("fault", code)));
}
