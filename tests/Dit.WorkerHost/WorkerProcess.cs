using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Dit.WorkerHost;

/// <summary>The worker as a process of its own, as the Functions host starts it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = [];

    private WorkerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) _errors.Enqueue(text);
        };
        _process.Start();
        _process.BeginErrorReadLine();
        // Nobody reads its output, and a full pipe would hold it up.
        _process.BeginOutputReadLine();
    }

    /// <summary>Its error lines so far; all of them once it has ended.</summary>
    internal IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>Its processor time so far.</summary>
    internal TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    internal static WorkerProcess Start(string folder, IEnumerable<KeyValuePair<string, string>> settings, Uri host)
    {
        string[] arguments =
        [
            Path.Combine(folder, "DitFunctions.dll"), "--functions-uri", host.ToString(),
            "--functions-worker-id", Guid.NewGuid().ToString(), "--functions-request-id", Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = folder;
        return new(start);
    }

    /// <summary>Waits for its end, and for the last of its lines.</summary>
    /// <returns>Its exit code.</returns>
    internal async Task<int> EndAsync(CancellationToken stop)
    {
        await _process.WaitForExitAsync(stop);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
