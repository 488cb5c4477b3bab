using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Ledger;

/// <summary>What keeps the state of every file and lane, and of what was sent.</summary>
internal static class LedgerServices
{
    internal static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<FileLedger>().AddSingleton<RecentFiles>().AddSingleton<OutboundLedger>().AddSingleton<Lanes>()
        .AddSingleton<LedgerUpgrade>();
}
