using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DitFunctions.Local.Azurite;

/// <summary>
/// The node process of one Azurite. Its ports are the operating system's choice, told on its output, so that two never want
/// the same. It ends when its standard input does, however this process ends (stop-with-parent.cjs).
/// </summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    // A bound far above what a nation's tables take; without one node stops at a quarter of a small machine's memory.
    private const string Memory = "--max-old-space-size=4096";

    private static readonly TimeSpan _start = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _end = TimeSpan.FromSeconds(60);

    private readonly Process _node;
    private readonly Task _output;
    private readonly Task _errors;
    private readonly Dictionary<string, Uri> _addresses = [];
    private readonly TaskCompletionSource<AzuriteEndpoints> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _lastError = "";

    private AzuriteProcess(Process node)
    {
        _node = node;
        _output = ReadAsync(node.StandardOutput, Heard);
        _errors = ReadAsync(node.StandardError, line => _lastError = line);
        Exited = EndAsync();
    }

    /// <summary>Completes with one sentence when the process has ended.</summary>
    public Task<string> Exited { get; }

    /// <summary>The number by which the operating system knows it.</summary>
    public int Id => _node.Id;

    /// <summary>Starts node.</summary>
    /// <param name="script">Azurite's script.</param>
    /// <param name="folder">Where it keeps its state.</param>
    /// <param name="isPrivate">The folder goes when the process goes.</param>
    /// <param name="accounts">Accounts in place of the published one, as <c>name:key;name:key</c>; null for that one.</param>
    /// <exception cref="CannotProceedException">Node is missing.</exception>
    public static AzuriteProcess Start(string script, string folder, bool isPrivate, string? accounts = null)
    {
        var start = new ProcessStartInfo("node", Arguments(script, folder))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        if (isPrivate) start.Environment["DIT_PRIVATE_FOLDER"] = folder;
        if (accounts is not null) start.Environment["AZURITE_ACCOUNTS"] = accounts;
        try
        {
            return new(Process.Start(start)!);
        }
        catch (Win32Exception fault)
        {
            throw new CannotProceedException(
                "node was not found, which runs Azurite: install Node.js 20 or later, or name a storage account with --storage.", fault);
        }
    }

    /// <summary>Where it listens, once all three services answer.</summary>
    /// <exception cref="CannotProceedException">It ended, or did not answer in time.</exception>
    public async Task<AzuriteEndpoints> ListeningAsync(CancellationToken stop)
    {
        var first = await Task.WhenAny(_listening.Task, Exited, Task.Delay(_start, stop));
        stop.ThrowIfCancellationRequested();
        if (first == Exited) throw new CannotProceedException(await Exited);
        if (first == _listening.Task) return await _listening.Task;
        throw new CannotProceedException($"Azurite did not answer within {_start.TotalSeconds:0} seconds.");
    }

    /// <summary>Asks it to end, and ends it when it does not.</summary>
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

        if (await Task.WhenAny(Exited, Task.Delay(_end)) != Exited) _node.Kill(entireProcessTree: true);
        await Exited;
        _node.Dispose();
    }

    private static string[] Arguments(string script, string folder) =>
    [
        Memory, "--require", Path.Combine(AzuriteInstallation.Pins, "stop-with-parent.cjs"), script,
        "--location", folder, "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        "--blobHost", "127.0.0.1", "--blobPort", "0",
        "--queueHost", "127.0.0.1", "--queuePort", "0",
        "--tableHost", "127.0.0.1", "--tablePort", "0",
    ];

    private static async Task ReadAsync(StreamReader lines, Action<string> heard)
    {
        while (await lines.ReadLineAsync() is { } line) heard(line);
    }

    private void Heard(string line)
    {
        if (Listening().Match(line) is not { Success: true } said) return;
        _addresses[said.Groups[1].Value] = new Uri(said.Groups[2].Value);
        if (_addresses.Count == 3) _listening.TrySetResult(new(_addresses["Blob"], _addresses["Queue"], _addresses["Table"]));
    }

    private async Task<string> EndAsync()
    {
        await _node.WaitForExitAsync();
        await Task.WhenAll(_output, _errors);
        return _lastError.Length == 0 ? $"Azurite ended with code {_node.ExitCode}." : $"Azurite ended with code {_node.ExitCode}: {_lastError}";
    }

    [GeneratedRegex("^Azurite (Blob|Queue|Table) service is successfully listening at (http://[0-9.:]+)$")]
    private static partial Regex Listening();
}
