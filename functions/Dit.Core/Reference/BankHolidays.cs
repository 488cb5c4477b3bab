namespace Dit.Core.Reference;

/// <summary>
/// The bank holidays of England and Wales, of any coming year, by the rules of the Banking and Financial Dealings Act 1971 and
/// the yearly proclamations (GOV.UK, UK bank holidays): a holiday that falls on a weekend moves to the next weekday that is
/// free. A single day that is proclaimed or moved stands in calendar.csv.
/// </summary>
public static class BankHolidays
{
    /// <summary>True for a bank holiday.</summary>
    public static bool Has(DateOnly day) => Of(day.Year).Contains(day);

    /// <summary>The eight of a year, in order.</summary>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        var christmas = NextWeekday(new(year, 12, 25));
        var boxing = NextWeekday(new(year, 12, 26));
        // Christmas Day moved to the Monday or Tuesday on which Boxing Day stands, or moved to: they take one day each.
        if (boxing == christmas) boxing = NextWeekday(christmas.AddDays(1));
        return
        [
            NextWeekday(new(year, 1, 1)), easter.AddDays(-2), easter.AddDays(1), FirstMonday(new(year, 5, 1)),
            FirstMonday(new(year, 5, 25)), FirstMonday(new(year, 8, 25)), christmas, boxing,
        ];
    }

    // On or after this day: the last Monday of a month of 31 days is the first from its 25th on.
    private static DateOnly FirstMonday(DateOnly from) => from.AddDays((8 - (int)from.DayOfWeek) % 7);

    private static DateOnly NextWeekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    // The Gregorian computus in the form of Butcher (1876), which holds for every year.
    private static DateOnly EasterSunday(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - moon - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * correction) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
