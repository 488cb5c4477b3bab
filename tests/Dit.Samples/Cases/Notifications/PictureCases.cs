using Dit.Samples.Notifications;

namespace Dit.Samples.Cases.Notifications;

/// <summary>Type 1: who is on a post and who comes next, or that it will be vacant.</summary>
internal static class PictureCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
        [Next, Vacant, NamesOfAllSorts, HostAndLead, SharedByTwo, OneVacantOneNot, WithoutGmc, AsTisFillsIt];

    /// <summary>A row of type 1 about a next placement, noted as part of the body's picture.</summary>
    internal static SampleNotification Row(CaseDesk desk, SamplePosition post, SamplePerson? holder, SamplePerson next, bool stays,
        string wte = "1")
    {
        var row = desk.Notification(
            "1", post, ["N051"],
            cells =>
            {
                if (holder is not null) cells.Current(holder, desk.Hire.AddDays(-1));
                cells.Next(next, desk.Hire, wte);
            },
            "rotation");
        desk.Picture(row, stays);
        return row;
    }

    /// <summary>Somebody who is on a post until the day before the next rotation.</summary>
    internal static SamplePerson Holder(CaseDesk desk, SamplePosition post)
    {
        var holder = desk.Doctor();
        desk.Plan.Posts.Employ(holder, post, desk.Hire.AddDays(-1));
        return holder;
    }

    // The same again on the next day says nothing new.
    private static void Next(CaseDesk desk)
    {
        var post = desk.Post();
        var row = Row(desk, post, Holder(desk, post), desk.Doctor(), stays: true, "0.8");
        desk.Say(row);
        desk.SayLater(1, row with { Rules = ["N041"], Told = [] });
    }

    private static void Vacant(CaseDesk desk)
    {
        var post = desk.Post();
        var holder = Holder(desk, post);
        desk.Say(desk.Notification(
            "1", post, ["N051"],
            cells =>
            {
                cells.Current(holder, desk.Hire.AddDays(-1));
                cells.Vacant();
            },
            "rotation"));
    }

    private static void NamesOfAllSorts(CaseDesk desk)
    {
        var people = desk.Plan.People;
        desk.Say(
            Row(desk, desk.Post(), null, people.Next("O'Sullivan, \"Mac\\Adam\"", "Zoë\u00A0Anne"), stays: true),
            Row(desk, desk.Post(), null, people.Next("Öztürk-Ñuñez", "D'Arcy"), stays: true));
    }

    private static void HostAndLead(CaseDesk desk)
    {
        var lead = desk.Post(post => post with { HostLead = "Lead Employer" });
        if (desk.Plan.HostFor(lead.Employer) is not { } other) return;
        desk.Post(post => post with { Dpn = lead.Dpn, HostLead = "Host Employer" }, other);
        var next = desk.Doctor();
        var row = desk.Notification("1", lead, ["N051"], cells => cells.Next(next, desk.Hire), "rotation");
        row = row with { Told = [.. row.Told, (other.Vpd.Text, "rotation")] };
        desk.Picture(row, stays: false);
        desk.Say(row);
    }

    private static void SharedByTwo(CaseDesk desk)
    {
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "2" });
        desk.Say(
            Row(desk, post, Holder(desk, post), desk.Doctor(), stays: true, "0.6"),
            Row(desk, post, Holder(desk, post), desk.Doctor(), stays: true, "0.4"));
    }

    // A site's name, NOT KNOWN or nothing where a VPD should be; a WTE of 0 and one over 1; one that cannot be.
    private static void AsTisFillsIt(CaseDesk desk)
    {
        foreach (var (site, wte, rules) in new (string, string, string[])[]
        {
            ("NOT KNOWN", "0.0", ["N051"]), ("Larkfield General Hospital (RXK01)", "1.2", ["N051"]), ("96", "7.5", ["N051", "N007"]),
        })
        {
            var next = desk.Doctor();
            var row = desk.Notification(
                "1", desk.Post(), rules,
                cells =>
                {
                    cells.Next(next, desk.Hire, wte);
                    cells["NextCurrentPlacementVpd"] = site;
                    cells["CurrentNextPlacementVpd"] = site;
                },
                "rotation");
            desk.Picture(row, stays: rules.Length == 1);
            desk.Say(row);
        }
    }

    // Two rows of one post, one of which says vacant: the post is not, for the other names somebody.
    private static void OneVacantOneNot(CaseDesk desk)
    {
        var post = desk.Post(post => post with { Type = "SHARED", BudgetedFte = "2" });
        var (one, other) = (Holder(desk, post), Holder(desk, post));
        desk.Say(
            desk.Notification(
                "1", post, ["N051"],
                cells =>
                {
                    cells.Current(one, desk.Hire.AddDays(-1));
                    cells.Vacant();
                },
                "rotation"),
            Row(desk, post, other, desk.Doctor(), stays: false, "1.2"));
    }

    private static void WithoutGmc(CaseDesk desk) =>
        desk.Say(Row(desk, desk.Post(), null, desk.Doctor() with { Gmc = "" }, stays: true));
}
