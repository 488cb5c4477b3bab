namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What TIS last said of one place on a post.</summary>
internal sealed record PlainPlace(string Dpn, PlainFile File)
{
    internal PlainNamed? Current { get; init; }

    internal int? CurrentEnd { get; init; }

    internal string CurrentWte { get; init; } = "";

    internal string CurrentSite { get; init; } = "";

    internal PlainNamed? Next { get; init; }

    internal int? NextStart { get; init; }

    /// <summary>Only a type 4 gives it.</summary>
    internal int? NextEnd { get; init; }

    internal string NextWte { get; init; } = "";

    internal string NextSite { get; init; } = "";

    internal string Grade { get; init; } = "";

    internal string Specialty { get; init; } = "";

    internal bool IsVacant { get; init; }

    internal bool SaysTheSameAs(PlainPlace other) => this == other with { File = File, NextEnd = NextEnd };

    internal bool IsNextFor(PlainNamed trainee) => Next?.IsSameAs(trainee) == true;

    internal bool IsHeldBy(PlainNamed trainee) => Current?.IsSameAs(trainee) == true;

    /// <summary>All that the employers are told of a post: its holders, its next trainees, vacant only when there is none.</summary>
    internal static string Picture(IEnumerable<PlainPlace> places)
    {
        var all = places.ToList();
        var holders = all.Where(place => place.Current is not null)
            .Select(place => $"{place.Current} {place.CurrentEnd} {place.CurrentWte} {place.CurrentSite}");
        var nexts = all.Where(place => place.Next is not null)
            .Select(place => $"{place.Next} {place.NextStart} {place.NextWte} {place.NextSite}").ToList();
        var isVacant = nexts.Count == 0 && all.Exists(place => place.IsVacant);
        string Once(IEnumerable<string> words) => string.Join(';', words.Distinct().Order(StringComparer.Ordinal));
        return $"{Once(holders)}|{Once(nexts)}|{isVacant}";
    }
}
