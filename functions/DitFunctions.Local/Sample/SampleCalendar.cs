namespace DitFunctions.Local.Sample;

/// <summary>The sample's business days, and the days on which doctors rotate.</summary>
internal sealed class SampleCalendar
{
    // From the last day: well over the two days of A020. From the first day: under the thirteen weeks of A021.
    private const int ShortestNotice = 9;
    private const int LongestNotice = 88;

    internal SampleCalendar(SampleOptions options)
    {
        var days = new List<DateOnly> { options.FirstDay };
        while (days.Count < options.Days) days.Add(NextBusinessDay(days[^1]));
        Days = days;
        Rotations = [.. Enumerable.Range(0, LongestNotice + 1).Select(First.AddDays)
            .Where(day => day.DayOfWeek == DayOfWeek.Wednesday && day >= days[^1].AddDays(ShortestNotice))];
    }

    /// <summary>The business days in order.</summary>
    internal IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The first of them.</summary>
    internal DateOnly First => Days[0];

    /// <summary>Wednesdays that are good hire dates on every one of the days.</summary>
    internal IReadOnlyList<DateOnly> Rotations { get; }

    private static DateOnly NextBusinessDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Friday => day.AddDays(3),
        DayOfWeek.Saturday => day.AddDays(2),
        _ => day.AddDays(1),
    };
}
