namespace Dit.Core.Codes;

/// <summary>
/// The one place where an instant becomes a business date, Europe/London (rules.md, first lines), and where a time of a
/// business date becomes an instant. Both clock-change days are ordinary days here.
/// </summary>
public static class BusinessDate
{
    private static readonly TimeZoneInfo _london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The business date on which this instant falls.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _london).DateTime);

    /// <summary>What a wall clock in London shows at this instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _london).DateTime);

    /// <summary>A date as people read it: 3 May 2026.</summary>
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Today's business date by this clock.</summary>
    public static DateOnly Today(TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>
    /// The instant at which a wall clock in London shows this time on this date. A time that the spring change skips is
    /// the first instant after the gap; one that the autumn change repeats is its first occurrence.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        if (_london.IsInvalidTime(wall)) wall = wall.AddHours(1);
        var offset = _london.IsAmbiguousTime(wall) ? _london.GetAmbiguousTimeOffsets(wall).Max() : _london.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }
}
