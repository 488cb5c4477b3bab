namespace Dit.Samples.Cases.Notifications;

/// <summary>One DPN in thousands of rows of a file; the next day's file deletes the places again in one row.</summary>
internal static class ManyOnOnePost
{
    private const int DaysOfALongSample = 10;
    private const int Many = 5_000;
    private const int Fewer = 60;

    internal static void Plant(SamplePlan plan)
    {
        var desk = new CaseDesk(plan, plan.Bodies[0], 0, 0);
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "99" });
        for (var left = plan.Days >= DaysOfALongSample ? Many : Fewer; left > 0; left--)
        {
            var next = desk.Doctor();
            desk.Say(desk.Notification("1", post, ["N051"], cells => cells.Next(next, desk.Hire), "rotation"));
        }

        desk.SayLater(1, desk.Notification("1", post, ["N051"], cells => cells["RotationPostDeleteIndicator"] = "true", "rotation"));
    }
}
