namespace Dit.Core.Quality;

/// <summary>The data-quality report of a body or an employer (issue 4): eight weeks, by rule, and by who is worst.</summary>
/// <param name="Files">How many files came in each week.</param>
/// <param name="All">Everything together.</param>
/// <param name="Parts">A body's employers, or an employer's bodies: most rejected rows first, then the greater share.</param>
public sealed record QualityReport(QualityWeeks Weeks, IReadOnlyList<int> Files, QualityLine All, IReadOnlyList<QualityLine> Parts)
{
    /// <summary>A body's report: the parts are employers.</summary>
    public static QualityReport OfBody(QualitySums sums) => Of(sums.Weeks, sums.Files, sums.ByEmployer.Values);

    /// <summary>An employer's report: the parts are the bodies that sent its rows. Null when none did.</summary>
    /// <param name="bodies">The sums of each body.</param>
    public static QualityReport? OfEmployer(Vpd vpd, IEnumerable<(DeaneryBody Body, QualitySums Sums)> bodies)
    {
        var parts = new List<QualityLine>();
        var weeks = default(QualityWeeks);
        foreach (var (body, sums) in bodies)
        {
            if (!sums.ByEmployer.TryGetValue(vpd.Text, out var line)) continue;
            var part = new QualityLine(body.Code);
            part.Add(line);
            parts.Add(part);
            weeks = sums.Weeks;
        }

        return parts.Count == 0 ? null : Of(weeks, [], parts);
    }

    private static QualityReport Of(QualityWeeks weeks, IReadOnlyList<int> files, IEnumerable<QualityLine> parts)
    {
        var all = new QualityLine("");
        var sorted = parts.OrderByDescending(part => part.Rejected).ThenByDescending(part => part.RejectedShare ?? 0)
            .ThenBy(part => part.Key, StringComparer.Ordinal).ToList();
        foreach (var part in sorted) all.Add(part);
        return new(weeks, files, all, sorted);
    }
}
