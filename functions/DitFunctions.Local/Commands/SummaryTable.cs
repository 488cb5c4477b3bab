namespace DitFunctions.Local.Commands;

/// <summary>What the days came to, a line each and their sum, within 80 columns.</summary>
public static class SummaryTable
{
    private static readonly string[] _heads =
        ["day", "done", "quar", "held", "seen", "rows", "accept", "reject", "dup", "old", "ext", "notes", "secs"];

    /// <summary>Writes the table.</summary>
    public static void Write(IReadOnlyList<DayTotals> days, TextWriter output)
    {
        var rows = days.Select(Row).ToList();
        if (days.Count > 1) rows.Add(Sum(days));
        new Listing("", _heads, rows).Write(output, gap: " ");
        output.WriteLine("Files: done, quarantined, held, seen again.");
        output.WriteLine("Rows: accepted, rejected, duplicates, superseded (old).");
    }

    private static string[] Row(DayTotals day) =>
    [
        day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text(day.Done), Text(day.Quarantined), Text(day.Held), Text(day.SeenAgain),
        Text(day.Rows), Text(day.Accepted), Text(day.Rejected), Text(day.Duplicates), Text(day.Superseded),
        Text(day.Extracts), Text(day.Notices), day.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
    ];

    private static string[] Sum(IReadOnlyList<DayTotals> days)
    {
        var sum = Row(new(
            default, days.Sum(day => day.Done), days.Sum(day => day.Quarantined), days.Sum(day => day.Held), days.Sum(day => day.SeenAgain),
            days.Sum(day => day.Rows), days.Sum(day => day.Accepted), days.Sum(day => day.Rejected), days.Sum(day => day.Duplicates),
            days.Sum(day => day.Superseded), days.Sum(day => day.Extracts), days.Sum(day => day.Notices), days.Sum(day => day.Seconds)));
        sum[0] = "all";
        return sum;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
