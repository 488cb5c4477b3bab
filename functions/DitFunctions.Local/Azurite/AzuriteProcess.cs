using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DitFunctions.Local.Azurite;

/// <summary>
/// The node process of one Azurite. Unless told otherwise its ports are the operating system's choice, told on its output, so
/// that two never want the same. It ends when its standard input does, however this process ends, and saves on request
/// (keep.cjs).
/// </summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const string PortInUse = "EADDRINUSE";

    // A machine with much else to do has taken a minute and a half; one that ends is noticed at once.
    private static readonly TimeSpan _start = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _end = TimeSpan.FromMinutes(5);

    // A large state takes longer to write than a service may take to stop. Node writes it to the end without us.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly Process _node;
    private readonly AzuriteStart _how;
    private readonly Task _output;
    private readonly Task _errors;
    private readonly Dictionary<string, Uri> _addresses = [];
    private readonly TaskCompletionSource<AzuriteEndpoints> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Saves _saves;
    private string _lastError = "";

    private AzuriteProcess(Process node, AzuriteStart how)
    {
        (_node, _how, _saves) = (node, how, new Saves(node.StandardInput));
        _output = ReadAsync(node.StandardOutput, Heard);
        _errors = ReadAsync(node.StandardError, line => _lastError = line);
        Exited = EndAsync();
    }

    /// <summary>Completes with one sentence when the process has ended.</summary>
    public Task<string> Exited { get; }

    /// <summary>The number by which the operating system knows it.</summary>
    public int Id => _node.Id;

    /// <summary>Why it cannot write its state to disk, as node names it (<c>ENOSPC</c>: the disk is full); null while it can.</summary>
    public string? FaultOfSaving => _saves.Fault;

    /// <summary>Starts node.</summary>
    /// <exception cref="CannotProceedException">Node is missing.</exception>
    public static AzuriteProcess Start(AzuriteStart how)
    {
        var start = new ProcessStartInfo("node", how.Arguments())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = how.Folder,
        };
        foreach (var (name, value) in how.Environment()) start.Environment[name] = value;
        try
        {
            return new(Process.Start(start)!, how);
        }
        catch (Win32Exception fault)
        {
            throw new CannotProceedException(
                "node was not found, which runs Azurite: install Node.js 20 or later, or name a storage account with --storage.", fault);
        }
    }

    /// <summary>Completes when all that was acknowledged before is on disk.</summary>
    /// <returns>The number of the save: a later one is higher.</returns>
    /// <exception cref="CannotProceedException">The state cannot be written, or node has ended.</exception>
    public Task<long> SaveAsync(CancellationToken stop) => _saves.AskAsync(Exited, stop);

    /// <summary>Where it listens, once all three services answer.</summary>
    /// <exception cref="CannotProceedException">It ended, or did not answer in time.</exception>
    public async Task<AzuriteEndpoints> ListeningAsync(CancellationToken stop)
    {
        var first = await Task.WhenAny(_listening.Task, Exited, Task.Delay(_start, stop));
        stop.ThrowIfCancellationRequested();
        if (first == Exited) throw new CannotProceedException(await Exited);
        if (first == _listening.Task) return await _listening.Task;
        throw new CannotProceedException($"Azurite did not answer within {_start.TotalMinutes:0} minutes.");
    }

    /// <summary>Asks it to end. A kept folder's may take longer to save than anybody waits; it ends by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _node.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already, and its end of the pipe with it.
        }

        if (await Task.WhenAny(Exited, Task.Delay(_how.IsPrivate ? _end : _patience)) != Exited)
        {
            if (!_how.IsPrivate) return;
            _node.Kill(entireProcessTree: true);
        }

        await Exited;
        _node.Dispose();
    }

    private static async Task ReadAsync(StreamReader lines, Action<string> heard)
    {
        while (await lines.ReadLineAsync() is { } line) heard(line);
    }

    private void Heard(string line)
    {
        _saves.Hear(line);
        if (Listening().Match(line) is not { Success: true } said) return;
        _addresses[said.Groups[1].Value] = new Uri(said.Groups[2].Value);
        if (_addresses.Count == 3) _listening.TrySetResult(new(_addresses["Blob"], _addresses["Queue"], _addresses["Table"], _how.Key));
    }

    private async Task<string> EndAsync()
    {
        await _node.WaitForExitAsync();
        await Task.WhenAll(_output, _errors);
        if (_lastError.Contains(PortInUse, StringComparison.Ordinal))
            return "Azurite ended, because another program uses one of its ports. Name another with --storage-port.";
        if (SaveFault.IsFullDisk(_lastError)) return "Azurite ended, because the disk is full. Make room; nothing that was saved is lost.";
        return _lastError.Length == 0 ? $"Azurite ended with code {_node.ExitCode}."
            : $"Azurite ended with code {_node.ExitCode}: {_lastError}";
    }

    [GeneratedRegex("^Azurite (Blob|Queue|Table) service is successfully listening at (http://[0-9.:]+)$")]
    private static partial Regex Listening();
}
