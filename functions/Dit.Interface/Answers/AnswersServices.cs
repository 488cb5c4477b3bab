using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Answers;

/// <summary>What the desk and the command ask.</summary>
internal static class AnswersServices
{
    internal static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<Sights>().AddSingleton<TodayAnswer>().AddSingleton<FilesAnswer>().AddSingleton<FileAnswer>()
        .AddSingleton<FindAnswer>().AddSingleton<DoctorAnswer>().AddSingleton<InboxAnswer>()
        .AddSingleton<EmployerAnswer>().AddSingleton<BodyAnswer>().AddSingleton<OperateAnswer>();
}
