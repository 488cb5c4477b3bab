using Dit.Interface.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Purging;

/// <summary>What removes what is past its time, and copies the tables before.</summary>
internal static class PurgingServices
{
    internal static IServiceCollection AddPurging(this IServiceCollection services) => services
        .AddSingleton<TableBackup>().AddSingleton<RunsInUse>().AddSingleton<PurgeBlobs>().AddSingleton<PurgeRows>()
        .AddSingleton<Purge>();
}
