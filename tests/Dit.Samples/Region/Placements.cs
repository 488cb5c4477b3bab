namespace Dit.Samples.Region;

/// <summary>
/// Every trainee holds a post today and goes to the post of another trainee
/// at the next rotation, some within the same employer, some to a host and a lead employer at once.
/// </summary>
internal sealed class Placements
{
    private const int VacantAtLeast = 3;
    private const int WholeShare = 1 << 30;
    private readonly RegionPlan _region;
    private readonly Chance _chance;
    private readonly List<(SamplePerson Person, SamplePosition Post)>[] _movers;

    private Placements(RegionPlan region)
    {
        _region = region;
        _chance = new Chance(region.Options.Seed, "placements");
        _movers = [.. region.Bodies.Select(_ => new List<(SamplePerson, SamplePosition)>())];
    }

    internal static void Fill(RegionPlan region)
    {
        var placements = new Placements(region);
        foreach (var (employer, trainees) in placements.Shares()) placements.Fill(employer, trainees);
        foreach (var body in region.Bodies) placements.Move(body);
    }

    // Large and small employers: each gets one trainee and its share of the rest.
    private IEnumerable<(SampleEmployer Employer, int Trainees)> Shares()
    {
        var weights = _region.Employers.Select(_ => 0.4 + _chance.Below(WholeShare) / (double)WholeShare).ToArray();
        var rest = _region.Options.Trainees - weights.Length;
        var total = weights.Sum();
        var upTo = 0.0;
        var given = 0;
        foreach (var employer in _region.Employers)
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
            Hold(post, _region.People.Next(), moves: true);
            left--;
            if (left == 0 || post.Type != "SHARED" || post.Twin is not null || !_chance.OneIn(12)) continue;
            Hold(post, _region.People.Next(), moves: false);
            left--;
        }

        for (var i = VacantAtLeast + trainees / 40; i > 0; i--)
            employer.Vacant.Add(_region.Posts.Place(_region.Posts.Training(employer, employer.Body)));
        for (var i = 4 + trainees / 10; i > 0; i--) AddOther(employer);
    }

    private SamplePosition PlaceTaken(SampleEmployer employer)
    {
        var body = employer.Body;
        var post = _region.Posts.Training(employer, body);
        if (_chance.OneIn(25)) post = post with { Type = "SINGLE" };
        // The Managing Deanery Body overrides the DPN: an East of England post that another body manages.
        if (_chance.OneIn(30)) post = post with { ManagingBody = body.Code, Dpn = $"EAN{post.Dpn[3..]}" };
        if (employer.IsOn && employer.WritesInformation && _chance.OneIn(33) && _region.HostFor(employer) is { } host)
        {
            var twin = _region.Posts.Training(host, body) with
            {
                Dpn = post.Dpn,
                ManagingBody = post.ManagingBody,
                HostLead = "Host Employer",
                Rotation = post.Rotation,
            };
            post = post with { HostLead = "Lead Employer", Twin = _region.Posts.Place(twin) };
        }

        return _region.Posts.Place(post);
    }

    private void Hold(SamplePosition post, SamplePerson person, bool moves)
    {
        var leaves = post.Rotation.AddDays(-1);
        var staff = _region.Posts.Employ(person, post, leaves, moves ? "1" : "0.6");
        // The end stands in either column; the contract's comes first where both are filled.
        if (person.Serial % 9 == 0) staff.Assignments[0] = staff.Assignments[0] with { ContractEnd = null, AssignmentEnd = leaves };
        if (person.Serial % 40 == 0) staff.Assignments[0] = staff.Assignments[0] with { Status = "Maternity & Adoption" };
        if (post.Twin is not null) Honorary(person, post.Twin, leaves);
        if (moves && post.Employer.IsOn) _movers[post.Employer.Body.Index].Add((person, post));
    }

    private void Honorary(SamplePerson person, SamplePosition twin, DateOnly leaves)
    {
        _region.Posts.Employ(person, twin, leaves, "0");
        twin.Employer.Staff[^1] = twin.Employer.Staff[^1] with { IsHonorary = true };
    }

    private void AddOther(SampleEmployer employer)
    {
        var post = _region.Posts.Place(_region.Posts.Other(employer));
        var staff = _region.Posts.Employ(_region.People.Next(), post);
        employer.Staff[^1] = staff with { IsDoctor = post.StaffGroup == "Medical and Dental" };
        if (!_chance.OneIn(6)) return;
        // An applicant who came through E-Recruitment, for a post that has nothing to do with training.
        staff.Assignments.Add(_region.Posts.Assignment(post, null) with
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
            var day = _chance.OneIn(2) ? 0 : _chance.Below(_region.Days);
            var again = to.Twin is null && day + 1 < _region.Days && _chance.OneIn(20);
            _region.Moves.Add(new SampleMove(body, person, from, to, holder, day)
            {
                ComesAgain = again,
                IsChanged = again && !_chance.OneIn(2),
            });
        }
    }
}
