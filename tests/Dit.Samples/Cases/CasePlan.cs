namespace Dit.Samples.Cases;

/// <summary>
/// Spreads the cases over bodies and days: each case stands once in each body's files, and again for every so many rows,
/// so that large samples keep a share of faults.
/// </summary>
internal static class CasePlan
{
    private const int RowsPerCopy = 4_000;

    private static readonly IReadOnlyList<Action<CaseDesk>> _anyDay =
        [.. RowCases.All, .. DetailCases.All, .. DateCases.All, .. PostCases.All, .. HolderCases.All, .. MatchCases.All,
            .. RepeatCases.All];

    internal static void Plant(SamplePlan plan)
    {
        CrowdCases.Plant(plan);
        foreach (var body in plan.Bodies)
        {
            for (var copy = Copies(plan, body); copy > 0; copy--) PlantOnce(plan, body, copy);
            if (plan.Days > 1) PlantChanges(plan, body);
        }
    }

    private static int Copies(SamplePlan plan, SampleBody body) =>
        1 + Enumerable.Range(0, plan.Days).Sum(day => plan.Applicants(body, day).Count) / RowsPerCopy;

    // Cases that go on over the following days begin early enough for at least one of them.
    private static void PlantOnce(SamplePlan plan, SampleBody body, int copy)
    {
        for (var i = 0; i < _anyDay.Count; i++)
        {
            var turn = i + body.Index + copy;
            var goesOn = i >= _anyDay.Count - RepeatCases.All.Count - MatchCases.All.Count - HolderCases.All.Count;
            var days = goesOn ? Math.Max(1, plan.Days - 1) : plan.Days;
            _anyDay[i](new CaseDesk(plan, body, turn % days, turn));
        }
    }

    private static void PlantChanges(SamplePlan plan, SampleBody body)
    {
        for (var i = 0; i < ChangeCases.All.Count; i++)
        {
            var turn = i + body.Index;
            ChangeCases.All[i](new CaseDesk(plan, body, 1 + turn % (plan.Days - 1), turn));
        }
    }
}
