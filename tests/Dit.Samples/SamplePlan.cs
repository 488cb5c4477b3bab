using Dit.Samples.Cases;
using Dit.Samples.Employers;
using Dit.Samples.Expectation;
using Dit.Samples.Files;
using Dit.Samples.Lives;
using Dit.Samples.Notifications;
using Dit.Samples.Positions;

namespace Dit.Samples;

/// <summary>
/// All of a sample before a byte of it is written: who is where, what is planted, and what has to come of it. The
/// expectation is noted as things are planted; no rule of the product is asked.
/// </summary>
internal sealed class SamplePlan : RegionPlan
{
    private static readonly EmployerRole[] _roles = [EmployerRole.Off, EmployerRole.Gap, EmployerRole.CutOff, EmployerRole.Corrected];
    private readonly Dictionary<(int Employer, int Day), List<Action<FullEsrRows>>> _esrChanges = [];
    private readonly Dictionary<(int Employer, int Day), List<(SamplePosition Post, SamplePerson Person)>> _hires = [];
    private readonly Dictionary<(int Body, int Day), ApplicantRows> _applicants = [];

    private SamplePlan(SampleOptions options)
        : base(options) => Persons = new PersonPlan(this);

    internal static SamplePlan Make(SampleOptions options)
    {
        var plan = new SamplePlan(options);
        foreach (var body in plan.Bodies) plan.Findings.AddRange(FindingPosts.Plant(plan, body));
        Bulk.Plant(plan);
        CasePlan.Plant(plan);
        NotificationCasePlan.Plant(plan);
        plan.Files.AddRange(FilePlan.Of(plan));
        return plan;
    }

    internal ExtractPlan Extracts { get; } = new();

    internal NotificationPlan Notifications { get; } = new();

    internal PersonPlan Persons { get; }

    /// <summary>Shared posts on which one holder is on leave and another covers.</summary>
    internal List<MaternityCover> Covers { get; } = [];

    internal List<ExpectedFinding> Findings { get; } = [];

    /// <summary>Every inbound file, in the order in which a day takes them.</summary>
    internal List<PlannedFile> Files { get; } = [];

    /// <summary>The business day before the sample begins.</summary>
    internal DateOnly DayBefore => Calendar.First.AddDays(Calendar.First.DayOfWeek switch
    {
        DayOfWeek.Monday => -3,
        DayOfWeek.Sunday => -2,
        _ => -1,
    });

    /// <summary>A NI number that nobody else has.</summary>
    internal string NewNiNumber() => People.NiNumber(People.NextSerial());

    /// <summary>A GMC number that nobody else has.</summary>
    internal string NewGmc() => People.Gmc(People.NextSerial());

    /// <summary>The part that an employer plays: the first ones, one of each body, are ordinary; the troubled ones are the last.</summary>
    internal EmployerRole RoleOf(SampleEmployer employer)
    {
        var fromEnd = Employers.Count - 1 - employer.Index;
        return fromEnd < Math.Min(_roles.Length, Employers.Count - Bodies.Count) ? _roles[fromEnd] : EmployerRole.Ordinary;
    }

    /// <summary>The body's employers at which cases are planted.</summary>
    internal IReadOnlyList<SampleEmployer> OrdinaryOf(SampleBody body) =>
        [.. Employers.Where(employer => RoleOf(employer) == EmployerRole.Ordinary && employer.Body.Code == body.Code)];

    /// <summary>The employer that plays this part; null when the sample is too small for it.</summary>
    internal SampleEmployer? Playing(EmployerRole role) => Employers.FirstOrDefault(employer => RoleOf(employer) == role);

    /// <summary>Places a position from the first day on.</summary>
    /// <param name="position">The position.</param>
    /// <param name="sentTo">The body whose first extract has it; null when it is not live or must not be sent.</param>
    internal SamplePosition Place(SamplePosition position, SampleBody? sentTo)
    {
        if (sentTo is not null) Extracts.Create(0, sentTo, position);
        return Posts.Place(position);
    }

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
    internal List<Action<FullEsrRows>> EsrChanges(SampleEmployer employer, int day)
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

    /// <inheritdoc/>
    protected override bool MayHost(SampleEmployer employer) => base.MayHost(employer) && RoleOf(employer) == EmployerRole.Ordinary;
}
