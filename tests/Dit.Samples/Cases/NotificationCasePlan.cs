using Dit.Samples.Cases.Notifications;

namespace Dit.Samples.Cases;

/// <summary>Spreads the cases of notifications and of applicants' lives over bodies and days, each once for each body.</summary>
internal static class NotificationCasePlan
{
    private static readonly IReadOnlyList<Action<CaseDesk>> _cases =
        [.. PictureCases.All, .. LeavingCases.All, .. ChangedDateCases.All, .. NewDpnCases.All, .. BadNotificationCases.All];

    internal static void Plant(SamplePlan plan)
    {
        ManyOnOnePost.Plant(plan);
        if (plan.Days > 1) LateNotifications.Plant(plan);
        foreach (var body in plan.Bodies)
        {
            MaternityCases.Plant(plan, body);
            Plant(plan, body, _cases, Math.Max(1, plan.Days - 1));
            // With fewer days nobody who may still be sent could start within them.
            if (plan.Days > 2) Plant(plan, body, LifeCases.All, Math.Max(1, plan.Days - LifeCases.DaysLong));
        }
    }

    private static void Plant(SamplePlan plan, SampleBody body, IReadOnlyList<Action<CaseDesk>> cases, int days)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var turn = i + body.Index;
            cases[i](new CaseDesk(plan, body, turn % days, turn));
        }
    }
}
