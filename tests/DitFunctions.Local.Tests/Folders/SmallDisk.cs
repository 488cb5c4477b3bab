using System.Diagnostics;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>
/// A disk of a few MiB that a test can fill up. Whoever runs the tests mounts it: root, or somebody who may use sudo without a password.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Mebibytes = 48;
    private readonly TemporaryFolder _folder = new();

    internal string Path => _folder.Path;

    /// <summary>Mounts one.</summary>
    internal static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        Assert.True(MountAt(disk.Path),
            "A small disk could not be mounted. Run the tests on Linux as root, or with sudo that asks nothing.");
        return disk;
    }

    /// <summary>Fills it to the last byte.</summary>
    internal void Fill()
    {
        var piece = new byte[64 * 1024];
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var length = piece.Length; length > 0;)
        {
            try
            {
                ballast.Write(piece, 0, length);
            }
            catch (IOException)
            {
                length /= 2;
            }
        }
    }

    /// <summary>Makes room again.</summary>
    internal void Empty() => File.Delete(Ballast);

    public void Dispose()
    {
        // Lazily: a process that has not ended to the last keeps it a moment longer.
        if (!Call("umount", "-l", Path)) Call("sudo", "-n", "umount", "-l", Path);
        _folder.Dispose();
    }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    private static bool MountAt(string path)
    {
        var size = $"size={Mebibytes}m";
        return Call("mount", "-t", "tmpfs", "-o", size, "tmpfs", path)
            || Call("sudo", "-n", "mount", "-t", "tmpfs", "-o", $"{size},mode=0777", "tmpfs", path);
    }

    private static bool Call(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
