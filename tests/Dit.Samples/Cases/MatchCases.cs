namespace Dit.Samples.Cases;

/// <summary>Rows of people whom the employer knows, or seems to know: S002, M010, A060.</summary>
internal static class MatchCases
{
    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => Known(desk, person => person with { LastName = person.LastName.ToUpperInvariant() }, "S002"),
        WrittenOtherwise,
        desk => Known(desk, person => person with { NiNumber = "" }, "S002"),
        desk => Known(desk, person => person with { Gmc = $"C{person.Gmc}" }, "S002"),
        desk => Known(desk, person => person with { LastName = "Married-Name", NiNumber = "" }, "S001", "M010"),
        desk => Known(desk, person => desk.Doctor() with { NiNumber = person.NiNumber }, "S001", "M010"),
        desk => Known(desk, person => person with { Gmc = desk.Plan.NewGmc(), NiNumber = "" }, "S001", "M010"),
        desk => Known(desk, person => person with { NiNumber = desk.Plan.NewNiNumber() }, "S001", "M010"),
        WithoutGmc,
        KnownTwice,
        CertainBesidePossible,
        AlreadyThroughTrac,
        MatchedBefore,
        desk => MarriesToday(desk, person => person, "S002"),
        desk => MarriesToday(desk, person => person with { LastName = FormerName(person) }, "S001", "M010"),
    ];

    private static void Known(CaseDesk desk, Func<SamplePerson, SamplePerson> asSent, params string[] rules)
    {
        var person = desk.DoctorWithNi();
        // Upper-casing must not change more than case: these letters have no simple upper-case partner.
        while (person.LastName.AsSpan().ContainsAny("ßıİ")) person = desk.DoctorWithNi();
        var post = desk.Post();
        desk.EmployElsewhere(person, post.Employer);
        desk.Put(desk.Row(asSent(person), post, rules));
    }

    // Other case, a plain space for the no-break space, and accents as letters of their own.
    private static void WrittenOtherwise(CaseDesk desk)
    {
        var person = desk.Plan.People.Next("O'Brien-Müller", "José\u00A0Luis");
        var post = desk.Post();
        desk.EmployElsewhere(person, post.Employer);
        desk.Put(desk.Row(person with { LastName = "O'BRIEN-MU\u0308LLER", FirstName = " Jose\u0301  LUIS " }, post, "S002"));
    }

    private static void WithoutGmc(CaseDesk desk) => Known(desk, person => person with { Gmc = "", NiNumber = "" }, "S001", "M010");

    private static void KnownTwice(CaseDesk desk)
    {
        var person = desk.DoctorWithNi();
        var post = desk.Post();
        desk.EmployElsewhere(person, post.Employer);
        desk.EmployElsewhere(person, post.Employer);
        desk.Put(desk.Row(person, post, "S001", "M010"));
    }

    private static void CertainBesidePossible(CaseDesk desk)
    {
        var person = desk.DoctorWithNi();
        var post = desk.Post();
        desk.EmployElsewhere(person with { NiNumber = "" }, post.Employer);
        desk.EmployElsewhere(desk.Doctor() with { NiNumber = person.NiNumber }, post.Employer);
        desk.Put(desk.Row(person, post, "S002"));
    }

    // At the second employer, so that its notice is not one with that of M010.
    private static void AlreadyThroughTrac(CaseDesk desk)
    {
        var person = desk.DoctorWithNi();
        var post = desk.Post(at: desk.Second);
        var staff = desk.EmployElsewhere(person, post.Employer);
        staff.Assignments.Add(desk.Plan.Posts.Assignment(post, null) with
        {
            Type = "A",
            Status = "Offer Accepted",
            VacancyId = FormattableString.Invariant($"{3_000_000 + person.Serial}"),
            ProjectedHire = desk.Hire,
        });
        desk.Put(desk.Row(person, post, "S002", "A060"));
    }

    // The name changes by the calendar alone: the row of today has the new one.
    private static void MarriesToday(CaseDesk desk, Func<SamplePerson, SamplePerson> asSent, params string[] rules)
    {
        var person = desk.DoctorWithNi();
        var post = desk.Post();
        var staff = desk.EmployElsewhere(person, post.Employer);
        post.Employer.Staff[^1] = staff with { FormerName = (FormerName(person), desk.Today.AddDays(-1)) };
        desk.Put(desk.Row(asSent(person), post, rules));
    }

    private static string FormerName(SamplePerson person) => $"{person.LastName}-Until-Then";

    private static void MatchedBefore(CaseDesk desk)
    {
        var person = desk.DoctorWithNi();
        var post = desk.Post();
        desk.EmployElsewhere(person, post.Employer);
        var row = desk.Row(person with { LastName = "Other-Surname" }, post, "S001", "M010");
        desk.Put(row);
        desk.PutLater(1, row with { Rules = ["A042"], Shape = cells => cells["HomeTelephone"] = "020 7946 0123" });
        desk.PutLater(2, row with { Rules = ["A041"], Shape = cells => cells["HomeTelephone"] = "020 7946 0123" });
    }
}
