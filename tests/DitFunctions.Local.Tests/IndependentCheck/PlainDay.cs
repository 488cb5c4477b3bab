using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Days as numbers, counted one year and one month at a time: 1 is the first of January of the year 1.</summary>
internal static class PlainDay
{
    /// <summary>Reads yyyymmdd or yyyy-mm-dd; null when it is no day that exists.</summary>
    internal static int? Read(string text)
    {
        var digits = text.Trim();
        if (digits.Length == 10 && digits[4] == '-' && digits[7] == '-') digits = digits[..4] + digits[5..7] + digits[8..];
        if (digits.Length != 8 || digits.Any(c => c is < '0' or > '9')) return null;
        int year = Number(digits[..4]), month = Number(digits[4..6]), day = Number(digits[6..]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > InMonth(year, month)) return null;
        for (var m = 1; m < month; m++) day += InMonth(year, m);
        for (var y = 1; y < year; y++) day += IsLeap(y) ? 366 : 365;
        return day;
    }

    /// <summary>
    /// A date as our files write it, however it is written: a date of extra information has slashes and a time. Text that is none stays.
    /// </summary>
    internal static string Compact(string text)
    {
        var typed = text.Trim();
        if (typed.Length >= 10 && typed[2] == '/' && typed[5] == '/') typed = typed[6..10] + typed[3..5] + typed[..2];
        return Read(typed) is { } day ? PlainPeriods.Day(typed) is null ? "" : Write(day) : text.Trim();
    }

    internal static string Write(int day)
    {
        int year = 1, month = 1;
        while (day > (IsLeap(year) ? 366 : 365)) day -= IsLeap(year++) ? 366 : 365;
        while (day > InMonth(year, month)) day -= InMonth(year, month++);
        return string.Create(CultureInfo.InvariantCulture, $"{year:D4}{month:D2}{day:D2}");
    }

    /// <summary>How many birthdays somebody has had.</summary>
    internal static int Age(int born, int today)
    {
        string from = Write(born), to = Write(today);
        var years = Number(to[..4]) - Number(from[..4]);
        return string.CompareOrdinal(to[4..], from[4..]) < 0 ? years - 1 : years;
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int InMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
