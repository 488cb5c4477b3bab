using Dit.Core.Codes;

namespace Dit.Samples.Cases;

/// <summary>Rows that come too late, too early, or end before they begin: A020 to A022, with the days on either side.</summary>
internal static class DateCases
{
    private const int Window = 13 * 7;

    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => HiredIn(desk, 1, "A020"),
        desk => HiredIn(desk, 0, "A020"),
        desk => HiredIn(desk, -30, "A020"),
        desk => HiredIn(desk, 2, "S001"),
        desk => HiredIn(desk, Window, "A021"),
        desk => HiredIn(desk, Window + 60, "A021"),
        desk => HiredIn(desk, Window - 1, "S001"),
        desk => desk.Put(desk.Row(desk.Post(), "A022") with { End = desk.Hire }),
        desk => desk.Put(desk.Row(desk.Post(), "A022") with { End = desk.Hire.AddDays(-40) }),
        desk => desk.Put(desk.Row(desk.Post(), "S001") with { End = desk.Hire.AddDays(1) }),
        desk => desk.Put(desk.Row(desk.Post(), "S001") with { End = null }),
        desk => desk.Put(cells =>
        {
            cells["EffectiveDate"] = FileDate.Write(desk.Hire);
            cells["ProjectedHireDate"] = "";
        }, "S001"),
    ];

    private static void HiredIn(CaseDesk desk, int days, string rule)
    {
        var hire = desk.Today.AddDays(days);
        desk.Put(desk.Row(desk.Post(), rule) with { Hire = hire, End = hire.AddDays(200) });
    }
}
