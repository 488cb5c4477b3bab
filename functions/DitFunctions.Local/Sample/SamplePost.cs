namespace DitFunctions.Local.Sample;

/// <summary>A training post.</summary>
/// <param name="Place">Where it stands among the employer's posts, from 0; what it is follows from that.</param>
/// <param name="Rotation">When its next doctor starts; today's leaves the day before.</param>
/// <param name="Holder">Who is on it; null when it is vacant.</param>
internal sealed record SamplePost(RegionEmployer Employer, int Place, DateOnly Rotation, SamplePerson? Holder)
{
    // As long as the ids that ESR gives today: national, never twice.
    private const int IdsOfAnEmployer = 250_000;

    /// <summary>The number from which all ids of the post and its holder follow.</summary>
    internal long Serial => (long)Employer.Index * IdsOfAnEmployer + Place;

    internal long Id => 3_120_000_000 + Serial * 7;

    internal long Number => 7_100_000 + Serial * 2;

    internal string Dpn
    {
        get
        {
            var (site, number) = Math.DivRem(Place, 900);
            var prefix = Employer.Body.Prefixes[Place % Employer.Body.Prefixes.Count];
            return FormattableString.Invariant($"{prefix}/{Employer.OdsCode}{site + 1:D2}/{Specialty.Code}/{Grade.Code}/{number + 1:D3}");
        }
    }

    internal Specialty Specialty => Specialties.All[Place % Specialties.All.Count];

    internal (string Code, string JobRole, string Payscale) Grade => Specialties.Grades[Place % Specialties.Grades.Count];

    internal string Name => FormattableString.Invariant($"{Number}|{Grade.JobRole}|{Specialty.Occupation}|{Specialty.Area}|");

    /// <summary>Since when there is the post as it is.</summary>
    internal DateOnly From => Rotation.AddDays(-600 - Place * 37 % 3600);

    /// <summary>Since when the holder is on it, for half a year.</summary>
    internal DateOnly Since => Rotation.AddDays(-182);
}

/// <summary>A doctor who goes to a post at its next rotation, and on which day of the sample TIS sends the doctor.</summary>
internal sealed record PlannedMove(SamplePerson Person, SamplePost To, int Day);
