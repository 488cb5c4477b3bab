namespace Dit.Samples.Cases;

/// <summary>One DPN many times in a file (A050): 41 rows fail, 40 pass.</summary>
internal static class CrowdCases
{
    private const int Allowed = 40;

    /// <summary>Once in the sample: 41 rows in the first body's first file, 40 in the second body's.</summary>
    internal static void Plant(SamplePlan plan)
    {
        Crowd(new CaseDesk(plan, plan.Bodies[0], 0, 0), Allowed + 1, "A050");
        Crowd(new CaseDesk(plan, plan.Bodies[1], 0, 0), Allowed, "S001");
    }

    private static void Crowd(CaseDesk desk, int rows, string rule)
    {
        var post = desk.Post();
        for (var i = 0; i < rows; i++) desk.Put(desk.Row(post, rule));
    }
}
