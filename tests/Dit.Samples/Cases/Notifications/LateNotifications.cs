namespace Dit.Samples.Cases.Notifications;

/// <summary>The rows of a DNC that comes a day late and is dated before what is held (N043).</summary>
internal static class LateNotifications
{
    internal static void Plant(SamplePlan plan)
    {
        var desk = new CaseDesk(plan, plan.Bodies[0], 0, 3);
        var applicant = desk.Row(desk.Post(), "S001");
        desk.Put(applicant);
        plan.Notifications.Late.Add(
            desk.Notification("2", applicant.Position, ["N043"], cells => cells.Name("Withdrawn", applicant.Person)));
        plan.Notifications.Late.Add(
            ChangedDateCases.Row(desk, applicant.Position, applicant.Person, desk.Hire.AddDays(7), null, ["N043"], []));
        plan.Notifications.Late.AddRange(plan.Notifications.Bulk(desk.Body).Take(1)
            .Select(row => row with { Rules = ["N043"], Told = [] }));
    }
}
