namespace Dit.Benchmarks.Nation;

/// <summary>How large the day is: a share of the nation's August day (issue 6), employers and bodies in proportion.</summary>
/// <param name="Scale">1 is the nation.</param>
internal sealed record NationShape(double Scale)
{
    internal int Employers => Math.Max(2, (int)Math.Round(190 * Scale));

    internal int Bodies => Math.Clamp((int)Math.Ceiling(13 * Scale), 1, 13);

    internal int PositionsPerEmployer => Posts ?? (int)Math.Round(60_000 * Scale / Employers);

    internal int Applicants => Employers * PositionsPerEmployer;

    internal int PeoplePerEmployer { get; init; } = 8_000;

    /// <summary>Posts of an employer, where not what the scale gives.</summary>
    internal int? Posts { get; init; }

    internal IEnumerable<NationEmployer> All => Enumerable.Range(0, Employers).Select(index => new NationEmployer(index, index % Bodies));

    internal IEnumerable<NationEmployer> Of(int body) => All.Where(employer => employer.Body == body);
}
