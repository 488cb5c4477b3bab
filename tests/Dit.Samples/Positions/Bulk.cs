using Dit.Samples.Cases;
using Dit.Samples.Notifications;

namespace Dit.Samples.Positions;

/// <summary>The bulk of the sample, in which all is well; what must come of it is noted here.</summary>
internal static class Bulk
{
    internal static void Plant(SamplePlan plan)
    {
        var planted = plan.Employers.SelectMany(employer => employer.Positions).Select(post => post.Id).ToHashSet();
        Placements.Fill(plan);
        foreach (var employer in plan.Employers.Where(employer => employer.IsOn))
            foreach (var post in employer.Positions.Where(post => post.Dpn.Length > 0 && !planted.Contains(post.Id))) Send(plan, post);
        foreach (var move in plan.Moves) Send(plan, move);
    }

    // A host's post goes to the body of the lead.
    private static void Send(SamplePlan plan, SamplePosition post)
    {
        if (post.HostLead == "Host Employer") return;
        plan.Extracts.Create(0, post.Employer.Body, post);
        if (post.Twin is { } twin) plan.Extracts.Create(0, post.Employer.Body, twin);
    }

    private static void Send(SamplePlan plan, SampleMove move)
    {
        SampleRow[] rows = [.. move.Rows.Select(row => new SampleRow(row, IsKnown(move, row.Position.Employer) ? "S002" : "S001"))];
        plan.Notifications.Bulk(move.Body).Add(new SampleNotification(move.Notification, "N051")
        {
            Told = [.. rows.Select(row => (row.Position.Employer.Vpd.Text, "rotation"))],
        });
        plan.Applicants(move.Body, move.Day).Add(rows);
        if (move.ComesAgain)
            plan.Applicants(move.Body, move.Day + 1).Add(new SampleRow(move.Again, move.IsChanged ? "A042" : "A041"));
    }

    private static bool IsKnown(SampleMove move, SampleEmployer employer) =>
        move.From.Employer == employer || move.From.Twin?.Employer == employer;
}
