using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Replays;

/// <summary>What runs a file or a row of it again, and what only tries it.</summary>
internal static class ReplaysServices
{
    internal static IServiceCollection AddReplays(this IServiceCollection services) => services
        .AddSingleton<RowSelection>().AddSingleton<ApplicantTrial>().AddSingleton<Trial>()
        .AddSingleton<ReplayOfDone>().AddSingleton<ReplayOfQuarantined>().AddSingleton<Replay>();
}
