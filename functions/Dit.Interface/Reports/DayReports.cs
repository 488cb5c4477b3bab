using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Quality;
using Dit.Interface.Work;

namespace Dit.Interface.Reports;

/// <summary>All reports of a business date: the rotation grids with the duplicate applicants, and on Mondays the data quality.</summary>
public sealed class DayReports(RotationGrids grids, DataQualityReport quality, DayMarks marks, TimeProvider clock)
{
    /// <summary>The time in London from which a day's reports are made: TIS's files of the day are in by then [D].</summary>
    public static readonly TimeOnly ReadyAt = new(19, 0);

    /// <summary>Writes today's reports once, when their time has come; a timer may ask as often as it likes.</summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        if (clock.GetUtcNow() >= BusinessDate.At(today, ReadyAt)) await marks.OnceAsync("reports", today, RunAsync, stop);
    }

    /// <summary>Writes them; a second time writes the same bytes when nothing changed.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        await grids.RunAsync(day, stop);
        await quality.RunAsync(day, stop);
    }
}
