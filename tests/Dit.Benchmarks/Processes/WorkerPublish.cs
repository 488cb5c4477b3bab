using System.Diagnostics;
using System.Globalization;

namespace Dit.Benchmarks.Processes;

/// <summary>The Functions worker as it is deployed, but for Service Bus triggers, whose package is not on every feed.</summary>
internal static class WorkerPublish
{
    /// <summary>Publishes it as infra/deploy.sh does.</summary>
    /// <param name="folder">Where to.</param>
    /// <exception cref="InvalidOperationException">It cannot be published; what the compiler says stands on the output.</exception>
    internal static async Task IntoAsync(string folder)
    {
        string[] arguments =
        [
            "publish", Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "functions", "DitFunctions"), "--configuration",
            "Release", "--output", folder, "--nologo", "--verbosity", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet publish ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static string Root(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The benchmark does not run inside the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "DitFunctions.sln")) => folder.FullName,
        _ => Root(folder.Parent),
    };
}
