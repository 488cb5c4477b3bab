using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Applicants;

/// <summary>The steps of an applicant file, and the records that come of it.</summary>
internal static class ApplicantsServices
{
    internal static IServiceCollection AddApplicants(this IServiceCollection services) => services
        .AddSingleton<FileRows>().AddSingleton<ApplicantLoad>().AddSingleton<ApplicantAnswers>()
        .AddSingleton<RunBook>().AddSingleton<RecentPlans>().AddSingleton<Outcomes>().AddSingleton<ApplicantStore>().AddSingleton<Sort>()
        .AddSingleton<EmployerCases>().AddSingleton<ParcelPlan>().AddSingleton<ParcelWork>().AddSingleton<Match>()
        .AddSingleton<ConfirmationWriter>().AddSingleton<AppliedChanges>().AddSingleton<Confirmation>().AddSingleton<Confirm>()
        .AddSingleton<ParcelPost>().AddSingleton<Notify>().AddSingleton<Lifecycle>();
}
