namespace Dit.Samples.Cases;

/// <summary>Rows for posts that somebody holds, or that were promised to somebody: A015 and its limits.</summary>
internal static class HolderCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => Held(desk, desk.Hire, "A015"),
        desk => Held(desk, null, "A015"),
        desk => Held(desk, desk.Hire.AddDays(-1), "S001"),
        HeldPastContract,
        desk => HeldByPeriods(desk, from => from, "S001"),
        desk => HeldByPeriods(desk, from => from.AddDays(1), "A015"),
        desk => ComesByPeriods(desk, from => from, "A015"),
        desk => ComesByPeriods(desk, from => from.AddDays(1), "S001"),
        HeldByShare,
        HeldByOneself,
        PromisedInFile,
        PromisedBefore,
    ];

    private static SamplePosition Single(CaseDesk desk) => desk.Post(post => post with { Type = "SINGLE" });

    private static void Held(CaseDesk desk, DateOnly? until, string rule)
    {
        var post = Single(desk);
        desk.Plan.Posts.Employ(desk.Doctor(), post, until);
        desk.Put(desk.Row(post, rule));
    }

    // The contract's end comes before the assignment's where both are filled.
    private static void HeldPastContract(CaseDesk desk)
    {
        var post = Single(desk);
        var staff = desk.Plan.Posts.Employ(desk.Doctor(), post, desk.Hire.AddDays(-1));
        staff.Assignments[0] = staff.Assignments[0] with { AssignmentEnd = desk.Hire.AddDays(100) };
        desk.Put(desk.Row(post, "S001"));
    }

    // The holder goes to another post on a day; on the day of the hire the holder is still there, or has gone.
    private static void HeldByPeriods(CaseDesk desk, Func<DateOnly, DateOnly> leaves, string rule)
    {
        var post = Single(desk);
        var staff = desk.Plan.Posts.Employ(desk.Doctor(), post);
        var day = leaves(desk.Hire);
        var here = staff.Assignments[0] with { Until = day.AddDays(-1) };
        staff.Assignments[0] = here
            with
        {
            OtherPeriods = [.. here.OtherPeriods,
                here with { Position = desk.Plan.Place(desk.Plan.Posts.Other(post.Employer), null), Start = day, Until = null }]
        };
        desk.Put(desk.Row(post, rule));
    }

    // Somebody comes to the post from another one on a day.
    private static void ComesByPeriods(CaseDesk desk, Func<DateOnly, DateOnly> comes, string rule)
    {
        var post = Single(desk);
        var staff = desk.EmployElsewhere(desk.Doctor(), post.Employer);
        var day = comes(desk.Hire);
        var there = staff.Assignments[0] with { Until = day.AddDays(-1) };
        staff.Assignments[0] = there
            with
        { OtherPeriods = [.. there.OtherPeriods, there with { Position = post, Start = day, Until = null }] };
        desk.Put(desk.Row(post, rule));
    }

    private static void HeldByShare(CaseDesk desk)
    {
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "2" });
        desk.Plan.Posts.Employ(desk.Doctor(), post);
        desk.Put(desk.Row(post, "S001"), desk.Row(post, "S001"));
    }

    private static void HeldByOneself(CaseDesk desk)
    {
        var post = Single(desk);
        var holder = desk.Doctor();
        desk.Plan.Posts.Employ(holder, post);
        desk.Put(desk.Row(holder, post, "S002"));
    }

    private static void PromisedInFile(CaseDesk desk)
    {
        var post = Single(desk);
        desk.Put(desk.Row(post, "S001"), desk.Row(post, "A015"));
    }

    private static void PromisedBefore(CaseDesk desk)
    {
        var post = Single(desk);
        desk.Put(desk.Row(post, "S001"));
        desk.PutLater(1, desk.Row(post, "A015"));
    }
}
