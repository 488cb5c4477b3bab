namespace Dit.Samples.Region;

/// <summary>Makes positions and puts them, with the people on them, where the first full file of their employer finds them.</summary>
internal sealed class Posts(SampleOptions options, SampleCalendar calendar, Counters ids)
{
    /// <summary>The pay scale by which a position outside training is known.</summary>
    internal const string OutsideTraining = "XN06";

    private const int LongAgo = 200;

    private readonly Chance _chance = new(options.Seed, "posts");

    /// <summary>A training post of a body at an employer, with nothing the matter; not yet placed.</summary>
    internal SamplePosition Training(SampleEmployer employer, SampleBody body)
    {
        var department = employer.Departments[_chance.Below(Specialties.All.Count)];
        var specialty = Specialties.All[employer.Departments.IndexOf(department)];
        var grade = _chance.Pick(Specialties.Grades);
        return new SamplePosition
        {
            Employer = employer,
            Id = ids.Position(),
            Number = ids.PositionNumber(),
            From = calendar.First.AddDays(-_chance.Between(400, 4000)),
            Dpn = employer.NextDpn(_chance.Pick(body.Prefixes), specialty.Code, grade.Code),
            Type = _chance.OneIn(3) ? "SHARED" : "NONE",
            JobRole = grade.JobRole,
            OccupationCode = specialty.Occupation,
            AreaOfWork = specialty.Area,
            Payscale = grade.Payscale,
            GradeStep = FormattableString.Invariant($"{_chance.Between(1, 9):D2}"),
            Department = department,
            Rotation = _chance.Pick(calendar.Rotations),
        };
    }

    /// <summary>A position outside training: a consultant's, a nurse's, an administrator's.</summary>
    internal SamplePosition Other(SampleEmployer employer)
    {
        var (staffGroup, role, occupation) = _chance.Pick(_otherRoles);
        return Training(employer, employer.Body) with
        {
            Dpn = "",
            Type = "NONE",
            StaffGroup = staffGroup,
            JobRole = role,
            OccupationCode = occupation,
            Payscale = OutsideTraining,
            BudgetedFte = "4",
        };
    }

    /// <summary>Places a position from the first day on.</summary>
    internal SamplePosition Place(SamplePosition position)
    {
        position = WithHistory(position);
        position.Employer.Positions.Add(position);
        return position;
    }

    /// <summary>Employs a person on a position; on a position of another employer the person gets a second staff record.</summary>
    internal SampleStaff Employ(SamplePerson person, SamplePosition position, DateOnly? contractEnd = null, string fte = "1")
    {
        var staff =
            new SampleStaff(person, ids.Person(), ids.Detail(), ids.Detail(), ids.Detail())
            {
                AbsenceId = _chance.OneIn(12) ? ids.Detail()
                : 0
            };
        var held = Assignment(position, contractEnd) with { Fte = fte };
        staff.Assignments.Add(held with { OtherPeriods = Before(held) });
        staff = Renamed(staff);
        position.Employer.Staff.Add(staff);
        return staff;
    }

    /// <summary>An employee's assignment on a position.</summary>
    internal SampleAssignment Assignment(SamplePosition position, DateOnly? contractEnd) =>
        new(ids.Assignment(), position, calendar.First.AddDays(-_chance.Between(60, 300)), contractEnd);

    // A post of old standing was frozen before, or had another grade step.
    private SamplePosition WithHistory(SamplePosition position) =>
        position.Id % 3 != 0 || position.From > calendar.First.AddDays(-LongAgo) || position.OtherPeriods.Count > 0
        ? position
        : position with
        {
            OtherPeriods =
            [
                position
                    with { From = position.From.AddDays(-LongAgo), To = position.From.AddDays(-1), Status = position.Id % 2 == 0 ? "Frozen"
                        : position.Status, GradeStep = "00" },
            ],
        };

    // The person was on the post with other hours, was on another post, or was an applicant: the same assignment each time.
    private static IReadOnlyList<SampleAssignment> Before(SampleAssignment held)
    {
        var earlier = held with { Start = held.Start.AddDays(-LongAgo), Until = held.Start.AddDays(-1), ContractEnd = null };
        return (held.Id % 8) switch
        {
            0 or 1 => [earlier with { Fte = "0.5" }],
            2 => held.Position.Employer.Positions.Count > 0 ? [earlier with { Position = held.Position.Employer.Positions[0] }] : [],
            3 => [earlier with { Type = "A", Status = "Offer Accepted", VacancyId = "2900001" }],
            _ => [],
        };
    }

    private static SampleStaff Renamed(SampleStaff staff) => staff.PersonId % 7 == 0
        ? staff with { FormerName = ($"{staff.Person.LastName}-Before", staff.Assignments[0].Start.AddDays(10)) }
        : staff;

    private static readonly (string StaffGroup, string Role, string Occupation)[] _otherRoles =
    [
        ("Medical and Dental", "Consultant", "011"), ("Medical and Dental", "Trust Grade Doctor", "041"),
        ("Nursing and Midwifery Registered", "Staff Nurse", "N6A"), ("Administrative and Clerical", "Medical Secretary", "G2A"),
        ("Allied Health Professionals", "Radiographer", "S1F"),
    ];
}
