namespace Dit.Desk.Words;

/// <summary>Dates as people read them.</summary>
public static class Days
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day in full: <c>Wednesday 5 August 2026</c>.</summary>
    public static string InFull(DateOnly day) => day.ToString("dddd d MMMM yyyy", _english);

    /// <summary>A day in a table: <c>5 August 2026</c>; empty when there is none.</summary>
    public static string InBrief(DateOnly? day) => day?.ToString("d MMMM yyyy", _english) ?? "";
}
