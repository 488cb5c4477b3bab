using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Operating;

/// <summary>Makes the row of the summary table from a day's summary and what lies in its folder.</summary>
internal static class Totals
{
    internal static DayTotals Of(DaySummary summary, string outFolder)
    {
        var folder = Path.Combine(outFolder, summary.Date);
        var loaded = summary.Files.Where(file => file.Status == "Done").ToList();
        int Count(string status) => summary.Files.Count(file => file.Status == status);
        return new(
            DateOnly.ParseExact(summary.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            loaded.Count,
            Count("Quarantined"),
            Count("Held"),
            Count("SeenAgain"),
            loaded.Sum(file => (long)file.Rows),
            loaded.Sum(file => (long)file.Accepted),
            loaded.Sum(file => (long)file.Rejected),
            loaded.Sum(file => (long)file.Duplicates),
            loaded.Sum(file => (long)file.Superseded),
            Files(folder, Containers.TisOutbound, "*_RM?_*.DAT"),
            Files(folder, Containers.Notifications, "*.txt"),
            summary.Seconds);
    }

    private static int Files(string folder, string container, string pattern) =>
        Directory.Exists(Path.Combine(folder, container))
            ? Directory.GetFiles(Path.Combine(folder, container), pattern, SearchOption.AllDirectories).Length : 0;
}
