using Dit.Core.Files;
using Dit.Samples.Notifications;

namespace Dit.Samples.Files;

/// <summary>
/// A DNC per body and day; on the first day each body's DNF, later one that leaves a little out and one that leaves out too
/// much; a DNC that comes a day late, and one that comes twice.
/// </summary>
internal static class NotificationFilePlan
{
    /// <summary>The day on which the second body sends another full file.</summary>
    internal static int SecondFull(SamplePlan plan) => plan.Days / 2;

    internal static IEnumerable<PlannedFile> Of(SamplePlan plan)
    {
        for (var day = 0; day < plan.Days; day++)
        {
            foreach (var body in plan.Bodies)
            {
                if (Full(plan, body, day) is { } full) yield return full;
                yield return Changes(plan, body, day);
            }

            if (day != 1) continue;
            yield return Late(plan, plan.Bodies[0]);
            var first = Changes(plan, plan.Bodies[0], 0);
            yield return new SameFile { Day = 1, Original = first, Name = first.Name, Status = "SeenAgain" };
        }
    }

    private static NotificationFile? Full(SamplePlan plan, SampleBody body, int day)
    {
        var bulk = plan.Notifications.Bulk(body);
        if (bulk.Count == 0) return null;
        if (day == 0) return File(plan, body, day, "DNF", FullNumber(body, day), bulk);
        if (body.Index == 0 && day == plan.Days - 1)
            return File(plan, body, day, "DNF", FullNumber(body, day), Known(bulk.Take(bulk.Count * 3 / 5)), "Held",
                FileFault.TooManyChanges);
        return body.Index == 1 && day == SecondFull(plan) ? SomeLeftOut(plan, body, day, bulk) : null;
    }

    // At most one next placement in ten is left out, the cases' own included.
    private static NotificationFile? SomeLeftOut(SamplePlan plan, SampleBody body, int day, List<SampleNotification> bulk)
    {
        var pictured = plan.Notifications.Pictured(body).Where(place => place.IsThereOn(day)).ToList();
        var gone = pictured.Where(place => !place.Stays).Select(place => place.Row).ToList();
        var fewer = (bulk.Count + pictured.Count) / 10 - gone.Count;
        if (fewer < 1) return null;
        var rows = Known(bulk.Skip(fewer).Concat(pictured.Where(place => place.Stays).Select(place => place.Row)));
        return File(plan, body, day, "DNF", FullNumber(body, day), rows,
            leftOut: [.. gone.Concat(bulk.Take(fewer)).SelectMany(row => row.Told)]);
    }

    private static IReadOnlyList<SampleNotification> Known(IEnumerable<SampleNotification> rows) =>
        [.. rows.Select(row => row with { Rules = ["N041"], Told = [] })];

    private static NotificationFile Changes(SamplePlan plan, SampleBody body, int day) =>
        File(plan, body, day, "DNC", TisDay.Number(day, TisDay.ChangeNumbers + body.Index), plan.Notifications.Changes(body, day));

    private static NotificationFile Late(SamplePlan plan, SampleBody body)
    {
        var date = plan.DayBefore;
        var name = TisDay.Name(body.Code, "DNC", date, TisDay.Number(-1, TisDay.ChangeNumbers + body.Index));
        return new NotificationFile
        {
            Day = 1,
            Name = name,
            Envelope = new Envelope(name, body.Code, date, "01"),
            Rows = plan.Notifications.Late
        };
    }

    private static int FullNumber(SampleBody body, int day) => TisDay.Number(day, TisDay.FullNumbers + body.Index);

    private static NotificationFile File(
        SamplePlan plan, SampleBody body, int day, string kind, int number, IReadOnlyList<SampleNotification> rows,
        string status = "Done", FileFault? reason = null, IReadOnlyList<(string, string)>? leftOut = null)
    {
        var date = plan.Calendar.Days[day];
        var name = TisDay.Name(body.Code, kind, date, number);
        return new NotificationFile
        {
            Day = day,
            Name = name,
            Envelope = new Envelope(name, body.Code, date, "01"),
            Rows = rows,
            LeftOut = leftOut ?? [],
            Status = status,
            Reason = reason,
        };
    }
}
