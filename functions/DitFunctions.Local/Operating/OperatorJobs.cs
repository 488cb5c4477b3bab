using Dit.Interface;
using Dit.Interface.Audit;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Operating;

/// <summary>
/// The jobs of the interface for an operator's verb, without queues: a verb notes what is to be done, and the host that is up,
/// here or in Azure, does it by its own transport.
/// </summary>
internal sealed class OperatorJobs(StorageSession session, ILoggerFactory logging) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(session.Storage).AddSingleton(logging).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddSingleton<IWorkOutbox, NoOutbox>()
        .AddDitInterface()
        .BuildServiceProvider();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal T Job<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Who asks, as the audit notes it, and why; null when that was not said.</summary>
    internal async Task<Asked> AskedAsync(string? reason, CancellationToken stop) => new(await session.ActorAsync(stop), reason ?? "");

    private sealed class NoOutbox : IWorkOutbox
    {
        public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) =>
            throw new InvalidOperationException("An operator's verb sends no messages: the host does.");
    }
}
