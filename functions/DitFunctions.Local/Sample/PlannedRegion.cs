namespace DitFunctions.Local.Sample;

/// <summary>A region before a byte of it is written: bodies, employers, their posts, who holds them and who goes where.</summary>
internal sealed class PlannedRegion
{
    private const int VacantAtLeast = 3;
    private readonly Chance _chance;

    internal PlannedRegion(SampleOptions options)
    {
        _chance = new Chance(options.Seed, "region");
        Calendar = new SampleCalendar(options);
        Bodies = SampleBody.Of(options);
        Employers = RegionEmployer.Of(options, Bodies);
        People = new SamplePeople(options.Seed, Calendar.First);
        Posts = Filled(options.Trainees);
        Moves = Bodies.SelectMany(Moved).ToLookup(move => move.To.Employer.Body.Index);
    }

    internal SampleCalendar Calendar { get; }

    internal IReadOnlyList<SampleBody> Bodies { get; }

    internal IReadOnlyList<RegionEmployer> Employers { get; }

    internal SamplePeople People { get; }

    /// <summary>The posts of each employer, by its index; the vacant ones, three at least, stand last.</summary>
    internal IReadOnlyList<IReadOnlyList<SamplePost>> Posts { get; }

    /// <summary>Who goes to which post at the next rotation, by the body's index.</summary>
    internal ILookup<int, PlannedMove> Moves { get; }

    /// <summary>One of an employer's vacant posts; each turn another.</summary>
    internal SamplePost Vacant(RegionEmployer employer, int turn)
    {
        var vacant = Posts[employer.Index].Where(post => post.Holder is null).ToList();
        return vacant[turn % vacant.Count];
    }

    // Each employer gets one trainee; of the rest the first employers get more than the last.
    private SamplePost[][] Filled(int trainees)
    {
        var counts = Employers.Select(_ => 1).ToArray();
        for (var left = trainees - counts.Length; left > 0; left--) counts[_chance.Below(_chance.Below(counts.Length) + 1)]++;
        return [.. Employers.Select(employer => Enumerable.Range(0, counts[employer.Index] * 41 / 40 + VacantAtLeast)
            .Select(place => new SamplePost(employer, place, _chance.Pick(Calendar.Rotations),
                place < counts[employer.Index] ? People.Next() : null))
            .ToArray())];
    }

    // Each goes to the next one's post, so that every post gets one doctor and none stays.
    private IEnumerable<PlannedMove> Moved(SampleBody body)
    {
        var held = Employers.Where(employer => employer.IsOn && employer.Body.Index == body.Index)
            .SelectMany(employer => Posts[employer.Index]).Where(post => post.Holder is not null).ToList();
        _chance.Shuffle(held);
        if (held.Count < 2) return [];
        return held.Select((post, i) =>
            new PlannedMove(post.Holder!, held[(i + 1) % held.Count], _chance.OneIn(2) ? 0 : _chance.Below(Calendar.Days.Count)));
    }
}
