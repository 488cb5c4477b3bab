namespace Dit.Core.Positions.Findings;

/// <summary>Who is on a position and who comes next.</summary>
/// <param name="Now">Those who hold it on the day that is asked about.</param>
/// <param name="Next">Those who come later, or have come and are not hired yet: open applicants, and employees whose assignment begins
/// later.</param>
public sealed record Placement(IReadOnlyList<Incumbent> Now, IReadOnlyList<Incumbent> Next)
{
    /// <summary>Nobody, and nobody to come.</summary>
    public static Placement Vacant { get; } = new([], []);

    /// <summary>The days on which somebody to come starts, first to last: the next rotations of the post.</summary>
    public IEnumerable<DateOnly> Rotations => Next.Select(next => next.Start).OfType<DateOnly>().Distinct().Order();

    /// <summary>How many people, each counted once, are on the position on a day.</summary>
    public int PeopleOn(DateOnly day)
    {
        var people = new List<Incumbent>();
        foreach (var incumbent in Now.Concat(Next))
            if (incumbent.Covers(day) && !people.Exists(known => known.Person.IsSameAs(incumbent.Person))) people.Add(incumbent);
        return people.Count;
    }
}
