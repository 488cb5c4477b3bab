namespace DitFunctions.Local.Azurite;

/// <summary>
/// An Azurite of our own: disk mode, 127.0.0.1, free ports, its own folder. It is gone when this is disposed, and also when
/// this process ends in any other way.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private readonly AzuriteProcess _process;
    private readonly DataFolder? _kept;
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _watch;
    private bool _ending;

    private AzuriteServer(AzuriteProcess process, AzuriteEndpoints endpoints, string folder, DataFolder? kept)
    {
        (_process, Endpoints, Folder, _kept) = (process, endpoints, folder, kept);
        ProcessId = process.Id;
        _watch = WatchAsync();
    }

    /// <summary>Where it listens.</summary>
    public AzuriteEndpoints Endpoints { get; }

    /// <summary>The connection string that the clients of storage take.</summary>
    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>Where it keeps its state.</summary>
    internal string Folder { get; }

    /// <summary>The number of its node process.</summary>
    internal int ProcessId { get; }

    /// <inheritdoc cref="AzuriteProcess.FaultOfSaving"/>
    public string? FaultOfSaving => _process.FaultOfSaving;

    /// <summary>Completes with one sentence when it has ended, asked or not.</summary>
    public Task<string> Exited => _process.Exited;

    /// <summary>Cancelled when it has ended without being asked.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <inheritdoc cref="AzuriteProcess.SaveAsync"/>
    public Task<long> SaveAsync(CancellationToken stop) => _process.SaveAsync(stop);

    /// <summary>Starts one in a folder of its own that is gone afterwards.</summary>
    /// <param name="progress">Told when something takes long.</param>
    /// <exception cref="CannotProceedException">Node or npm is missing, or Azurite does not start.</exception>
    public static Task<AzuriteServer> StartPrivateAsync(IProgress<string>? progress, CancellationToken stop) =>
        StartPrivateAsync(null, progress, stop);

    /// <inheritdoc cref="StartPrivateAsync(IProgress{string}?, CancellationToken)"/>
    /// <param name="accounts">Accounts in place of the usual one, each a state of its own:
    /// <see cref="AzuriteEndpoints.ConnectionStringOf"/> reaches one.</param>
    /// <param name="progress">Told when something takes long.</param>
    internal static async Task<AzuriteServer> StartPrivateAsync(IEnumerable<string>? accounts, IProgress<string>? progress,
        CancellationToken stop)
    {
        var installation = await InstalledAsync(progress, stop);
        var folder = Directory.CreateTempSubdirectory("dit-azurite-").FullName;
        try
        {
            return await StartAsync(new(installation.Script, folder, IsPrivate: true, AzuriteEndpoints.NewKey()) { Accounts = accounts },
                kept: null, stop);
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
    /// <param name="port">The port of its blobs; queues and tables have the two that follow. Null for any.</param>
    /// <exception cref="WrongInputException">The folder cannot be used.</exception>
    /// <exception cref="CannotProceedException">Another host uses the folder, node or npm is missing, or Azurite does not
    /// start.</exception>
    public static async Task<AzuriteServer> StartInAsync(string data, IProgress<string>? progress, CancellationToken stop,
        int? port = null)
    {
        var installation = await InstalledAsync(progress, stop);
        var kept = DataFolder.TryTake(data)
            ?? throw new CannotProceedException($"Another dit is using the folder {data}: stop it, or name another folder with --data.");
        try
        {
            await kept.PredecessorGoneAsync(stop);
            return await StartAsync(new(installation.Script, kept.StateFolder, IsPrivate: false, await kept.KeyAsync(stop)) { Port = port },
                kept, stop);
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    /// <summary>Stops it: a kept folder is written to the end, a private one is deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ending) return;
        _ending = true;
        await _process.DisposeAsync();
        if (_process.Exited.IsCompleted) await _watch;
        if (_kept is null && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        // The next host waits for an Azurite that still writes.
        _kept?.LetGo(hasEnded: _process.Exited.IsCompleted);
        if (_process.Exited.IsCompleted) _lost.Dispose();
    }

    private static async Task<AzuriteInstallation> InstalledAsync(IProgress<string>? progress, CancellationToken stop)
    {
        var installation = AzuriteInstallation.ForThisUser();
        await installation.EnsureAsync(progress, stop);
        return installation;
    }

    private static async Task<AzuriteServer> StartAsync(AzuriteStart how, DataFolder? kept, CancellationToken stop)
    {
        var process = AzuriteProcess.Start(how);
        try
        {
            var endpoints = await process.ListeningAsync(stop);
            if (kept is not null) await kept.TellAsync(new(process.Id, endpoints), stop);
            return new(process, endpoints, how.Folder, kept);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private async Task WatchAsync()
    {
        await _process.Exited;
        if (!_ending) await _lost.CancelAsync();
    }
}
