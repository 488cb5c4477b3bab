using Dit.Samples.Files;

namespace Dit.Samples.Cases;

/// <summary>
/// Positions that change on a later day, by a file or by the calendar alone, and the rows that come for them on that day: D and C of the
/// extract, A010, A012, A013, A016.
/// </summary>
internal static class ChangeCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        // The Managing Deanery Body stays, so that A012 alone stands against the row.
        desk => Leaves(desk, (rows, post) => rows.Detail(post with { Dpn = "", HostLead = "", ManagingBody = desk.Body.Code }), "A012"),
        desk => Leaves(desk, (rows, post) => Updated(rows, post, post with { Status = "Frozen", From = desk.Today }), "A013"),
        // The new end of the period before does not come: the later one counts.
        desk => Leaves(desk, (rows, post) => rows.Period(post with { Status = "Eliminated", From = desk.Today }), "A013"),
        desk => Leaves(desk, (rows, post) => rows.Period(post with { To = desk.Today.AddDays(-1) }), "A013"),
        // A correction of what was entered before, without a period of its own.
        desk => Leaves(desk, (rows, post) => rows.Period(post with { Status = "Frozen" }), "A013"),
        Gone,
        InformationGone,
        Moved,
        Arrives,
        desk => Changes(desk, post => post with { GradeStep = "10", From = desk.Today }, isSeen: true),
        desk => Changes(desk, post => post with { BudgetedFte = "3", From = desk.Today }, isSeen: false),
        EndsByItself,
        BeginsByItself,
        FreezesByItself,
        ThawsByItself,
        StepByItself,
        DepartmentRenamed,
    ];

    private static void Leaves(CaseDesk desk, Action<FullEsrRows, SamplePosition> change, string rule)
    {
        var post = desk.Post();
        Tell(desk, rows => change(rows, post));
        desk.Plan.Extracts.Delete(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, rule));
    }

    private static void Gone(CaseDesk desk)
    {
        var post = desk.Post();
        Tell(desk, rows => rows.Delete("POD", post.Id));
        desk.Plan.Extracts.Delete(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "A010") with { Targets = [desk.Office], Shape = cells => cells["DeaneryPostNumber"] = "" });
    }

    // Without extra information there is neither a DPN nor a body; the DPN is what is missing.
    private static void InformationGone(CaseDesk desk)
    {
        if (!desk.Employer.WritesInformation) return;
        var post = desk.Post(post => post with { Number = post.Number / 10 * 10 });
        Tell(desk, rows => rows.DeleteDetail(post));
        desk.Plan.Extracts.Delete(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "A012"));
    }

    private static void Moved(CaseDesk desk)
    {
        var post = desk.Post();
        var other = desk.Plan.AnotherBody(desk.Body);
        Tell(desk, rows => rows.Detail(post with { ManagingBody = other.Code }));
        desk.Plan.Extracts.Delete(desk.Day, desk.Body, post);
        desk.Plan.Extracts.Create(desk.Day, other, post);
        desk.Put(desk.Row(post, "A016"));
        desk.Plan.Applicants(other, desk.Day).Add(desk.Row(post, "S001"));
    }

    private static void Arrives(CaseDesk desk)
    {
        var post = desk.Plan.Posts.Training(desk.Employer, desk.Body) with { Type = "NONE" };
        Tell(desk, rows => rows.Position(post));
        desk.Plan.Extracts.Create(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "S001"));
    }

    private static void Changes(CaseDesk desk, Func<SamplePosition, SamplePosition> change, bool isSeen)
    {
        var post = desk.Post();
        Tell(desk, rows => Updated(rows, post, change(post)));
        if (isSeen) desk.Plan.Extracts.Create(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "S001"));
    }

    // No file says so: the calendar takes it out.
    private static void EndsByItself(CaseDesk desk)
    {
        var post = desk.Post(post => post with { To = desk.Plan.Calendar.Days[desk.Day - 1] });
        desk.Plan.Extracts.Delete(desk.Day, desk.Body, post);
    }

    private static void BeginsByItself(CaseDesk desk)
    {
        var post = desk.Unsent(post => post with { From = desk.Today });
        desk.Plan.Extracts.Create(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "S001"));
    }

    private static void FreezesByItself(CaseDesk desk)
    {
        var post = desk.Post(post => post with
        {
            To = desk.Today.AddDays(-1),
            OtherPeriods = [post with { From = desk.Today, Status = "Frozen" }],
        });
        desk.Plan.Extracts.Delete(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "A013"));
    }

    private static void ThawsByItself(CaseDesk desk)
    {
        var post = desk.Unsent(post => post with
        {
            From = desk.Today,
            OtherPeriods = [post with { To = desk.Today.AddDays(-1), Status = "Frozen" }],
        });
        desk.Plan.Extracts.Create(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "S001"));
    }

    private static void StepByItself(CaseDesk desk)
    {
        var post = desk.Post(post => post with
        {
            To = desk.Today.AddDays(-1),
            OtherPeriods = [post with { From = desk.Today, GradeStep = "11" }],
        });
        desk.Plan.Extracts.Create(desk.Day, desk.Body, post);
        desk.Put(desk.Row(post, "S001"));
    }

    private static void DepartmentRenamed(CaseDesk desk)
    {
        var place = desk.Employer.Departments[0];
        var department = place with { Id = desk.Plan.Ids.Detail(), Name = $"{desk.Employer.OdsCode} Elderly Care, \"Level 4\" \\ East" };
        desk.Employer.Departments.Add(department);
        for (var i = 0; i < 3; i++)
            desk.Plan.Extracts.Create(desk.Day, desk.Body, desk.Post(post => post with { Department = department }));
        Tell(desk, rows => rows.Department(department with { Name = $"{desk.Employer.OdsCode} Frailty Unit" }));
    }

    // As Oracle's Update does: a period that begins now, and the end of the one before.
    private static void Updated(FullEsrRows rows, SamplePosition before, SamplePosition now)
    {
        rows.Period(now);
        rows.Period(before with { To = now.From.AddDays(-1) });
    }

    private static void Tell(CaseDesk desk, Action<FullEsrRows> change) => desk.Plan.EsrChanges(desk.Employer, desk.Day).Add(change);
}
