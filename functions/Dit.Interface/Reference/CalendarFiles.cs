using Dit.Core.Reference;

namespace Dit.Interface.Reference;

/// <summary>calendar.csv, which extends or puts right the bank holidays that ship with the product, and schedules.csv.</summary>
internal static class CalendarFiles
{
    // Excel turns a date into the form of its Windows, and adds seconds to a time.
    private static readonly string[] _dates = ["d/M/yyyy", "d-MMM-yyyy", "d MMMM yyyy"];
    private static readonly string[] _times = ["H:mm", "H:mm:ss", "H.mm"];

    internal static ReferenceForm Calendar { get; } = new("calendar.csv", ["date", "name"], ["working"], IsOptional: true);

    internal static ReferenceForm Schedules { get; } = new("schedules.csv", ["stream", "days", "cut_off"], [], IsOptional: true);

    internal static CalendarDay ReadDay(ReferenceRow row)
    {
        if (!TryReadDate(row["date"], out var date)) row.Fault("date is no date; write 2026-12-25 or 25/12/2026", row["date"]);
        return new(date, row.Filled("name"), row["working"].Length > 0 && row.Flag("working"));
    }

    internal static KeyValuePair<DailyStream, DaySchedule> ReadSchedule(ReferenceRow row)
    {
        var (stream, days) = (DailyStream.Read(row["stream"]), DueDays.Read(row["days"]));
        if (stream is null) row.Fault($"stream is none of {string.Join(", ", DailyStream.All)}", row["stream"]);
        if (days is null) row.Fault("days is neither daily, nor working, nor days of the week such as Mon;Wed;Fri", row["days"]);
        if (!TimeOnly.TryParseExact(row["cut_off"], _times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var cutOff))
            row.Fault("cut_off is no time; write 18:00", row["cut_off"]);
        return new(stream ?? DailyStream.Go, new(days ?? DueDays.Daily, cutOff));
    }

    private static bool TryReadDate(string text, out DateOnly date) =>
        FileDate.TryParse(text, out date)
            || DateOnly.TryParseExact(text, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
