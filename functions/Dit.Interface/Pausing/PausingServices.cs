using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Pausing;

/// <summary>What makes a body, an employer or a direction wait.</summary>
internal static class PausingServices
{
    internal static IServiceCollection AddPausing(this IServiceCollection services) => services
        .AddSingleton<Pauses>().AddSingleton<PausedWork>().AddSingleton<WaitingNotices>();
}
