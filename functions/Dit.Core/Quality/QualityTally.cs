using Dit.Core.Applicants;

namespace Dit.Core.Quality;

/// <summary>Counts the rows of a file by employer while they are confirmed.</summary>
public sealed class QualityTally
{
    private readonly SortedDictionary<string, Counts> _byEmployer = new(StringComparer.Ordinal);

    /// <summary>Counts a row.</summary>
    public void Add(RowOutcome outcome)
    {
        var vpd = outcome.Vpd ?? "";
        if (!_byEmployer.TryGetValue(vpd, out var counts)) _byEmployer.Add(vpd, counts = new Counts());
        counts.Rows++;
        if (outcome.Result == RowResult.Rejected) counts.Rejected++;
        foreach (var message in outcome.Messages) counts.Findings[message.Rule] = counts.Findings.GetValueOrDefault(message.Rule) + 1;
    }

    /// <summary>What was counted.</summary>
    /// <param name="day">The business date on which the rows were judged.</param>
    public FileQuality Of(DateOnly day) =>
        new(day, [.. _byEmployer.Select(pair => new EmployerQuality(pair.Key, pair.Value.Rows, pair.Value.Rejected, pair.Value.Findings))]);

    private sealed class Counts
    {
        internal int Rows { get; set; }

        internal int Rejected { get; set; }

        internal SortedDictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);
    }
}
