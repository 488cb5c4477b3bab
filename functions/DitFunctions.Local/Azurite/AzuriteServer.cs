using System.Diagnostics;
using System.Globalization;

namespace DitFunctions.Local.Azurite;

/// <summary>
/// An Azurite of our own: disk mode, 127.0.0.1, free ports, its own folder. It is gone when this is disposed, and also when
/// this process ends in any other way.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan _predecessor = TimeSpan.FromSeconds(30);

    private readonly AzuriteProcess _process;
    private readonly FileLock? _lock;
    private readonly string _folder;
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _watch;
    private bool _ending;

    private AzuriteServer(AzuriteProcess process, AzuriteEndpoints endpoints, string folder, FileLock? held)
    {
        (_process, Endpoints, _folder, _lock) = (process, endpoints, folder, held);
        ProcessId = process.Id;
        _watch = WatchAsync();
    }

    /// <summary>Where it listens.</summary>
    public AzuriteEndpoints Endpoints { get; }

    /// <summary>The connection string that the clients of storage take.</summary>
    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>Where it keeps its state.</summary>
    internal string Folder => _folder;

    /// <summary>The number of its node process.</summary>
    internal int ProcessId { get; }

    /// <summary>Completes with one sentence when it has ended, asked or not.</summary>
    public Task<string> Exited => _process.Exited;

    /// <summary>Cancelled when it has ended without being asked.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Starts one in a folder of its own that is gone afterwards.</summary>
    /// <param name="progress">Told when something takes long.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="CannotProceedException">Node or npm is missing, or Azurite does not start.</exception>
    public static async Task<AzuriteServer> StartPrivateAsync(IProgress<string>? progress, CancellationToken stop)
    {
        var installation = await InstalledAsync(progress, stop);
        var folder = Directory.CreateTempSubdirectory("dit-azurite-").FullName;
        try
        {
            return await StartAsync(installation, folder, held: null, stop);
        }
        catch
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Starts one on a folder that is kept, and that no other host may use meanwhile.</summary>
    /// <param name="data">The folder; made when it is missing.</param>
    /// <param name="progress">Told when something takes long.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="WrongInputException">The folder cannot be used.</exception>
    /// <exception cref="CannotProceedException">Another host uses the folder, node or npm is missing, or Azurite does not start.</exception>
    public static async Task<AzuriteServer> StartInAsync(string data, IProgress<string>? progress, CancellationToken stop)
    {
        var installation = await InstalledAsync(progress, stop);
        var held = Take(data);
        try
        {
            await PredecessorAsync(data, stop);
            return await StartAsync(installation, Directory.CreateDirectory(Path.Combine(data, "azurite")).FullName, held, stop);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Stops it: a kept folder is written to the end, a private one is deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ending) return;
        _ending = true;
        await _process.DisposeAsync();
        await _watch;
        if (_lock is null && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        if (_lock is not null) File.Delete(ProcessFile(Path.GetDirectoryName(_folder)!));
        _lock?.Dispose();
        _lost.Dispose();
    }

    private static async Task<AzuriteInstallation> InstalledAsync(IProgress<string>? progress, CancellationToken stop)
    {
        var installation = AzuriteInstallation.ForThisUser();
        await installation.EnsureAsync(progress, stop);
        return installation;
    }

    private static async Task<AzuriteServer> StartAsync(AzuriteInstallation installation, string folder, FileLock? held, CancellationToken stop)
    {
        var process = AzuriteProcess.Start(installation.Script, folder, isPrivate: held is null);
        try
        {
            if (held is not null)
                await File.WriteAllTextAsync(ProcessFile(Path.GetDirectoryName(folder)!), process.Id.ToString(CultureInfo.InvariantCulture), stop);
            return new(process, await process.ListeningAsync(stop), folder, held);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private static FileLock Take(string data)
    {
        try
        {
            return FileLock.TryTake(Path.Combine(data, "dit.lock"))
                ?? throw new CannotProceedException($"Another dit is using the folder {data}: stop it, or name another folder with --data.");
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new WrongInputException($"The folder {data} cannot be used to keep data in: {fault.Message}", fault);
        }
    }

    // A host that was killed leaves its Azurite writing its state for a moment; two on one folder would spoil it.
    private static async Task PredecessorAsync(string data, CancellationToken stop)
    {
        var file = ProcessFile(data);
        if (!File.Exists(file) || !int.TryParse(await File.ReadAllTextAsync(file, stop), CultureInfo.InvariantCulture, out var id)) return;
        try
        {
            using var predecessor = Process.GetProcessById(id);
            if (predecessor.ProcessName != "node") return;
            await predecessor.WaitForExitAsync(stop).WaitAsync(_predecessor, stop);
        }
        catch (ArgumentException)
        {
            // There is no such process any more.
        }
        catch (TimeoutException fault)
        {
            throw new CannotProceedException($"An earlier Azurite (process {id}) still uses the folder {data}: end it, or name another folder with --data.", fault);
        }
    }

    private static string ProcessFile(string data) => Path.Combine(data, "azurite.pid");

    private async Task WatchAsync()
    {
        await _process.Exited;
        if (!_ending) await _lost.CancelAsync();
    }
}
