namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Which of several rows of one thing counts on a day (interface-files.md, Dated records).</summary>
internal static class PlainPeriods
{
    // 31 December 4712 is Oracle's end of time: it means open.
    private static readonly int _endOfTime = PlainDay.Read("47121231")!.Value;

    /// <summary>A day, or null: open.</summary>
    internal static int? Day(string text) => PlainDay.Read(text) is { } day && day != _endOfTime ? day : null;

    /// <summary>
    /// The row that covers the day; if several do, the one that begins last, then the newer update, then the later row. Where none does,
    /// the one that ended last; where all lie ahead, the first.
    /// </summary>
    /// <param name="rows">The rows in the order in which they came.</param>
    /// <param name="day">The day.</param>
    /// <param name="from">The column of the first day; the last day stands in the next.</param>
    /// <param name="updated">The column of the last update.</param>
    internal static string[]? On(IEnumerable<string[]> rows, int day, int from, int updated)
    {
        var sorted = rows.Select((row, place) => (Row: row, place, From: Day(row[from]) ?? 0, To: Day(row[from + 1]) ?? _endOfTime))
            .Where(row => row.From <= row.To).OrderBy(row => row.From).ThenBy(row => Update(row.Row, updated), StringComparer.Ordinal)
                .ThenBy(row => row.place).ToList();
        if (sorted.Count == 0) return rows.LastOrDefault();
        if (sorted.LastOrDefault(row => row.From <= day && day <= row.To).Row is { } covers) return covers;
        var behind = sorted.Where(row => row.To < day).ToList();
        return behind.Count == 0 ? sorted[0].Row : On(rows, behind.Max(row => row.To), from, updated);
    }

    private static string Update(string[] row, int column) => column < row.Length ? row[column].Trim() : "";
}
