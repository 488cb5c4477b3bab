using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Reference;

/// <summary>What reads, checks and takes over reference data.</summary>
internal static class ReferenceServices
{
    internal static IServiceCollection AddReference(this IServiceCollection services) => services
        .AddSingleton<ReferenceStore>().AddSingleton<ConfigContainer>().AddSingleton<ReferenceWatch>().AddSingleton<GivenReference>();
}
