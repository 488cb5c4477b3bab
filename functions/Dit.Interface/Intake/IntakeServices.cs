using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Intake;

/// <summary>What takes drops in, holds them in order, and watches that they come.</summary>
internal static class IntakeServices
{
    internal static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<FileArchive>().AddSingleton<QuarantineRoom>().AddSingleton<Traffic>()
        .AddSingleton<InboundDrops>().AddSingleton<LostConfirmations>().AddSingleton<Receive>().AddSingleton<Scans>()
        .AddSingleton<Start>().AddSingleton<Sweeper>().AddSingleton<MissingFiles>().AddSingleton<Release>()
        .AddSingleton<EmployersWithNews>().AddSingleton<TisRows>().AddSingleton<FileEnd>();
}
