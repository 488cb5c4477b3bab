namespace Dit.Samples.Region;

/// <summary>A region before a byte of it is written: bodies, employers, their posts, who holds them and who goes where.</summary>
internal class RegionPlan
{
    internal RegionPlan(SampleOptions options)
    {
        Options = options;
        Calendar = new SampleCalendar(options);
        Ids = new Counters(new Chance(options.Seed, "ids"));
        Bodies = SampleBody.Of(options);
        Employers = SampleEmployers.Make(options, Bodies, Ids);
        People = new SamplePeople(options.Seed, Calendar.First);
        Posts = new Posts(options, Calendar, Ids);
    }

    internal SampleOptions Options { get; }

    internal SampleCalendar Calendar { get; }

    internal Counters Ids { get; }

    internal IReadOnlyList<SampleBody> Bodies { get; }

    internal IReadOnlyList<SampleEmployer> Employers { get; }

    internal SamplePeople People { get; }

    internal Posts Posts { get; }

    /// <summary>Who goes to which post at the next rotation.</summary>
    internal List<SampleMove> Moves { get; } = [];

    internal int Days => Calendar.Days.Count;

    /// <summary>Another employer, of the same body if there is one, that can be the host of this one's doctors.</summary>
    internal SampleEmployer? HostFor(SampleEmployer employer) =>
        Employers.Where(other => other != employer && MayHost(other))
            .OrderBy(other => other.Body.Code == employer.Body.Code ? 0 : 1)
            .ThenBy(other => (other.Index - employer.Index + Employers.Count) % Employers.Count)
            .FirstOrDefault();

    /// <summary>True for an employer that tells host from lead, which only those with extra information do.</summary>
    protected virtual bool MayHost(SampleEmployer employer) => employer.IsOn && employer.WritesInformation;
}
