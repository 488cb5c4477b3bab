using Dit.Samples.Lives;
using Dit.Samples.Notifications;

namespace Dit.Samples.Cases.Notifications;

/// <summary>
/// Type 4: a trainee's dates are others. TIS sends a copy of the type 1 that names both trainees; a changed hire date makes both dates
/// the next trainee's, a changed end date alone is the current one's.
/// </summary>
internal static class ChangedDateCases
{
    private const string Start = "start-date-changed";
    private const string End = "end-date-changed";

    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        StartOnly, EndOfTheNext, Both, SharedByTwo, NextBesideCurrent, CurrentBesideNext, BeforeTheApplicant, HeldAlready,
            OddValueElsewhere,
        EndBeforeStart,
    ];

    /// <summary>A row of type 4 about the one who comes next; who is on the post now is named too, when somebody is.</summary>
    internal static SampleNotification Row(
        CaseDesk desk, SamplePosition post, SamplePerson person, DateOnly start, DateOnly? end, string[] rules, string[] kinds,
            SamplePerson? current = null) =>
        desk.Notification("4", post, rules, cells => Fill(cells, current, person, start, start, end), kinds);

    /// <summary>A row of type 4 about the one who is on the post now; who comes next is named too, when somebody does.</summary>
    internal static SampleNotification OfCurrent(CaseDesk desk, SamplePosition post, SamplePerson current, DateOnly end, SamplePerson? next,
        string[] rules, params string[] kinds) =>
        desk.Notification("4", post, rules, cells => Fill(cells, current, next, desk.Hire, null, end), kinds);

    private static void Fill(NotificationCells cells, SamplePerson? current, SamplePerson? next, DateOnly starts, DateOnly? hire,
        DateOnly? end)
    {
        if (current is not null) cells.Current(current, null);
        if (next is not null) cells.Next(next, starts);
        cells.Changed(hire, end);
    }

    private static SampleRow Applicant(CaseDesk desk, SamplePosition? post = null)
    {
        var row = desk.Row(post ?? desk.Post(), "S001");
        desk.Put(row);
        return row;
    }

    private static LifeChange Changed(SampleRow row, DateOnly? hire, string? kind = null) =>
        new(row.Position, row.Person, "DatesChanged", hire, kind);

    private static void StartOnly(CaseDesk desk)
    {
        var row = Applicant(desk);
        var start = desk.Hire.AddDays(7);
        desk.SayLater(1, Row(desk, row.Position, row.Person, start, null, ["N054"], [Start]) with { Changes = [Changed(row, start)] });
    }

    // The hire date is filled as ever, so that the end is the next one's.
    private static void EndOfTheNext(CaseDesk desk)
    {
        var row = Applicant(desk);
        desk.Say(Row(desk, row.Position, row.Person, desk.Hire, desk.End.AddDays(28), ["N054"], [End])
            with
        { Changes = [Changed(row, null)] });
    }

    private static void Both(CaseDesk desk)
    {
        var row = Applicant(desk);
        var (start, end) = (desk.Hire.AddDays(14), desk.End.AddDays(14));
        desk.Say(Row(desk, row.Position, row.Person, start, end, ["N054"], [Start, End]) with { Changes = [Changed(row, start)] });
        desk.SayLater(1, Row(desk, row.Position, row.Person, start, end, ["N041"], []));
    }

    private static void SharedByTwo(CaseDesk desk)
    {
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "2" });
        var (one, other) = (Applicant(desk, post), Applicant(desk, post));
        var start = desk.Hire.AddDays(7);
        desk.Say(
            Row(desk, post, one.Person, start, null, ["N054"], [Start]) with { Changes = [Changed(one, start)] },
            Row(desk, post, other.Person, desk.Hire, desk.End.AddDays(-14), ["N054"], [End]) with { Changes = [Changed(other, null)] });
    }

    private static void NextBesideCurrent(CaseDesk desk)
    {
        var post = desk.Post();
        var holder = PictureCases.Holder(desk, post);
        var row = Applicant(desk, post);
        var (start, end) = (desk.Hire.AddDays(7), desk.End.AddDays(7));
        desk.Say(Row(desk, post, row.Person, start, end, ["N054"], [Start, End], holder) with { Changes = [Changed(row, start)] });
    }

    // ESR shows the current one on the post: the employer is told, nothing is changed.
    private static void CurrentBesideNext(CaseDesk desk)
    {
        var post = desk.Post();
        var holder = PictureCases.Holder(desk, post);
        var row = Applicant(desk, post);
        desk.Say(OfCurrent(desk, post, holder, desk.Hire.AddDays(6), row.Person, ["N054", "N032"], End));
    }

    private static void BeforeTheApplicant(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        var start = desk.Hire.AddDays(7);
        desk.Say(Row(desk, row.Position, row.Person, start, null, ["N030"], []) with { Waits = [Changed(row, start, Start)] });
        desk.PutLater(1, row);
    }

    private static void HeldAlready(CaseDesk desk)
    {
        var row = Applicant(desk);
        desk.Say(Row(desk, row.Position, row.Person, desk.Hire, desk.End, ["N041"], []));
    }

    private static void OddValueElsewhere(CaseDesk desk)
    {
        var row = Applicant(desk);
        var start = desk.Hire.AddDays(7);
        var change = Row(desk, row.Position, row.Person, start, null, ["N054", "N007"], [Start]);
        desk.Say(change with
        {
            Shape = cells =>
            {
                change.Shape!(cells);
                cells["NextPlacementWte"] = "7.5";
            },
            Changes = [Changed(row, start)],
        });
    }

    private static void EndBeforeStart(CaseDesk desk)
    {
        var row = Applicant(desk);
        desk.Say(Row(desk, row.Position, row.Person, desk.Hire, desk.Hire, ["N006"], []));
    }
}
