namespace Dit.Samples.Cases;

/// <summary>
/// What becomes of applicants: hired in time, late or not at all, with the person updates that follow. Their start is two
/// business days after their row.
/// </summary>
internal static class LifeCases
{
    /// <summary>How many days after its first a case lasts at most.</summary>
    internal const int DaysLong = 5;

    private const int Start = 2;

    internal static IReadOnlyList<Action<CaseDesk>> All { get; } =
    [
        desk => Hired(desk, Full(desk)),
        desk => Hired(desk, desk.Plan.OrdinaryOf(desk.Body).FirstOrDefault(employer => !employer.IsFull)),
        desk => Applicant(desk, desk.Post(at: Full(desk))),
        HiredLate,
        MovesAndLeaves,
        Internal,
        HostAndLead,
    ];

    private static SampleEmployer? Full(CaseDesk desk) => desk.Plan.OrdinaryOf(desk.Body).FirstOrDefault(employer => employer.IsFull);

    private static SampleRow Applicant(CaseDesk desk, SamplePosition post, SamplePerson? person = null, string rule = "S001")
    {
        var hire = desk.Plan.Calendar.Days[desk.Day + Start];
        var row = desk.Row(person ?? desk.Doctor(), post, rule) with { Hire = hire, End = hire.AddDays(181) };
        desk.Put(row);
        return row;
    }

    private static SampleStaff Arrive(CaseDesk desk, SampleRow row, int day, bool isHonorary = false)
    {
        var employer = row.Position.Employer;
        var staff = Newcomer(desk, row) with { IsHonorary = isHonorary };
        if (day >= desk.Plan.Days) return staff;
        desk.Plan.EsrChanges(employer, day).Add(rows =>
        {
            rows.Person(staff);
            rows.Assignment(staff, staff.Assignments[0]);
            rows.Address(staff);
            rows.Phone(staff);
            rows.Registration(staff);
        });
        Show(desk, row, staff, day);
        return staff;
    }

    // A person whom a later file brings: not in the employer's first full file.
    private static SampleStaff Newcomer(CaseDesk desk, SampleRow row)
    {
        var ids = desk.Plan.Ids;
        var staff = new SampleStaff(row.Person, ids.Person(), ids.Detail(), ids.Detail(), ids.Detail());
        staff.Assignments.Add(desk.Plan.Posts.Assignment(row.Position, null) with { Start = row.Hire });
        return staff;
    }

    private static void Show(CaseDesk desk, SampleRow row, SampleStaff staff, int day)
    {
        desk.Plan.Hires(row.Position.Employer, day).Add((row.Position, row.Person));
        desk.Plan.Persons.Hire(day, row.Position.Employer, staff, row.Position);
    }

    private static void Hired(CaseDesk desk, SampleEmployer? employer)
    {
        if (employer is not null) Arrive(desk, Applicant(desk, desk.Post(at: employer)), desk.Day + Start);
    }

    // Lapsed on the day after the start, and hired on the one after that.
    private static void HiredLate(CaseDesk desk) => Arrive(desk, Applicant(desk, desk.Post(at: Full(desk))), desk.Day + Start + 2);

    // Hired, ill and of another address the day after, gone on the third.
    private static void MovesAndLeaves(CaseDesk desk)
    {
        if (Full(desk) is not { } employer) return;
        var row = Applicant(desk, desk.Post(at: employer));
        var staff = Arrive(desk, row, desk.Day + Start);
        var (moves, leaves) = (desk.Day + Start + 1, desk.Day + Start + 2);
        if (moves >= desk.Plan.Days) return;
        var moved =
            staff with
            {
                Person = staff.Person with { Address = staff.Person.Address with { Line2 = "12 Harbour View" } },
                AbsenceId = desk.Plan.Ids.Detail()
            };
        desk.Plan.EsrChanges(employer, moves).Add(rows =>
        {
            rows.Address(moved);
            rows.Absence(moved);
        });
        desk.Plan.Persons.Change(moves, employer, staff, "ADD");
        desk.Plan.Persons.Change(moves, employer, staff, "ABS");
        if (leaves >= desk.Plan.Days) return;
        var left = staff.Assignments[0] with { ContractEnd = desk.Plan.Calendar.Days[moves] };
        desk.Plan.EsrChanges(employer, leaves).Add(rows => rows.Assignment(staff, left));
        desk.Plan.Persons.Leave(leaves, employer, staff, row.Position);
    }

    // From a post outside training to a training post of the same employer.
    private static void Internal(CaseDesk desk)
    {
        if (Full(desk) is not { } employer) return;
        var person = desk.DoctorWithNi();
        var staff = desk.EmployElsewhere(person, employer);
        var row = Applicant(desk, desk.Post(at: employer), person, "S002");
        var day = desk.Day + Start;
        var held = desk.Plan.Posts.Assignment(row.Position, null) with { Start = row.Hire };
        desk.Plan.EsrChanges(employer, day).Add(rows => rows.Assignment(staff, held));
        Show(desk, row, staff, day);
    }

    private static void HostAndLead(CaseDesk desk)
    {
        var lead = desk.Post(post => post with { HostLead = "Lead Employer" }, Full(desk));
        if (desk.Plan.HostFor(lead.Employer) is not { } other) return;
        var host = desk.Post(post => post with { Dpn = lead.Dpn, HostLead = "Host Employer" }, other);
        var person = desk.Doctor();
        Arrive(desk, Applicant(desk, lead, person), desk.Day + Start);
        Arrive(desk, Applicant(desk, host, person), desk.Day + Start, isHonorary: true);
    }
}
