using Dit.Interface.Storage;
using DitFunctions.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DitFunctions;

/// <summary>What an emulator needs before the first trigger.</summary>
internal static class Development
{
    /// <summary>Makes the containers, tables and queues that are missing.</summary>
    public static async Task CreateMissingAsync(this IHost host)
    {
        await host.Services.GetRequiredService<DitStorage>().CreateMissingAsync(CancellationToken.None);
        if (host.Services.GetService<StorageQueues>() is { } queues) await queues.CreateMissingAsync(CancellationToken.None);
    }
}
