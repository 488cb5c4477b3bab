using Dit.Core.Identity;

namespace Dit.Core.Placements;

/// <summary>How many of a body's next placements a full file of notifications leaves out (issue 4; the limit is ours [X]).</summary>
/// <param name="Next">How many next placements, of today or later, the body had.</param>
/// <param name="LeftOut">How many of those the file no longer names.</param>
public sealed record DnfPlan(int Next, int LeftOut)
{
    private const int MostPercent = 20;

    /// <summary>True when strictly more than 20 % are left out: the file is held as <c>TooManyChanges</c>.</summary>
    public bool IsTooMuch => LeftOut * 100L > Next * (long)MostPercent;

    /// <summary>The share in words.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"the file leaves out {LeftOut} of the body's {Next} next placements; more than {MostPercent} % waits for an operator");

    /// <summary>
    /// Works out what a full file leaves out. A row that names a trainee as the next or the current one of the post counts, also
    /// when the row fails: one bad row must not withdraw a placement. A placement of which a newer file told is not left out.
    /// </summary>
    /// <param name="held">The body's picture before the file.</param>
    /// <param name="rows">All rows of the file.</param>
    public static DnfPlan Of(RotationPicture held, IEnumerable<NotificationRow> rows, InterfaceFileName file, DateOnly today)
    {
        var named = new Dictionary<string, PersonIndex<Trainee>>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Dpn.Length > 0))
        {
            var index = named.GetOrAdd(row.Dpn, static () => new(static trainee => trainee.Identity));
            if (row.Next is { } next) index.Add(next);
            if (row.Current is { } current) index.Add(current);
        }

        var placements = NextPlacements(held, today).ToList();
        return new DnfPlan(placements.Count,
            placements.Count(entry => !NewestWins.IsNewer(entry.File, entry.FileDate, file) && !IsNamed(entry)));

        bool IsNamed(RotationEntry entry) => named.TryGetValue(entry.Dpn, out var index) && index.All(entry.Next!.Identity).Any();
    }

    /// <summary>The placements that are yet to begin, or whose start is not known.</summary>
    internal static IEnumerable<RotationEntry> NextPlacements(RotationPicture picture, DateOnly today) =>
        picture.Entries.Where(entry => entry.Next is not null && (entry.NextStart is null || entry.NextStart >= today));
}
