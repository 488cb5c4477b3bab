using Dit.Interface.Books;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Esr;

/// <summary>What loads ESR's positions and people.</summary>
internal static class EsrServices
{
    internal static IServiceCollection AddEsr(this IServiceCollection services) => services
        .AddSingleton<EsrBooks>().AddSingleton<EsrRecords>().AddSingleton<DoctorLoad>().AddSingleton<GoLoad>();
}
