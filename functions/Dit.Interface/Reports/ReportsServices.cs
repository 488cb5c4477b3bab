using Dit.Interface.Reports.Duplicates;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Lists;
using Dit.Interface.Reports.Quality;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Reports;

/// <summary>The grids, reports and lists that people open.</summary>
internal static class ReportsServices
{
    internal static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<DuplicateApplicantReport>().AddSingleton<RotationGrids>().AddSingleton<QualityBook>()
        .AddSingleton<DataQualityReport>().AddSingleton<DayReports>().AddSingleton<DirectHireList>()
        .AddSingleton<EmployerLists>();
}
