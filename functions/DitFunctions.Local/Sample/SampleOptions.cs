namespace DitFunctions.Local.Sample;

/// <summary>What a sample is to be like (command.md, <c>dit sample</c>). The same options give the same bytes.</summary>
/// <param name="Seed">Where chance begins; any number.</param>
/// <param name="Employers">How many employers (VPDs): 10 is a small region, 190 the nation.</param>
/// <param name="Trainees">How many doctors hold a training post; each but a few is sent once as an applicant for the next one.</param>
/// <param name="Days">How many business days.</param>
/// <param name="Start">The first day; null is 4 May 2026, a Monday thirteen weeks before the August rotation, and from ten days on
/// 19 October 2026, a Monday before the clocks go back.</param>
public sealed record SampleOptions(int Seed = 1, int Employers = 10, int Trainees = 2000, int Days = 3, DateOnly? Start = null)
{
    private const int EmployersPerBody = 5;
    private const int MostBodies = 13;
    private const int MostEmployers = 300;
    private const int MostTrainees = 200_000;
    private const int MostDays = 20;
    private const int DaysWithClockChange = 10;

    /// <summary>The first day that counts.</summary>
    public DateOnly FirstDay => Start ?? (Days < DaysWithClockChange ? new DateOnly(2026, 5, 4) : new DateOnly(2026, 10, 19));

    /// <summary>How many deanery bodies: 2 for a region, all 13 for the nation.</summary>
    public int BodyCount => Math.Clamp(Employers / EmployersPerBody, 2, MostBodies);

    /// <summary>The options as <c>dit sample</c> takes them.</summary>
    internal string AsArguments => FormattableString.Invariant(
        $"--seed {Seed} --employers {Employers} --trainees {Trainees} --days {Days} --start {FirstDay:yyyy-MM-dd}");

    /// <summary>Why no sample can be made of these options, in one sentence; null when one can.</summary>
    public string? Refusal
    {
        get
        {
            if (Employers is < 2 or > MostEmployers) return $"A sample has from 2 to {MostEmployers} employers.";
            if (Trainees < Employers || Trainees > MostTrainees)
                return $"A sample has at least one trainee an employer and at most {MostTrainees}.";
            if (Days is < 1 or > MostDays) return $"A sample has from 1 to {MostDays} days.";
            return FirstDay.Year is < 2000 or > 2100 ? "A sample starts between the years 2000 and 2100." : null;
        }
    }
}
