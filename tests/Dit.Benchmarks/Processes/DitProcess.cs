using System.Diagnostics;
using System.Globalization;

namespace Dit.Benchmarks.Processes;

/// <summary>The <c>dit</c> command as a process of its own.</summary>
internal static class DitProcess
{
    internal static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dit.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The most memory that it had at once, in bytes, as the kernel kept it.</returns>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    internal static async Task<long> PeakAsync(Process process)
    {
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, HighWater(process.Id));
            await Task.Delay(50);
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dit ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
        return peak;
    }

    private static long HighWater(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            // It ended between two looks; the last look stands.
            return 0;
        }
    }
}
