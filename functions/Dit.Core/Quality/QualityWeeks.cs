namespace Dit.Core.Quality;

/// <summary>The eight weeks that a report looks back on: seven days each, the last ends on the report's own day.</summary>
/// <param name="Day">The report's business date.</param>
public readonly record struct QualityWeeks(DateOnly Day)
{
    /// <summary>How many weeks [D: issue 4].</summary>
    public const int Count = 8;

    private const int DaysOfWeek = 7;

    /// <summary>The first day that counts.</summary>
    public DateOnly First => Day.AddDays(1 - (Count * DaysOfWeek));

    /// <summary>The last days of the weeks, the oldest first.</summary>
    public IReadOnlyList<DateOnly> Endings
    {
        get
        {
            var day = Day;
            return [.. Enumerable.Range(0, Count).Select(week => day.AddDays((week + 1 - Count) * DaysOfWeek))];
        }
    }

    /// <summary>The week of a day, from 0; null when it is before the first or after the last.</summary>
    public int? WeekOf(DateOnly day) => day < First || day > Day ? null : (day.DayNumber - First.DayNumber) / DaysOfWeek;
}
