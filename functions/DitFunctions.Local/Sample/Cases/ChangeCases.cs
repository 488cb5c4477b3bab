namespace DitFunctions.Local.Sample;

/// <summary>Positions that change on a later day, and the rows that come for them on that day: D and C of the extract, A010, A012, A013, A016.</summary>
internal static class ChangeCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        // The Managing Deanery Body stays, so that A012 alone stands against the row.
        desk => Leaves(desk, post => post with { Dpn = "", HostLead = "", ManagingBody = desk.Body.Code }, "A012"),
        desk => Leaves(desk, post => post with { Status = "Frozen" }, "A013"),
        desk => Leaves(desk, post => post with { Status = "Eliminated" }, "A013"),
        desk => Leaves(desk, post => post with { To = desk.Today.AddDays(-1) }, "A013"),
        Gone,
        Moved,
        Arrives,
        desk => Changes(desk, post => post with { GradeStep = "10" }, isSeen: true),
        desk => Changes(desk, post => post with { BudgetedFte = "3" }, isSeen: false),
        EndsByItself,
        BeginsByItself,
        DepartmentRenamed,
    ];

    private static void Leaves(CaseDesk desk, Func<SamplePosition, SamplePosition> change, string rule)
    {
        var post = desk.Post();
        Tell(desk, rows => rows.Position(change(post)));
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

    private static void Moved(CaseDesk desk)
    {
        var post = desk.Post();
        var other = desk.Plan.AnotherBody(desk.Body);
        Tell(desk, rows => rows.Position(post with { ManagingBody = other.Code }));
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
        Tell(desk, rows => rows.Position(change(post)));
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

    private static void DepartmentRenamed(CaseDesk desk)
    {
        var place = desk.Employer.Departments[0];
        var department = place with { Id = desk.Plan.Ids.Detail(), Name = $"{desk.Employer.OdsCode} Elderly Care, \"Level 4\" \\ East" };
        desk.Employer.Departments.Add(department);
        for (var i = 0; i < 3; i++)
            desk.Plan.Extracts.Create(desk.Day, desk.Body, desk.Post(post => post with { Department = department }));
        Tell(desk, rows => rows.Department(department with { Name = $"{desk.Employer.OdsCode} Frailty Unit" }));
    }

    private static void Tell(CaseDesk desk, Action<EsrRows> change) => desk.Plan.EsrChanges(desk.Employer, desk.Day).Add(change);
}
