namespace DitFunctions.Local.Sample;

/// <summary>
/// The bulk of the sample, in which all is well: every trainee holds a post today and goes to the post of another trainee
/// at the next rotation, some within the same employer, some to a host and a lead employer at once.
/// </summary>
internal sealed class Placements
{
    private const int VacantAtLeast = 3;
    private readonly SamplePlan _plan;
    private readonly Chance _chance;
    private readonly List<(SamplePerson Person, SamplePosition Post)>[] _movers;

    private Placements(SamplePlan plan)
    {
        _plan = plan;
        _chance = new Chance(plan.Options.Seed, "placements");
        _movers = [.. plan.Bodies.Select(_ => new List<(SamplePerson, SamplePosition)>())];
    }

    internal static void Plan(SamplePlan plan)
    {
        var placements = new Placements(plan);
        foreach (var (employer, trainees) in placements.Shares()) placements.Fill(employer, trainees);
        foreach (var body in plan.Bodies) placements.Move(body);
    }

    // Large and small employers: each gets one trainee and its share of the rest.
    private IEnumerable<(SampleEmployer Employer, int Trainees)> Shares()
    {
        var weights = _plan.Employers.Select(_ => 0.4 + _chance.Share()).ToArray();
        var rest = _plan.Options.Trainees - weights.Length;
        var total = weights.Sum();
        var upTo = 0.0;
        var given = 0;
        foreach (var employer in _plan.Employers)
        {
            upTo += weights[employer.Index];
            var until = employer.Index == weights.Length - 1 ? rest : (int)(rest * upTo / total);
            yield return (employer, 1 + until - given);
            given = until;
        }
    }

    private void Fill(SampleEmployer employer, int trainees)
    {
        for (var left = trainees; left > 0;)
        {
            var post = PlaceTaken(employer);
            Hold(post, _plan.People.Next(), moves: true);
            left--;
            if (left == 0 || post.Type != "SHARED" || post.Twin is not null || !_chance.OneIn(12)) continue;
            Hold(post, _plan.People.Next(), moves: false);
            left--;
        }

        for (var i = VacantAtLeast + trainees / 40; i > 0; i--)
            employer.Vacant.Add(_plan.Posts.Place(_plan.Posts.Training(employer, employer.Body), employer.IsOn ? employer.Body : null));
        for (var i = 4 + trainees / 10; i > 0; i--) AddOther(employer);
    }

    private SamplePosition PlaceTaken(SampleEmployer employer)
    {
        var body = employer.Body;
        var post = _plan.Posts.Training(employer, body);
        if (_chance.OneIn(25)) post = post with { Type = "SINGLE" };
        // The Managing Deanery Body overrides the DPN: an East of England post that another body manages.
        if (_chance.OneIn(30)) post = post with { ManagingBody = body.Code, Dpn = $"EAN{post.Dpn[3..]}" };
        if (employer.IsOn && employer.InterfaceVersion != "01" && _chance.OneIn(33) && _plan.AnotherOrdinary(employer) is { } host)
        {
            var twin = _plan.Posts.Training(host, body) with
            {
                Dpn = post.Dpn,
                ManagingBody = post.ManagingBody,
                HostLead = "Host Employer",
                Rotation = post.Rotation,
            };
            post = post with { HostLead = "Lead Employer", Twin = _plan.Posts.Place(twin, body) };
        }

        return _plan.Posts.Place(post, employer.IsOn ? body : null);
    }

    private void Hold(SamplePosition post, SamplePerson person, bool moves)
    {
        var leaves = post.Rotation.AddDays(-1);
        var staff = _plan.Posts.Employ(person, post, leaves, moves ? "1" : "0.6");
        // The end stands in either column; the contract's comes first where both are filled.
        if (person.Serial % 9 == 0) staff.Assignments[0] = staff.Assignments[0] with { ContractEnd = null, AssignmentEnd = leaves };
        if (person.Serial % 40 == 0) staff.Assignments[0] = staff.Assignments[0] with { Status = "Maternity & Adoption" };
        if (post.Twin is not null) Honorary(person, post.Twin, leaves);
        if (moves && post.Employer.IsOn) _movers[post.Employer.Body.Index].Add((person, post));
    }

    private void Honorary(SamplePerson person, SamplePosition twin, DateOnly leaves)
    {
        _plan.Posts.Employ(person, twin, leaves, "0");
        twin.Employer.Staff[^1] = twin.Employer.Staff[^1] with { IsHonorary = true };
    }

    private void AddOther(SampleEmployer employer)
    {
        var post = _plan.Posts.Place(_plan.Posts.Other(employer), null);
        var staff = _plan.Posts.Employ(_plan.People.Next(), post);
        employer.Staff[^1] = staff with { IsDoctor = post.StaffGroup == "Medical and Dental" };
        if (!_chance.OneIn(6)) return;
        // An applicant who came through E-Recruitment, for a post that has nothing to do with training.
        staff.Assignments.Add(_plan.Posts.Assignment(post, null) with
        {
            Type = "A",
            Status = "Offer Accepted",
            VacancyId = FormattableString.Invariant($"{staff.PersonId % 1_000_000}"),
            ProjectedHire = post.Rotation,
        });
    }

    // Each goes to the next one's post, so that every post gets one doctor and none stays.
    private void Move(SampleBody body)
    {
        var movers = _movers[body.Index];
        if (movers.Count < 2) return;
        _chance.Shuffle(movers);
        for (var i = 0; i < movers.Count; i++)
        {
            var (person, from) = movers[i];
            var (holder, to) = movers[(i + 1) % movers.Count];
            _plan.Notifications.Bulk(body).Add(Next(body, to, holder, person));
            var day = _chance.OneIn(2) ? 0 : _chance.Below(_plan.Days);
            var row = Row(person, from, to);
            if (to.Twin is null) Send(body, day, row);
            else _plan.Applicants(body, day).Add(row, Row(person, from, to.Twin));
        }
    }

    private static SampleNotification Next(SampleBody body, SamplePosition to, SamplePerson holder, SamplePerson next) => new()
    {
        Type = "1",
        Body = body.Code,
        Dpn = to.Dpn,
        Rules = ["N051"],
        Shape = cells =>
        {
            cells.Current(holder, to.Rotation.AddDays(-1));
            cells.Next(next, to.Rotation, next.Serial % 6 == 0 ? "0.6" : "1");
        },
        Told = [.. new[] { to, to.Twin }.OfType<SamplePosition>().Select(post => (post.Employer.Vpd.Text, "rotation"))],
    };

    private void Send(SampleBody body, int day, SampleRow row)
    {
        _plan.Applicants(body, day).Add(row);
        if (day + 1 == _plan.Days || !_chance.OneIn(20)) return;
        var again = _chance.OneIn(2)
            ? row with { Rules = ["A041"] }
            : row with { Rules = ["A042"], Shape = cells => cells["HomeTelephone"] = "0121 496 0123" };
        _plan.Applicants(body, day + 1).Add(again);
    }

    private static SampleRow Row(SamplePerson person, SamplePosition from, SamplePosition to) => new()
    {
        Person = person,
        Position = to,
        Hire = to.Rotation,
        End = person.Serial % 11 == 0 ? null : to.Rotation.AddDays(181),
        Rules = [from.Employer == to.Employer || from.Twin?.Employer == to.Employer ? "S002" : "S001"],
    };
}
