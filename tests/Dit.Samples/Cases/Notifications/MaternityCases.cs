using Dit.Samples.Files;
using Dit.Samples.Lives;
using Dit.Samples.Notifications;

namespace Dit.Samples.Cases.Notifications;

/// <summary>
/// A maternity cover: two holders of one shared post, each with their own dates. TIS extends the end of the one on leave and
/// moves the start of the one who comes after the cover; each time it is about one only.
/// </summary>
internal static class MaternityCases
{
    private const int Weeks = 26 * 7;

    internal static void Plant(SamplePlan plan, SampleBody body)
    {
        var desk = new CaseDesk(plan, body, 0, 0);
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "2" });
        var onLeave = plan.Posts.Employ(desk.Doctor(), post, desk.Hire.AddDays(-1), "0.6");
        onLeave.Assignments[0] = onLeave.Assignments[0] with { Status = "Maternity & Adoption" };
        var covering = plan.Posts.Employ(desk.Doctor(), post, desk.Hire.AddDays(-1), "0.8");
        var next = desk.Row(post, "S001");
        desk.Put(next);
        var (end, hire) = (desk.Hire.AddDays(Weeks), desk.Hire.AddDays(7));
        desk.Say(IsOn(desk, post, onLeave.Person, desk.Hire.AddDays(-1)));
        desk.Say(Comes(desk, post, covering.Person, next.Person, desk.Hire));
        // What a later full file says again has the dates that were moved by then.
        var isMoved = NotificationFilePlan.SecondFull(plan) > 1;
        desk.Picture(IsOn(desk, post, onLeave.Person, isMoved ? end : desk.Hire.AddDays(-1)), stays: true);
        desk.Picture(Comes(desk, post, covering.Person, next.Person, isMoved ? hire : desk.Hire), stays: true);
        desk.SayLater(1, ChangedDateCases.OfCurrent(desk, post, onLeave.Person, end, null, ["N054", "N032"], "end-date-changed"));
        desk.SayLater(1, ChangedDateCases.Row(desk, post, next.Person, hire, null, ["N054"], ["start-date-changed"], covering.Person) with
        {
            Changes = [new(post, next.Person, "DatesChanged", hire)],
        });
        Extend(plan, post, onLeave, end);
        plan.Covers.Add(new MaternityCover
        {
            Calendar = plan.Calendar,
            Post = post,
            OnLeave = onLeave,
            Covering = covering,
            Next = next.Person,
            Extended = (end, 2),
            HireOn = day => day >= 1 ? hire : desk.Hire,
        });
    }

    private static SampleNotification IsOn(CaseDesk desk, SamplePosition post, SamplePerson person, DateOnly end) =>
        desk.Notification("1", post, ["N051"], cells => cells.Current(person, end), "rotation");

    private static SampleNotification Comes(CaseDesk desk, SamplePosition post, SamplePerson covering, SamplePerson next, DateOnly start) =>
        desk.Notification(
        "1", post, ["N051"],
        cells =>
        {
            cells.Current(covering, desk.Hire.AddDays(-1));
            cells.Next(next, start, "0.8");
        },
        "rotation");

    // The employer enters the new end in ESR, and the next file brings it.
    private static void Extend(SamplePlan plan, SamplePosition post, SampleStaff staff, DateOnly end)
    {
        if (plan.Days <= 2) return;
        var held = staff.Assignments[0] with { ContractEnd = end };
        plan.EsrChanges(post.Employer, 2).Add(rows => rows.Assignment(staff, held));
        plan.Persons.Change(2, post.Employer, staff, "PERS");
    }
}
