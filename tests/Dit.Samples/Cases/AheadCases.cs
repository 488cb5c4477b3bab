namespace Dit.Samples.Cases;

/// <summary>The rows of a file that comes a day early and is dated on its own day: held until then (DatedAhead).</summary>
internal static class AheadCases
{
    /// <summary>The day on which it comes; it goes on the day after.</summary>
    internal const int Day = 1;

    private const int Rows = 3;

    internal static IReadOnlyList<SampleRow> Plant(SamplePlan plan, SampleBody body)
    {
        var desk = new CaseDesk(plan, body, Day + 1, 2);
        return [.. Enumerable.Range(0, Rows).Select(_ => desk.Row(desk.Post(), "S001"))];
    }
}
