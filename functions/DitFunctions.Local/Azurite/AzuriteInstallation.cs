using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace DitFunctions.Local.Azurite;

/// <summary>
/// The pinned Azurite in a folder of this user, named by the hash of the lock file that pins it, so that a new pin is a new
/// folder. Several processes may ask at once; one installs, and an installation cut short is never taken for a whole one.
/// </summary>
/// <param name="pins">The folder with package.json and package-lock.json.</param>
/// <param name="cache">The folder under which installations are kept.</param>
public sealed class AzuriteInstallation(string pins, string cache)
{
    private const string LockFile = "package-lock.json";

    /// <summary>The installation that this program brings its pins for, in this user's local application data.</summary>
    public static AzuriteInstallation ForThisUser() => new(Pins, Path.Combine(LocalData(), "ditfunctions"));

    /// <summary>The folder that lies beside this program, with the pins.</summary>
    internal static string Pins => Path.Combine(AppContext.BaseDirectory, "azurite");

    /// <summary>Where this installation lies, or will lie.</summary>
    public string Folder => Path.Combine(cache, $"azurite-{Hash()}");

    /// <summary>The script that node runs.</summary>
    public string Script => Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>Installs Azurite if it is not there yet.</summary>
    /// <param name="progress">Told when something takes long.</param>
    /// <exception cref="CannotProceedException">npm is missing or failed; the message says what to do.</exception>
    public async Task EnsureAsync(IProgress<string>? progress, CancellationToken stop)
    {
        if (File.Exists(Script)) return;
        using var held =
            await FileLock.TakeAsync(Folder + ".lock", () => progress?.Report("Another process is installing Azurite; waiting for it."),
                stop);
        if (File.Exists(Script)) return;
        progress?.Report("Installing Azurite (once; needs the npm registry).");
        var draft = Directory.CreateDirectory($"{Folder}.{Guid.NewGuid():N}").FullName;
        try
        {
            foreach (var name in (string[])["package.json", LockFile]) File.Copy(Path.Combine(pins, name), Path.Combine(draft, name));
            await InstallAsync(draft, stop);
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
            Directory.Move(draft, Folder);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken stop)
    {
        using var npm = StartNpm(folder);
        var output = npm.StandardOutput.ReadToEndAsync(stop);
        var errors = npm.StandardError.ReadToEndAsync(stop);
        try
        {
            await npm.WaitForExitAsync(stop);
            await output;
            if (npm.ExitCode != 0)
                throw new CannotProceedException(
                    $"Azurite could not be installed, because npm ended with code {npm.ExitCode}: {FirstFault(await errors)}");
        }
        finally
        {
            if (!npm.HasExited) npm.Kill(entireProcessTree: true);
        }
    }

    private static Process StartNpm(string folder)
    {
        string[] arguments = ["ci", "--omit=dev", "--no-audit", "--no-fund", "--ignore-scripts"];
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new CannotProceedException(
                "npm was not found, which installs Azurite: install Node.js 20 or later, or name a storage account with --storage.", fault);
        }
    }

    private static string FirstFault(string errors) =>
        errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(line => line.StartsWith("npm error", StringComparison.OrdinalIgnoreCase)) ?? "npm gave no reason.";

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(pins, LockFile))))[..12];

    private static string LocalData()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return folder.Length > 0 ? folder : Path.GetTempPath();
    }
}
