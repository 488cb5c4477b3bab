using System.Collections.Frozen;

namespace Dit.Core.Reference;

/// <summary>The days on which something is due: every day, working days by the calendar, or named days of the week.</summary>
public sealed record DueDays
{
    private readonly FrozenSet<DayOfWeek> _days;
    private readonly bool _onlyWorking;

    private DueDays(IEnumerable<DayOfWeek> days, bool onlyWorking) => (_days, _onlyWorking) = (days.ToFrozenSet(), onlyWorking);

    /// <summary>Every day of the week.</summary>
    public static DueDays Daily { get; } = new(Enum.GetValues<DayOfWeek>(), onlyWorking: false);

    /// <summary>Working days; not a bank holiday.</summary>
    public static DueDays Working { get; } = new(Enum.GetValues<DayOfWeek>(), onlyWorking: true);

    /// <summary>
    /// Reads <c>daily</c>, <c>working</c>, or days of the week separated by <c>;</c> (<c>Mon;Wed;Fri</c>, in full too) [D]. Named
    /// days are due on bank holidays as well.
    /// </summary>
    /// <returns>Null when it is none of these.</returns>
    public static DueDays? Read(string text)
    {
        if (text.Equals("daily", StringComparison.OrdinalIgnoreCase)) return Daily;
        if (text.Equals("working", StringComparison.OrdinalIgnoreCase)) return Working;
        var days = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadDay).ToList();
        return days.Count == 0 || days.Contains(null) ? null : new(days.Select(day => day!.Value), onlyWorking: false);
    }

    /// <summary>True when it is due on a day.</summary>
    public bool Include(DateOnly day, BusinessCalendar calendar) =>
        _days.Contains(day.DayOfWeek) && (!_onlyWorking || calendar.IsWorkingDay(day));

    private static DayOfWeek? ReadDay(string name)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
            if (name.Length >= 3 && day.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)) return day;
        return null;
    }
}
