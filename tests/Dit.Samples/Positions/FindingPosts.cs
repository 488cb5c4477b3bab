using Dit.Samples.Expectation;

namespace Dit.Samples.Positions;

/// <summary>Plants one position for each finding P001 to P009 at a body's first employer (rules.md, Positions).</summary>
internal static class FindingPosts
{
    internal static IEnumerable<ExpectedFinding> Plant(SamplePlan plan, SampleBody body)
    {
        var employer = plan.OrdinaryOf(body)[0];
        return Sent(plan, body, employer)
            .Select(planted => new ExpectedFinding(planted.Rule, employer.Vpd.Text, planted.Post.Id, body.Code))
            .Concat(NotSent(plan, body, employer)
                .Select(planted => new ExpectedFinding(planted.Rule, employer.Vpd.Text, planted.Post.Id, body.Code)));
    }

    private static IEnumerable<(string Rule, SamplePosition Post)> Sent(SamplePlan plan, SampleBody body, SampleEmployer employer)
    {
        var posts = plan.Posts;
        var twice = plan.Place(posts.Training(employer, body), body);
        yield return ("P001", twice);
        yield return ("P001", plan.Place(posts.Training(employer, body) with { Dpn = twice.Dpn }, body));
        yield return ("P003", plan.Place(posts.Training(employer, body) with { OccupationCode = Specialties.LocumCodes[0] }, body));

        var single = plan.Place(posts.Training(employer, body) with { Type = "SINGLE", BudgetedFte = "2" }, body);
        posts.Employ(plan.People.Next(), single);
        posts.Employ(plan.People.Next(), single);
        yield return ("P004", single);

        var unflagged = plan.Place(posts.Training(employer, body), body);
        if (plan.HostFor(employer) is { } other)
            plan.Place(posts.Training(other, body) with { Dpn = unflagged.Dpn, HostLead = "Host Employer" }, body);
        yield return ("P005", unflagged);
        yield return ("P007", plan.Place(posts.Training(employer, body) with { StaffGroup = "Nursing and Midwifery Registered" }, body));
        yield return ("P008", plan.Place(posts.Training(employer, body), body));

        var crowded = plan.Place(posts.Training(employer, body) with { Type = "SHARED" }, body);
        posts.Employ(plan.People.Next(), crowded, crowded.Rotation.AddDays(-1), "0.8");
        posts.Employ(plan.People.Next(), crowded, crowded.Rotation.AddDays(-1), "0.8");
        yield return ("P009", crowded);
    }

    private static IEnumerable<(string Rule, SamplePosition Post)> NotSent(SamplePlan plan, SampleBody body, SampleEmployer employer)
    {
        var posts = plan.Posts;
        var post = posts.Training(employer, body);
        yield return ("P002", plan.Place(post with { Dpn = $"{body.Code}/{employer.OdsCode}01/STR" }, null));
        post = posts.Training(employer, body);
        yield return ("P002", plan.Place(post with { Dpn = $"{post.Dpn}/MUCH-TOO-LONG" }, null));
        yield return ("P006", plan.Place(posts.Training(employer, body) with { ManagingBody = "ZZZ" }, null));
        post = posts.Training(employer, body);
        yield return ("P006", plan.Place(post with { Dpn = $"QQQ{post.Dpn[3..]}" }, null));
    }
}
