using System.Collections.Frozen;

namespace Dit.Core.Reference;

/// <summary>
/// Which days are working days (business days): Monday to Friday but for the bank holidays of England and Wales, which are
/// known for every year and are extended or put right by calendar.csv (rules.md, Employers). All cut-offs, receipts and
/// gaps go by it.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly FrozenDictionary<DateOnly, bool> _isWorking;

    /// <summary>The shipped calendar with these days of calendar.csv over it.</summary>
    /// <param name="days">The days; the last of one date counts.</param>
    public BusinessCalendar(IEnumerable<CalendarDay> days) =>
        _isWorking = days.GroupBy(day => day.Date).ToFrozenDictionary(group => group.Key, group => group.Last().IsWorking);

    /// <summary>The calendar as it is shipped.</summary>
    public static BusinessCalendar Shipped { get; } = new([]);

    /// <summary>True for a working day.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;
        return _isWorking.TryGetValue(day, out var isWorking) ? isWorking : !BankHolidays.Has(day);
    }

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!IsWorkingDay(day));
        return day;
    }

    /// <summary>
    /// When something has stood for one business day: at the same time, UK time, on the next working day. What began on a day
    /// off counts from the start of the next working day.
    /// </summary>
    public DateTimeOffset AfterOneBusinessDay(DateTimeOffset since)
    {
        var day = BusinessDate.Of(since);
        return IsWorkingDay(day)
            ? BusinessDate.At(NextWorkingDay(day), BusinessDate.TimeOf(since))
            : BusinessDate.At(NextWorkingDay(NextWorkingDay(day)), TimeOnly.MinValue);
    }
}

/// <summary>A day of calendar.csv.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="IsWorking">False for a bank holiday; true for a day that is none after all, because it was moved.</param>
public sealed record CalendarDay(DateOnly Date, string Name, bool IsWorking);
