using Dit.Samples.Employers;

namespace Dit.Samples.Cases;

/// <summary>Rows whose position is not to be had: A010 to A014, A016, and A050's neighbours.</summary>
internal static class PostCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => Unknown(desk, dpn: "", [desk.Office]),
        UnknownWithLiveDpn,
        desk => desk.Put(cells => cells["PositionNumber"] = "9999999", "A011"),
        NoDpn,
        desk => desk.Put(cells => cells["DeaneryPostNumber"] = $"{desk.Body.Code}/OTHER/999/STR/999", "A012"),
        MalformedDpn,
        desk => NotLive(desk, post => post with { Status = "Frozen" }),
        desk => NotLive(desk, post => post with { Status = "Eliminated" }),
        desk => NotLive(desk, post => post with { Status = "Deleted" }),
        desk => NotLive(desk, post => post with { Status = "Proposed" }),
        desk => NotLive(desk, post => post with { To = desk.Plan.Calendar.First.AddDays(-20) }),
        desk => NotLive(desk, post => post with { From = desk.Hire.AddDays(5) }),
        desk => desk.Put(desk.Row(desk.Post(post => post with { To = desk.Hire.AddDays(-1) }), "A013")),
        desk => desk.Put(desk.Row(desk.Post(post => post with { To = desk.Hire }), "S001")),
        desk => FrozenFrom(desk, desk.Hire, "A013"),
        desk => FrozenFrom(desk, desk.Hire.AddDays(1), "S001"),
        ThawsBefore,
        EmployerOff,
        AnotherBodys,
        desk => desk.Put(desk.Row(desk.Unsent(post => post with { ManagingBody = "ZZZ" }), "A016")),
        desk => desk.Put(desk.Row(desk.Unsent(post => post with { Dpn = $"QQQ{post.Dpn[3..]}" }), "A016")),
        Several,
    ];

    private static void Unknown(CaseDesk desk, string dpn, IReadOnlyList<string> targets)
    {
        // An id that the sample has used up without giving it to a position.
        var nowhere = desk.Plan.Posts.Training(desk.Employer, desk.Body);
        desk.Put(desk.Row(nowhere, "A010") with { Targets = targets, Shape = cells => cells["DeaneryPostNumber"] = dpn });
    }

    private static void UnknownWithLiveDpn(CaseDesk desk)
    {
        var lead = desk.Post(post => post with { HostLead = "Lead Employer" });
        if (desk.Plan.HostFor(lead.Employer) is not { } other) return;
        desk.Post(post => post with { Dpn = lead.Dpn, HostLead = "Host Employer" }, other);
        Unknown(desk, lead.Dpn, [lead.Employer.Vpd.Text, other.Vpd.Text]);
    }

    // The Managing Deanery Body stays, so that the missing DPN is the only fault.
    private static void NoDpn(CaseDesk desk) =>
        desk.Put(desk.Row(desk.Unsent(post => post with { Dpn = "", ManagingBody = desk.Body.Code }), "A012"));

    private static void MalformedDpn(CaseDesk desk)
    {
        var post = desk.Unsent(post => post with { Dpn = $"{desk.Body.Code}/034/STR/001", ManagingBody = desk.Body.Code });
        desk.Put(desk.Row(post, "A012") with { Shape = cells => cells["DeaneryPostNumber"] = "" });
    }

    private static void NotLive(CaseDesk desk, Func<SamplePosition, SamplePosition> shape) =>
        desk.Put(desk.Row(desk.Unsent(shape), "A013"));

    // The row of the projected hire date counts, not that of today.
    private static void FrozenFrom(CaseDesk desk, DateOnly day, string rule) => desk.Put(desk.Row(
        desk.Post(post => post with { To = day.AddDays(-1), OtherPeriods = [post with { From = day, Status = "Frozen" }] }), rule));

    private static void ThawsBefore(CaseDesk desk) => desk.Put(desk.Row(
        desk.Unsent(post => post with { From = desk.Hire, OtherPeriods = [post with { To = desk.Hire.AddDays(-1), Status = "Frozen" }] }),
            "S001"));

    private static void EmployerOff(CaseDesk desk)
    {
        if (desk.Plan.Playing(EmployerRole.Off) is { } off) desk.Put(desk.Row(desk.Unsent(post => post, off), "A014"));
    }

    private static void AnotherBodys(CaseDesk desk)
    {
        var theirs = desk.Plan.AnotherBody(desk.Body);
        var post = desk.Plan.Posts.Training(desk.Employer, theirs) with { Type = "NONE" };
        desk.Put(desk.Row(desk.Plan.Place(post, theirs), "A016"));
    }

    private static void Several(CaseDesk desk)
    {
        var hire = desk.Today.AddDays(1);
        desk.Put(desk.Row(desk.Post(), "A011", "A012", "A020", "A030") with
        {
            Hire = hire,
            Shape = cells =>
            {
                cells["PositionNumber"] = "9999998";
                cells["DeaneryPostNumber"] = $"{desk.Body.Code}/OTHER/999/STR/998";
                cells["NiNumber"] = "DD123456A";
            },
        });
    }
}
