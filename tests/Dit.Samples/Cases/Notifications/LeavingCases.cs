using Dit.Core.Codes;
using Dit.Samples.Notifications;

namespace Dit.Samples.Cases.Notifications;

/// <summary>
/// Types 2 and 3: somebody does not come, or another comes instead. A withdrawal is a pair: the type 1 that shows the post without the
/// trainee, then the type 2 with reason 3.
/// </summary>
internal static class LeavingCases
{
    private const string Rotation = "rotation";

    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        Known, ByNames, NeverSent, BeforeTheApplicant, InThePictureOnly, Holder, HostAndLead, TwoOfOneName, ShortGmc,
        Replaced, ReplacedByOneToCome, ReplacedBeforeTheApplicant,
    ];

    /// <summary>The type 2 of a withdrawal.</summary>
    internal static SampleNotification Withdrawn(CaseDesk desk, SamplePosition post, SamplePerson person, params string[] rules) =>
        desk.Notification("2", post, rules, cells => cells.Withdrawn(person), rules[0] == "N052" ? ["withdrawn"] : []);

    /// <summary>The type 1 before it: nobody comes next.</summary>
    internal static SampleNotification Vacated(CaseDesk desk, SamplePosition post, string rule = "N051") =>
        desk.Notification("1", post, [rule], cells => cells.Vacant(), rule == "N051" ? [Rotation] : []);

    private static SampleNotification Replacement(CaseDesk desk, SamplePosition post, SamplePerson leaves, SamplePerson comes,
        params string[] rules) => desk.Notification(
        "3", post, rules,
        cells =>
        {
            cells.Name("Withdrawn", leaves);
            cells.Name("Replacement", comes);
            cells["ReplacementProjectedHireDate"] = FileDate.Write(desk.Hire);
        },
        rules[0] == "N053" ? ["replaced"] : []);

    // The same pair on the next day, in a file of its own, finds nothing left to do.
    private static void Known(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Put(row);
        desk.Say(
            Vacated(desk, row.Position),
            Withdrawn(desk, row.Position, row.Person, "N052") with { Changes = [new(row.Position, row.Person, "Withdrawn")] });
        desk.SayLater(1, Vacated(desk, row.Position, "N041"), Withdrawn(desk, row.Position, row.Person, "N041"));
    }

    // In other case, with a plain space for the no-break space, accents as letters of their own, and the DPN in small letters.
    private static void ByNames(CaseDesk desk)
    {
        var row = desk.Row(desk.Plan.People.Next("O'Neill-Müller", "José\u00A0Luis"), desk.Post(), "S001");
        desk.Put(row);
        var asSent = row.Person with { LastName = "O'NEILL-MU\u0308LLER", FirstName = " Jose\u0301  LUIS ", Gmc = "" };
        var withdrawn = Withdrawn(desk, row.Position, asSent, "N052");
        desk.SayLater(
            1,
            Vacated(desk, row.Position),
            withdrawn with { Dpn = withdrawn.Dpn.ToLowerInvariant(), Changes = [new(row.Position, row.Person, "Withdrawn")] });
    }

    private static void NeverSent(CaseDesk desk)
    {
        var post = desk.Post();
        desk.Say(Vacated(desk, post), Withdrawn(desk, post, desk.Doctor(), "N030"));
    }

    private static void BeforeTheApplicant(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Say(
            Vacated(desk, row.Position),
            Withdrawn(desk, row.Position, row.Person, "N030")
                with
            { Waits = [new(row.Position, row.Person, "Withdrawn", Kind: "withdrawn")] });
        desk.PutLater(1, row);
    }

    // Known from a picture of the day before; an applicant never came.
    private static void InThePictureOnly(CaseDesk desk)
    {
        var post = desk.Post();
        var next = desk.Doctor();
        var row = desk.Notification("1", post, ["N051"], cells => cells.Next(next, desk.Hire), Rotation);
        desk.Say(row);
        desk.Picture(row, stays: true, days: 1);
        desk.SayLater(1, Vacated(desk, post), Withdrawn(desk, post, next, "N052"));
    }

    private static void Holder(CaseDesk desk)
    {
        var post = desk.Post();
        desk.Say(Vacated(desk, post), Withdrawn(desk, post, PictureCases.Holder(desk, post), "N052", "N032"));
    }

    private static void HostAndLead(CaseDesk desk)
    {
        var lead = desk.Post(post => post with { HostLead = "Lead Employer" });
        if (desk.Plan.HostFor(lead.Employer) is not { } other) return;
        var host = desk.Post(post => post with { Dpn = lead.Dpn, HostLead = "Host Employer" }, other);
        var person = desk.Doctor();
        desk.Put(desk.Row(person, lead, "S001"), desk.Row(person, host, "S001"));
        var (vacated, row) = (Vacated(desk, lead), Withdrawn(desk, lead, person, "N052"));
        desk.SayLater(
            1,
            vacated with { Told = [.. vacated.Told, (other.Vpd.Text, Rotation)] },
            row with
            {
                Told = [.. row.Told, (other.Vpd.Text, "withdrawn")],
                Changes = [new(lead, person, "Withdrawn"), new(host, person, "Withdrawn")],
            });
    }

    private static void TwoOfOneName(CaseDesk desk)
    {
        var post = desk.Post();
        var first = desk.Doctor();
        desk.Put(desk.Row(first, post, "S001"), desk.Row(desk.Plan.People.Next(first.LastName, first.FirstName), post, "S001"));
        desk.Say(Withdrawn(desk, post, first with { Gmc = "" }, "N031"));
    }

    private static void ShortGmc(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Put(row);
        desk.Say(
            Vacated(desk, row.Position),
            Withdrawn(desk, row.Position, row.Person with { Gmc = "71234" }, "N052", "N010")
                with
            { Changes = [new(row.Position, row.Person, "Withdrawn")] });
    }

    private static void Replaced(CaseDesk desk)
    {
        var post = desk.Post();
        var (leaves, comes) = (desk.Row(post, "S001"), desk.Row(post, "S001"));
        desk.Put(leaves, comes);
        desk.Say(Replacement(desk, post, leaves.Person, comes.Person, "N053") with
        {
            Changes = [new(post, leaves.Person, "Replaced"), new(post, comes.Person, "ComesInstead")],
        });
    }

    private static void ReplacedByOneToCome(CaseDesk desk)
    {
        var post = desk.Post();
        var (leaves, comes) = (desk.Row(post, "S001"), desk.Row(post, "S001"));
        desk.Put(leaves);
        desk.Say(Replacement(desk, post, leaves.Person, comes.Person, "N053") with
        {
            Changes = [new(post, leaves.Person, "Replaced")],
            Waits = [new(post, comes.Person, "ComesInstead")],
        });
        desk.PutLater(1, comes);
    }

    private static void ReplacedBeforeTheApplicant(CaseDesk desk)
    {
        var row = desk.Row(desk.Post(), "S001");
        desk.Say(Replacement(desk, row.Position, row.Person, desk.Doctor(), "N030")
            with
        { Waits = [new(row.Position, row.Person, "Replaced", Kind: "replaced")] });
        desk.PutLater(1, row);
    }
}
