using Dit.Interface.Storage;
using DitFunctions.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions;

/// <summary>What an emulator needs before the first trigger.</summary>
internal static class Development
{
    /// <summary>Makes the containers, tables and queues that are missing.</summary>
    public static async Task CreateMissingAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DitStorage>().CreateMissingAsync(CancellationToken.None);
        if (services.GetService<StorageQueues>() is { } queues) await queues.CreateMissingAsync(CancellationToken.None);
    }
}
