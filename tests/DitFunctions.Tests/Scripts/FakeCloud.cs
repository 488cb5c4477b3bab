using System.Diagnostics;

namespace DitFunctions.Tests.Scripts;

/// <summary>
/// A folder with programs that stand in place of az, curl, dotnet and sleep when a script of infra/ runs. It shows which way a script
/// takes for an answer; what Azure answers is not shown.
/// </summary>
internal sealed class FakeCloud : IDisposable
{
    private readonly string _programs;
    private readonly Dictionary<string, string> _variables = new() { ["AZURE_ENV_NAME"] = "dev", ["AZURE_RESOURCE_GROUP"] = "group" };

    internal FakeCloud()
    {
        _programs = Directory.CreateDirectory(Path.Combine(Folder, "programs")).FullName;
        Put("sleep", "exec /bin/sleep 0.02");
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("dit-scripts-").FullName;

    /// <summary>The calls of az and dotnet, a line each.</summary>
    internal string Calls => File.Exists(Path.Combine(Folder, "calls")) ? File.ReadAllText(Path.Combine(Folder, "calls")) : "";

    /// <summary>A program that is found before the genuine one; its calls are noted.</summary>
    internal void Put(string program, string body) =>
        Write(Path.Combine(_programs, program), $"echo \"{program} $*\" >> '{Folder}/calls'\n{body}\n");

    /// <summary>A file of the folder that can be run.</summary>
    internal void Write(string path, string body)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"#!/usr/bin/env bash\n{body}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal void Set(string variable, string value) => _variables[variable] = value;

    /// <summary>Runs a script to its end.</summary>
    /// <returns>Its exit code, and what it said.</returns>
    internal async Task<(int Code, string Said)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _variables) start.Environment[name] = value;
        start.Environment["FAKE"] = Folder;
        start.Environment["PATH"] = $"{_programs}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
