using System.Diagnostics;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>The <c>dit</c> command as a process of its own, which can be killed.</summary>
internal sealed class DitChild : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    private DitChild(Process process) => _process = process;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    /// <summary>Completes with its exit code.</summary>
    internal Task<int> Ended { get; private set; } = Task.FromResult(0);

    /// <summary>What it said so far.</summary>
    internal string Said
    {
        get
        {
            lock (_lines) return string.Join('\n', _lines);
        }
    }

    internal static DitChild Start(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dit.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var child = new DitChild(process);
        process.OutputDataReceived += (_, line) => child.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => child.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        child.Ended = child.WaitAsync();
        return child;
    }

    /// <summary>kill -9 of it, of the node that keeps the data in this folder, or of both.</summary>
    internal async Task KillAsync(Victims victims, string data)
    {
        if (victims.HasFlag(Victims.Node) && await DataFolder.ToldAsync(data, default) is { } told) Kill(told.ProcessId);
        if (victims.HasFlag(Victims.Dit) && !_process.HasExited) _process.Kill();
        await EndAsync("to be killed");
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    internal async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync();
        return await EndAsync("to stop when it is told to");
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    internal Task<int> EndAsync() => EndAsync("to end by itself");

    /// <summary>Waits for something that it does while it is up.</summary>
    /// <param name="what">What, for the failure.</param>
    /// <param name="isDone">True when it has done it.</param>
    internal async Task UntilAsync(string what, Func<Task<bool>> isDone)
    {
        var watch = Stopwatch.StartNew();
        while (!await isDone())
        {
            Assert.False(Ended.IsCompleted, $"dit ended before {what}:\n{Said}");
            Assert.True(watch.Elapsed < _patience, $"dit has not come to {what} in {_patience.TotalMinutes} minutes:\n{Said}");
            await Task.Delay(50);
        }
    }

    /// <inheritdoc cref="UntilAsync(string, Func{Task{bool}})"/>
    internal Task UntilAsync(string what, Func<bool> isDone) => UntilAsync(what, () => Task.FromResult(isDone()));

    // A test that failed leaves nothing behind; node sees that its host has gone.
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static void Kill(int id)
    {
        try
        {
            using var node = Process.GetProcessById(id);
            if (node.ProcessName == "node") node.Kill();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private async Task<int> EndAsync(string what)
    {
        await Task.WhenAny(Ended, Task.Delay(_patience));
        Assert.True(Ended.IsCompleted, $"dit took more than {_patience.TotalMinutes} minutes {what}:\n{Said}");
        return await Ended;
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
    }
}
