using Dit.Core.Codes;

namespace DitFunctions.Local.Sample;

/// <summary>Type 4: a trainee's dates are others, each trainee's of a shared post by their own.</summary>
internal static class ChangedDateCases
{
    private const string Start = "start-date-changed";
    private const string End = "end-date-changed";

    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        StartOnly, EndOnly, Both, SharedByTwo, NextAndCurrent, BeforeTheApplicant, HeldAlready, OddValueElsewhere, EndBeforeStart,
    ];

    /// <summary>A row of type 4 about the one who comes next.</summary>
    internal static SampleNotification Row(CaseDesk desk, SamplePosition post, SamplePerson person, DateOnly? start, DateOnly? end, string[] rules, params string[] kinds) =>
        desk.Notification(
            "4", post, rules,
            cells =>
            {
                cells.Name("Next", person);
                cells["ChangedHireDate"] = FileDate.Write(start);
                cells["ChangedEndDate"] = FileDate.Write(end);
            },
            kinds);

    private static SampleRow Applicant(CaseDesk desk, SamplePosition? post = null)
    {
        var row = desk.Row(post ?? desk.Post(), "S001");
        desk.Put(row);
        return row;
    }

    private static LifeChange Changed(SampleRow row, DateOnly? hire, string? kind = null) => new(row.Position, row.Person, "DatesChanged", hire, kind);

    private static void StartOnly(CaseDesk desk)
    {
        var row = Applicant(desk);
        var start = desk.Hire.AddDays(7);
        desk.SayLater(1, Row(desk, row.Position, row.Person, start, null, ["N054"], Start) with { Changes = [Changed(row, start)] });
    }

    private static void EndOnly(CaseDesk desk)
    {
        var row = Applicant(desk);
        desk.Say(Row(desk, row.Position, row.Person, null, desk.End.AddDays(28), ["N054"], End) with { Changes = [Changed(row, null)] });
    }

    private static void Both(CaseDesk desk)
    {
        var row = Applicant(desk);
        var (start, end) = (desk.Hire.AddDays(14), desk.End.AddDays(14));
        desk.Say(Row(desk, row.Position, row.Person, start, end, ["N054"], Start, End) with { Changes = [Changed(row, start)] });
        desk.SayLater(1, Row(desk, row.Position, row.Person, start, end, ["N041"]));
    }

    private static void SharedByTwo(CaseDesk desk)
    {
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "2" });
        var (one, other) = (Applicant(desk, post), Applicant(desk, post));
        var start = desk.Hire.AddDays(7);
        desk.Say(
            Row(desk, post, one.Person, start, null, ["N054"], Start) with { Changes = [Changed(one, start)] },
            Row(desk, post, other.Person, null, desk.End.AddDays(-14), ["N054"], End) with { Changes = [Changed(other, null)] });
    }

    // With both named and a hire date both dates are the next one's; who is on the post keeps theirs.
    private static void NextAndCurrent(CaseDesk desk)
    {
        var post = desk.Post();
        var holder = PictureCases.Holder(desk, post);
        var row = Applicant(desk, post);
        var start = desk.Hire.AddDays(7);
        var change = Row(desk, post, row.Person, start, start.AddDays(-1), ["N054"], Start, End);
        desk.Say(change with
        {
            Shape = cells =>
            {
                change.Shape!(cells);
                cells.Name("Current", holder);
                cells["ChangedHireDate"] = FileDate.Write(start);
                cells["ChangedEndDate"] = FileDate.Write(desk.End.AddDays(7));
            },
            Changes = [Changed(row, start)],
        });
    }

    private static void BeforeTheApplicant(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        var start = desk.Hire.AddDays(7);
        desk.Say(Row(desk, row.Position, row.Person, start, null, ["N030"]) with { Waits = [Changed(row, start, Start)] });
        desk.PutLater(1, row);
    }

    private static void HeldAlready(CaseDesk desk)
    {
        var row = Applicant(desk);
        desk.Say(Row(desk, row.Position, row.Person, desk.Hire, desk.End, ["N041"]));
    }

    private static void OddValueElsewhere(CaseDesk desk)
    {
        var row = Applicant(desk);
        var start = desk.Hire.AddDays(7);
        var change = Row(desk, row.Position, row.Person, start, null, ["N054", "N007"], Start);
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
        desk.Say(Row(desk, row.Position, row.Person, null, desk.Hire, ["N006"]));
    }
}
