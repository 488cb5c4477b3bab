using Dit.Core.Applicants;
using Dit.Core.Placements;

namespace Dit.Core.Quality;

/// <summary>Counts the rows of a file by employer while they are confirmed.</summary>
public sealed class QualityTally
{
    private readonly SortedDictionary<string, Counts> _byEmployer = new(StringComparer.Ordinal);

    /// <summary>Counts a row of an APP file.</summary>
    public void Add(RowOutcome outcome) => Add(outcome.Vpd ?? "", outcome.Result, outcome.Messages);

    /// <summary>Counts a row of a DNC or DNF; a DPN may be several employers', so it counts for none.</summary>
    public void Add(NotificationOutcome outcome) => Add("", outcome.Result, outcome.Messages);

    private void Add(string vpd, RowResult result, IReadOnlyList<RowMessage> messages)
    {
        var counts = _byEmployer.GetOrAdd(vpd, static () => new());
        counts.Rows++;
        foreach (var message in messages) counts.Findings[message.Rule] = counts.Findings.GetValueOrDefault(message.Rule) + 1;
        if (result != RowResult.Rejected) return;
        counts.Rejected++;
        foreach (var rule in messages.Where(message => message.Severity == Severity.Error).Select(message => message.Rule)
            .Distinct(StringComparer.Ordinal))
            counts.Causes[rule] = counts.Causes.GetValueOrDefault(rule) + 1;
    }

    /// <summary>What was counted.</summary>
    /// <param name="day">The business date on which the rows were judged.</param>
    public FileQuality Of(DateOnly day) =>
        new(day,
            [.. _byEmployer.Select(pair =>
                new EmployerQuality(pair.Key, pair.Value.Rows, pair.Value.Rejected, pair.Value.Findings) { Causes = pair.Value.Causes })]);

    private sealed class Counts
    {
        internal int Rows { get; set; }
        internal int Rejected { get; set; }
        internal SortedDictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);
        internal SortedDictionary<string, int> Causes { get; } = new(StringComparer.Ordinal);
    }
}
