using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Audit;

/// <summary>The one door of what operators do.</summary>
internal static class AuditServices
{
    internal static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditBook>().AddSingleton<AuditDoor>().AddSingleton<Operator>();
}
