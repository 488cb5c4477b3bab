using Dit.Interface.Hosting;
using Dit.Interface.Measures;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Work;

/// <summary>Messages, timers and what failed too often.</summary>
internal static class WorkServices
{
    internal static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<DayMarks>().AddSingleton<CutOffs>().AddSingleton<DeadLetterBook>().AddSingleton<DeadLetters>()
        .AddSingleton<PutBack>().AddSingleton<TimedRunner>().AddSingleton<TimedJobs>().AddSingleton<TimedWork>().AddSingleton<WorkLimit>()
        .AddSingleton<LimitedWork>().AddSingleton<WorkRouter>().AddSingleton<Backlog>().AddSingleton<Health>()
        .AddSingleton<IWorkHandler>(provider => provider.GetRequiredService<WorkRouter>());
}
