namespace Dit.Core.Codes;

/// <summary>Dates as the files carry them: yyyymmdd or yyyy-mm-dd on read, yyyymmdd on write (interface-files.md, section 3).</summary>
public static class FileDate
{
    /// <summary>How a date is written.</summary>
    public const string Format = "yyyyMMdd";

    /// <summary>Reads a date that exists: 20260231 does not.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        var trimmed = text.Trim();
        return trimmed.Length switch
        {
            8 => Digits.Only(trimmed) && TryRead(trimmed[..4], trimmed[4..6], trimmed[6..], out date),
            10 when trimmed[4] == '-' && trimmed[7] == '-' => TryRead(trimmed[..4], trimmed[5..7], trimmed[8..], out date),
            _ => false,
        };
    }

    /// <summary>Oracle's end of time: as a date it means that there is none, and it is never shown or sent.</summary>
    private static readonly DateOnly _endOfTime = new(4712, 12, 31);

    /// <summary>True for Oracle's end of time, 31 December 4712: it means open.</summary>
    public static bool IsOpen(DateOnly date) => date == _endOfTime;

    /// <summary>The date when it parses and is not the end of time, else null; for columns where a bad date is as good as none.</summary>
    public static DateOnly? Read(ReadOnlySpan<char> text) => TryParse(text, out var date) && !IsOpen(date) ? date : null;

    /// <summary>A date of ESR's extra information, trimmed: <c>dd/mm/yyyy hh:mm:ss</c> or a form of the files; else null.</summary>
    public static DateOnly? ReadInformation(ReadOnlySpan<char> text) => TryParseAny(text, out var date) && !IsOpen(date) ? date : null;

    /// <summary>True when the text is a date that <see cref="ReadInformation"/> reads, or the end of time.</summary>
    public static bool IsDate(ReadOnlySpan<char> text) => TryParseAny(text, out _);

    /// <summary>yyyymmdd, or nothing.</summary>
    public static string Write(DateOnly? date) => date?.ToString(Format, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The timestamp form of the files' headers and LastUpdate columns: yyyymmdd hhmmss.</summary>
    public static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 15 && trimmed[8] == ' ' && TryParse(trimmed[..8], out _)
            && TimeOnly.TryParseExact(trimmed[9..], "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool TryParseAny(ReadOnlySpan<char> text, out DateOnly date)
    {
        var trimmed = text.Trim();
        return trimmed.Length >= 10 && trimmed[2] == '/' && trimmed[5] == '/'
            ? TryRead(trimmed[6..10], trimmed[3..5], trimmed[..2], out date)
            : TryParse(trimmed, out date);
    }

    private static bool TryRead(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly date)
    {
        date = default;
        if (!TryNumber(year, out var y) || !TryNumber(month, out var m) || !TryNumber(day, out var d)) return false;
        if (y < 1 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m)) return false;
        date = new DateOnly(y, m, d);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
