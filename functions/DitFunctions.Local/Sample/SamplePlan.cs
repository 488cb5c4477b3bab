namespace DitFunctions.Local.Sample;

/// <summary>
/// All of a sample before a byte of it is written: who is where, what is planted, and what has to come of it. The
/// expectation is noted as things are planted; no rule of the product is asked.
/// </summary>
internal sealed class SamplePlan
{
    private readonly Dictionary<(int Employer, int Day), List<Action<EsrRows>>> _esrChanges = [];
    private readonly Dictionary<(int Employer, int Day), List<(SamplePosition Post, SamplePerson Person)>> _hires = [];
    private readonly Dictionary<(int Body, int Day), ApplicantRows> _applicants = [];

    private SamplePlan(SampleOptions options)
    {
        Options = options;
        Calendar = new SampleCalendar(options);
        Ids = new Counters(new Chance(options.Seed, "ids"));
        Bodies = SampleEmployers.Bodies(options);
        Employers = SampleEmployers.Make(options, Bodies, Ids);
        People = new SamplePeople(options.Seed, Calendar.First);
        Posts = new Posts(options, Calendar, Ids, Extracts);
        Persons = new PersonPlan(this);
    }

    internal static SamplePlan Make(SampleOptions options)
    {
        var plan = new SamplePlan(options);
        foreach (var body in plan.Bodies) plan.Findings.AddRange(FindingPosts.Plant(plan, body));
        Placements.Plan(plan);
        CasePlan.Plant(plan);
        NotificationCasePlan.Plant(plan);
        plan.Files.AddRange(FilePlan.Of(plan));
        return plan;
    }

    internal SampleOptions Options { get; }

    internal SampleCalendar Calendar { get; }

    internal Counters Ids { get; }

    internal IReadOnlyList<SampleBody> Bodies { get; }

    internal IReadOnlyList<SampleEmployer> Employers { get; }

    internal SamplePeople People { get; }

    internal Posts Posts { get; }

    internal ExtractPlan Extracts { get; } = new();

    internal NotificationPlan Notifications { get; } = new();

    internal PersonPlan Persons { get; }

    /// <summary>Shared posts on which one holder is on leave and another covers.</summary>
    internal List<MaternityCover> Covers { get; } = [];

    internal List<ExpectedFinding> Findings { get; } = [];

    /// <summary>Every inbound file, in the order in which a day takes them.</summary>
    internal List<PlannedFile> Files { get; } = [];

    internal int Days => Calendar.Days.Count;

    /// <summary>The body's employers at which cases are planted.</summary>
    internal IReadOnlyList<SampleEmployer> OrdinaryOf(SampleBody body) =>
        [.. Employers.Where(employer => employer.Role == EmployerRole.Ordinary && employer.Body.Code == body.Code)];

    /// <summary>Another ordinary employer, of the same body if there is one, that tells host from lead.</summary>
    internal SampleEmployer? AnotherOrdinary(SampleEmployer employer) =>
        Employers.Where(other => other.Role == EmployerRole.Ordinary && other != employer && other.InterfaceVersion != "01")
            .OrderBy(other => other.Body.Code == employer.Body.Code ? 0 : 1)
            .ThenBy(other => (other.Index - employer.Index + Employers.Count) % Employers.Count)
            .FirstOrDefault();

    /// <summary>The employer that plays this part; null when the sample is too small for it.</summary>
    internal SampleEmployer? Playing(EmployerRole role) => Employers.FirstOrDefault(employer => employer.Role == role);

    internal SampleBody AnotherBody(SampleBody body) => Bodies[(body.Index + 1) % Bodies.Count];

    /// <summary>The rows of a body's own applicant file of a day.</summary>
    internal ApplicantRows Applicants(SampleBody body, int day)
    {
        if (!_applicants.TryGetValue((body.Index, day), out var rows))
            _applicants[(body.Index, day)] = rows = new ApplicantRows(
                new Chance(Options.Seed, FormattableString.Invariant($"rows {body.Code} {day}")));
        return rows;
    }

    /// <summary>What an employer's changes file of a day holds besides its routine.</summary>
    internal List<Action<EsrRows>> EsrChanges(SampleEmployer employer, int day)
    {
        if (!_esrChanges.TryGetValue((employer.Index, day), out var changes)) _esrChanges[(employer.Index, day)] = changes = [];
        return changes;
    }

    /// <summary>The applicants whom an employer's changes file of a day shows as hired.</summary>
    internal List<(SamplePosition Post, SamplePerson Person)> Hires(SampleEmployer employer, int day)
    {
        if (!_hires.TryGetValue((employer.Index, day), out var hires)) _hires[(employer.Index, day)] = hires = [];
        return hires;
    }
}
