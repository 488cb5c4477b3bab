using Dit.Core.Files;
using Dit.Interface;
using Dit.Interface.Delivery;
using Dit.Interface.Hosting;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Operating;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local;

/// <summary>
/// The jobs of the interface on Storage queues, in this process: what the Azure host does with triggers. Disposing it lets
/// the work at hand come to its end.
/// </summary>
public sealed class JobHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly ServiceProvider _services;
    private readonly StorageQueuePump _pump;
    private Task _pumping = Task.CompletedTask;

    private JobHost(ServiceProvider services, StorageQueuePump pump) => (_services, _pump) = (services, pump);

    /// <summary>Starts the jobs for drops that are known to be whole; makes containers, tables and queues that are missing.</summary>
    /// <param name="clock">The clock that the jobs go by.</param>
    /// <param name="logging">Where the jobs' log goes.</param>
    public static Task<JobHost> StartAsync(
        DitStorage storage, WorkQueueClients queues, TimeProvider clock, ILoggerFactory logging, QueuePumpOptions options,
        CancellationToken stop) =>
        StartAsync(storage, queues, clock, logging, options, new(null, UploadRules.AllWhole, 0, new(null)), stop);

    /// <summary>The same, by the settings of a host that stands: emails, when a drop may be taken, the desk's address.</summary>
    internal static async Task<JobHost> StartAsync(
        DitStorage storage, WorkQueueClients queues, TimeProvider clock, ILoggerFactory logging, QueuePumpOptions options,
        StandingSettings settings, CancellationToken stop)
    {
        await storage.CreateMissingAsync(stop);
        await queues.CreateMissingAsync(stop);
        var inFlight = new WorkInFlight(WorkQueues.All);
        var services = new ServiceCollection()
            .AddSingleton(storage).AddSingleton(clock).AddSingleton(logging).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<IWorkOutbox>(new StorageQueueOutbox(queues, inFlight))
            .AddSingleton(StandingSettings.Read(Environment.GetEnvironmentVariable, LimitSettings.Read))
            .AddSingleton(settings.Uploads)
            .AddSingleton(settings.Desk)
            .AddNotify(settings.Notify)
            .AddDitInterface()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        var pump = new StorageQueuePump(
            queues, inFlight, services.GetRequiredService<IWorkHandler>(),
                (letter, token) => services.GetRequiredService<DeadLetters>()
                    .RecordAsync(letter.Queue, letter.Message, letter.Cause, token), options,
                        services.GetRequiredService<ILogger<StorageQueuePump>>());
        var host = new JobHost(services, pump);
        host._pumping = pump.RunAsync(host._ending.Token);
        return host;
    }

    /// <summary>A job.</summary>
    public T Job<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Completes when nothing is queued or being handled any more.</summary>
    /// <exception cref="CannotProceedException">Storage is away, or a step failed too often.</exception>
    public Task IdleAsync(CancellationToken stop) => _pump.IdleAsync(stop);

    /// <summary>Stops taking work, waits for what is at hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _pumping;
        _pump.Dispose();
        await _services.DisposeAsync();
        _ending.Dispose();
    }
}
