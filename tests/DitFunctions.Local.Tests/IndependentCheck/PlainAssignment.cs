namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>An assignment with all its periods, the columns by their place in an ASA row.</summary>
internal sealed class PlainAssignment(string[][] rows)
{
    internal string Person { get; } = rows[^1][1].Trim();

    /// <summary>
    /// Somebody holds the position on a day: the row of that day is of type E and on the position, and its contract has not ended.
    /// </summary>
    internal bool Holds(string position, int day) =>
        On(day) is { } row && Covers(row, day) && IsEmployee(row) && row[28].Trim() == position && day <= ContractEnd(row);

    /// <summary>
    /// An applicant assignment on the position that came through a vacancy and has not ended. A row that was cut short, and whose new end
    /// did not come, counts no longer.
    /// </summary>
    internal bool IsInRecruitment(string position, int today) => rows.Any(row =>
        row[6].Trim() == "A" && row[39].Trim().Length > 0 && row[28].Trim() == position
            && today <= Math.Min(ContractEnd(row), PlainPeriods.Day(row[4]) ?? int.MaxValue)
            && IsStillToCount(row, today));

    // On some day from today: on its first one, or when another row has ended.
    private bool IsStillToCount(string[] row, int today) => rows.Select(other => PlainPeriods.Day(other[4]) + 1)
        .Append(today).Append(PlainPeriods.Day(row[3])).OfType<int>().Any(day => day >= today && Covers(row, day) && On(day) == row);

    /// <summary>The person is an employee: the row of the day is of type E and has not ended.</summary>
    internal bool IsEmployeeOn(int day) => On(day) is { } row && IsEmployee(row) && day <= (PlainPeriods.Day(row[4]) ?? int.MaxValue);

    /// <summary>The unbroken times for which it is of type E on one position.</summary>
    internal IEnumerable<PlainStay> Stays(int today) => PlainStay.Of(rows, today);

    private string[]? On(int day) => PlainPeriods.On(rows, day, 3, 44);

    private static bool Covers(string[] row, int day) =>
        (PlainPeriods.Day(row[3]) ?? 0) <= day && day <= (PlainPeriods.Day(row[4]) ?? int.MaxValue);

    internal static bool IsEmployee(string[] row) => row[6].Trim() == "E";

    internal static int ContractEnd(string[] row) => PlainPeriods.Day(row[40]) ?? PlainPeriods.Day(row[48]) ?? int.MaxValue;
}
