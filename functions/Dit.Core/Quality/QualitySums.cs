namespace Dit.Core.Quality;

/// <summary>The files of one body over the eight weeks, summed by employer: what is kept does not grow with the files.</summary>
public sealed class QualitySums(QualityWeeks weeks)
{
    private readonly SortedDictionary<string, QualityLine> _byEmployer = new(StringComparer.Ordinal);
    private readonly int[] _files = new int[QualityWeeks.Count];

    /// <summary>The weeks.</summary>
    public QualityWeeks Weeks => weeks;

    /// <summary>How many files came in each week.</summary>
    public IReadOnlyList<int> Files => _files;

    /// <summary>The sums by employer; the key is empty for rows whose position nobody has.</summary>
    public IReadOnlyDictionary<string, QualityLine> ByEmployer => _byEmployer;

    /// <summary>Adds a file; one from outside the weeks changes nothing.</summary>
    public void Add(FileQuality file)
    {
        if (weeks.WeekOf(file.Day) is not { } week) return;
        _files[week]++;
        foreach (var employer in file.Employers) _byEmployer.GetOrAdd(employer.Vpd, () => new(employer.Vpd)).Add(week, employer);
    }
}
