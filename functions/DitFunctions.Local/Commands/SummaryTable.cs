using Dit.Interface.Storage;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Commands;

/// <summary>What a business day came to: the numbers of one row of the table.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Numbers">In the order of the table: inbound files that were loaded, of which nothing was loaded, that wait, that were known
/// already; rows of the files that were loaded, and of these accepted, rejected, duplicates (A040), superseded (A043); extract files that
/// were published; notices that were sent.</param>
/// <param name="Seconds">How long the day took.</param>
public sealed record DayTotals(string Day, IReadOnlyList<long> Numbers, double Seconds)
{
    /// <summary>Of a day's summary and what lies in its folder.</summary>
    internal static DayTotals Of(DaySummary summary, string outFolder)
    {
        var folder = Path.Combine(outFolder, summary.Date);
        var loaded = summary.Files.Where(file => file.Status == "Done").ToList();
        return new(
            summary.Date,
            [
                loaded.Count, Count("Quarantined"), Count("Held"), Count("SeenAgain"),
                Sum(file => file.Rows), Sum(file => file.Accepted), Sum(file => file.Rejected), Sum(file => file.Duplicates),
                Sum(file => file.Superseded), Files(Containers.TisOutbound, "*_RM?_*.DAT"), Files(Containers.Notifications, "*.txt"),
            ],
            summary.Seconds);

        int Count(string status) => summary.Files.Count(file => file.Status == status);
        long Sum(Func<DayFile, long> number) => loaded.Sum(number);
        int Files(string container, string pattern) => Path.Combine(folder, container) is var path && Directory.Exists(path)
            ? Directory.GetFiles(path, pattern, SearchOption.AllDirectories).Length : 0;
    }
}

/// <summary>What the days came to, a line each and their sum, within 80 columns.</summary>
public static class SummaryTable
{
    private static readonly string[] _heads =
        ["day", "done", "quar", "held", "seen", "rows", "accept", "reject", "dup", "old", "ext", "notes", "secs"];

    /// <summary>Writes the table.</summary>
    public static void Write(IReadOnlyList<DayTotals> days, TextWriter output)
    {
        var rows = days.Select(Row).ToList();
        if (days.Count > 1)
        {
            var sums = days[0].Numbers.Select((_, at) => days.Sum(day => day.Numbers[at]));
            rows.Add(Row(new("all", [.. sums], days.Sum(day => day.Seconds))));
        }

        new Listing("", _heads, rows).Write(output, gap: " ");
        output.WriteLine("Files: done, quarantined, held, seen again.");
        output.WriteLine("Rows: accepted, rejected, duplicates, superseded (old).");
    }

    private static string[] Row(DayTotals day) =>
        [day.Day, .. day.Numbers.Select(number => $"{number}"), day.Seconds.ToString("0.0", CultureInfo.InvariantCulture)];
}
