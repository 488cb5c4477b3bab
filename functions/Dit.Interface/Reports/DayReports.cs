using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Reports;

/// <summary>All reports of a business date: the rotation grids with the duplicate applicants, and on Mondays the data quality.</summary>
public sealed class DayReports(RotationGrids grids, DataQualityReport quality)
{
    /// <summary>Writes them; a second time writes the same bytes when nothing changed.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        await grids.RunAsync(day, stop);
        await quality.RunAsync(day, stop);
    }
}
