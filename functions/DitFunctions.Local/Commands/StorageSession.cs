using Azure.Core;
using Azure.Identity;
using Dit.Interface.Audit;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Queues;

namespace DitFunctions.Local.Commands;

/// <summary>The storage that a verb works on, for as long as it works; our own Azurite ends with it.</summary>
public sealed class StorageSession : IAsyncDisposable
{
    private const string NeitherForm =
        "--storage is neither a connection string nor an account's address such as https://NAME.blob.core.windows.net.";

    private const string StorageScope = "https://storage.azure.com/.default";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly AzuriteServer? _azurite;
    private readonly TokenCredential? _identity;

    internal StorageSession(DitStorage storage, WorkQueueClients queues, string where, AzuriteServer? azurite,
        TokenCredential? identity = null) =>
        (Storage, Queues, Where, _azurite, _identity) = (storage, queues, where, azurite, identity);

    /// <summary>Blobs and tables.</summary>
    public DitStorage Storage { get; }

    /// <summary>Queues; their calls are counted with the storage's.</summary>
    public WorkQueueClients Queues { get; }

    /// <summary>Which storage it is, for people; holds no key.</summary>
    public string Where { get; }

    /// <summary>
    /// The connection string of an Azurite of ours or of the host that was joined, with its key; null for another storage.
    /// </summary>
    public string? ConnectionString { get; private init; }

    /// <summary>The data folder of an Azurite that is kept; null for another storage.</summary>
    public string? Data { get; private init; }

    /// <summary>The Azurite that this process started; null when it is another storage.</summary>
    public AzuriteServer? Own => _azurite;

    /// <summary>Cancelled when our own Azurite has ended without being asked.</summary>
    public CancellationToken Lost => _azurite?.Lost ?? CancellationToken.None;

    /// <summary>Opens storage; starts an Azurite when none is named.</summary>
    /// <param name="progress">Told when something takes long.</param>
    /// <exception cref="WrongInputException">The storage or the folder is named wrongly.</exception>
    /// <exception cref="CannotProceedException">Azurite cannot be started, or its folder is in use.</exception>
    public static async Task<StorageSession> OpenAsync(StorageChoice choice, IProgress<string>? progress, CancellationToken stop)
    {
        if (choice.Storage is { } state)
            return AccountAddress.Read(state) is { } account ? ByIdentity(Partners(choice, account), account)
                : ByConnectionString(choice.Drop ?? state, state);
        if (choice is { MustBeThere: true, Data: { } named } && !DataFolder.HoldsStore(named))
            throw new WrongInputException(
                $"The folder {named} holds no store of dit: name with --data the one that 'dit run' or 'dit process' keeps.");
        if (choice is { MayJoin: true, Data: not null } && await HostsAsync(choice.Data, stop) is { } running)
            return ByEndpoints(running.Endpoints, azurite: null, choice.Data);
        var azurite = choice.Data is null
            ? await AzuriteServer.StartPrivateAsync(progress, stop)
            : await AzuriteServer.StartInAsync(choice.Data, progress, stop, choice.Port);
        return ByEndpoints(azurite.Endpoints, azurite, choice.Data);
    }

    /// <summary>
    /// True for an account in the cloud, by an Azure identity: what it needs was made by infra/, and its queues are Service Bus's.
    /// </summary>
    public bool GoesByIdentity => _identity is not null;

    /// <summary>
    /// Makes the containers, tables and queues that are missing; in the cloud nothing is, and people have no right to make any.
    /// </summary>
    public async Task PrepareAsync(CancellationToken stop)
    {
        if (GoesByIdentity) return;
        await Storage.CreateMissingAsync(stop);
        await Queues.CreateMissingAsync(stop);
    }

    /// <summary>Who works here: the person who is signed in to Azure, or the user of this machine.</summary>
    public async Task<Actor> ActorAsync(CancellationToken stop) => _identity is { } identity
        ? Actor.OfToken((await identity.GetTokenAsync(new TokenRequestContext([StorageScope]), stop)).Token)
        : Actor.OfMachine(Environment.MachineName, Environment.UserName);

    /// <summary>
    /// Saves what our own Azurite keeps before it ends, as far as that goes quickly: a large state it writes to the end without us.
    /// </summary>
    /// <exception cref="CannotProceedException">The state cannot be saved.</exception>
    internal async Task SaveAtEndAsync()
    {
        if (_azurite is null || Data is null || Lost.IsCancellationRequested) return;
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            await _azurite.SaveAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // Said above.
        }
    }

    /// <summary>Why <see cref="Lost"/> was cancelled.</summary>
    public async Task<CannotProceedException> LostAsync() => new($"{await _azurite!.Exited} Running it again is safe.");

    /// <summary>Ends our own Azurite.</summary>
    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<RunningAzurite?> HostsAsync(string data, CancellationToken stop)
    {
        if (!Directory.Exists(data)) return null;
        using var free = DataFolder.TryTake(data);
        return free is null ? await DataFolder.ToldAsync(data, stop) : null;
    }

    private static StorageSession ByEndpoints(AzuriteEndpoints endpoints, AzuriteServer? azurite, string? data)
    {
        var storage = DitStorage.FromConnectionString(endpoints.ConnectionString);
        return new(storage, WorkQueueClients.FromConnectionString(endpoints.ConnectionString, storage.Calls),
            $"Azurite at {endpoints.Blob}", azurite)
        {
            ConnectionString = endpoints.ConnectionString,
            Data = data,
        };
    }

    private static AccountAddress Partners(StorageChoice choice, AccountAddress state) =>
        choice.Drop is null ? state : AccountAddress.Read(choice.Drop)
            ?? throw new WrongInputException("--drop and --state must both be addresses, or both connection strings.");

    private static StorageSession ByIdentity(AccountAddress drop, AccountAddress state)
    {
        var identity = new DefaultAzureCredential();
        var storage = DitStorage.FromIdentity(drop.Blob, state.Blob, state.Table, identity);
        return new(storage, WorkQueueClients.FromIdentity(state.Queue, identity, storage.Calls), state.Blob.ToString(), azurite: null,
            identity);
    }

    private static StorageSession ByConnectionString(string drop, string state)
    {
        try
        {
            var storage = DitStorage.FromConnectionStrings(drop, state);
            var queues = WorkQueueClients.FromConnectionString(state, storage.Calls);
            return new(storage, queues, storage.Container(Containers.TisInbound).AccountName, azurite: null);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new WrongInputException(NeitherForm, fault);
        }
    }
}
