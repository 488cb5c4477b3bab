namespace Dit.Core.Quality;

/// <summary>Eight weeks of one employer's rows from one body, or of all of them together.</summary>
/// <param name="key">What the line is about: a VPD, a body's code, or empty.</param>
public sealed class QualityLine(string key)
{
    private readonly int[] _rows = new int[QualityWeeks.Count];
    private readonly int[] _rejected = new int[QualityWeeks.Count];
    private readonly SortedDictionary<string, int[]> _findings = new(StringComparer.Ordinal);

    /// <summary>What the line is about.</summary>
    public string Key => key;

    /// <summary>Rows by week, the oldest first.</summary>
    public IReadOnlyList<int> RowsByWeek => _rows;

    /// <summary>Rejected rows by week.</summary>
    public IReadOnlyList<int> RejectedByWeek => _rejected;

    /// <summary>All rows.</summary>
    public int Rows => _rows.Sum();

    /// <summary>All rejected rows.</summary>
    public int Rejected => _rejected.Sum();

    /// <summary>The share of rows that were rejected; null when there were no rows.</summary>
    public decimal? RejectedShare => Rows == 0 ? null : (decimal)Rejected / Rows;

    /// <summary>Findings by week and rule, faults only, the most frequent first.</summary>
    public IReadOnlyList<RuleTrend> Findings =>
        [.. _findings.Where(pair => RuleTrend.IsFault(pair.Key)).Select(pair => new RuleTrend(pair.Key, pair.Value))
            .OrderByDescending(rule => rule.Total).ThenBy(rule => rule.Rule, StringComparer.Ordinal)];

    internal void Add(int week, EmployerQuality counts)
    {
        _rows[week] += counts.Rows;
        _rejected[week] += counts.Rejected;
        foreach (var (rule, count) in counts.Findings) WeeksOf(rule)[week] += count;
    }

    internal void Add(QualityLine other)
    {
        for (var week = 0; week < QualityWeeks.Count; week++)
        {
            _rows[week] += other._rows[week];
            _rejected[week] += other._rejected[week];
            foreach (var (rule, counts) in other._findings) WeeksOf(rule)[week] += counts[week];
        }
    }

    private int[] WeeksOf(string rule) => _findings.GetOrAdd(rule, static () => new int[QualityWeeks.Count]);
}
