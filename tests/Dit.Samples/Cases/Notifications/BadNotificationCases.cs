using Dit.Core.Codes;
using Dit.Samples.Employers;

namespace Dit.Samples.Cases.Notifications;

/// <summary>Notifications that are wrong in themselves or about a post that is not to be had: N001 to N023, and one sent twice.</summary>
internal static class BadNotificationCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => desk.Say(desk.Notification("", desk.Post(), ["N001"], null) with { Dpn = "", Raw = "\"NOT\",\"1\",\"WMD\",\"cut off\"" }),
        desk => Bad(desk, "9", _ => { }, "N002"),
        desk => Bad(desk, "9", cells => cells["CurrentProjectedEndDate"] = "20260231", "N002", "N005"),
        desk => Placed(desk, desk.Post() with { Dpn = $"{desk.Body.Code}/034/STR" }, "N003"),
        desk => Bad(desk, "1", cells => cells["NextProjectedStartDate"] = "20260231", "N005"),
        desk => Bad(desk, "1", cells => cells["PostVacantAtNextRotation"] = "maybe", "N011"),
        desk => Bad(desk, "2", _ => { }, "N008"),
        desk => Bad(desk, "4", _ => { }, "N009"),
        desk => Bad(desk, "4", cells => Dates(cells, desk.Hire.AddDays(10), desk.Hire), "N006"),
        desk => desk.Say(desk.Notification("1", desk.Post(), ["N009"], null)),
        desk => Placed(desk, desk.Post() with { Dpn = $"{desk.Body.Prefixes[0]}/OTHER/999/STR/997" }, "N020"),
        EmployerOff,
        desk => Placed(desk, desk.Unsent(post => post with { Status = "Frozen" }), "N022"),
        AnotherBodys,
        Twice,
    ];

    private static void Bad(CaseDesk desk, string type, Action<NotificationCells> shape, params string[] rules)
    {
        var next = desk.Doctor();
        desk.Say(desk.Notification(type, desk.Post(), rules, cells =>
        {
            cells.Next(next, desk.Hire);
            shape(cells);
        }));
    }

    private static void Dates(NotificationCells cells, DateOnly start, DateOnly end)
    {
        cells["ChangedHireDate"] = FileDate.Write(start);
        cells["ChangedEndDate"] = FileDate.Write(end);
    }

    private static void Placed(CaseDesk desk, SamplePosition post, string rule)
    {
        var next = desk.Doctor();
        desk.Say(desk.Notification("1", post, [rule], cells => cells.Next(next, desk.Hire)));
    }

    private static void EmployerOff(CaseDesk desk)
    {
        if (desk.Plan.Playing(EmployerRole.Off) is { } off) Placed(desk, desk.Unsent(post => post, off), "N021");
    }

    private static void AnotherBodys(CaseDesk desk)
    {
        var theirs = desk.Plan.AnotherBody(desk.Body);
        Placed(desk, desk.Plan.Place(desk.Plan.Posts.Training(desk.Employer, theirs), theirs), "N023");
    }

    private static void Twice(CaseDesk desk)
    {
        var row = PictureCases.Row(desk, desk.Post(), null, desk.Doctor(), stays: true);
        desk.Say(row, row with { Rules = ["N040"], Told = [] });
    }
}
