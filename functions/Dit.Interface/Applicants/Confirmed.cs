using Dit.Core.Applicants;
using Dit.Core.Quality;

namespace Dit.Interface.Applicants;

/// <summary>What is counted while a file's rows are confirmed.</summary>
/// <param name="rows">How many rows the file has by its own count.</param>
internal sealed class Confirmed(int rows)
{
    private readonly int[] _byResult = new int[Enum.GetValues<RowResult>().Length];
    private readonly SortedDictionary<string, int> _findings = new(StringComparer.Ordinal);

    /// <summary>The same by employer, for the data-quality reports.</summary>
    internal QualityTally Quality { get; } = new();

    /// <summary>How many lines the confirmation has.</summary>
    internal int Lines { get; set; }

    internal FileCounts Counts =>
        new(rows, Of(RowResult.Accepted), Of(RowResult.Rejected), Of(RowResult.Duplicate), Of(RowResult.Superseded));

    /// <summary>How often each rule spoke.</summary>
    internal IReadOnlyDictionary<string, int> Findings => _findings;

    internal void Take(RowOutcome outcome)
    {
        _byResult[(int)outcome.Result]++;
        Quality.Add(outcome);
        foreach (var message in outcome.Messages) _findings[message.Rule] = _findings.GetValueOrDefault(message.Rule) + 1;
    }

    private int Of(RowResult result) => _byResult[(int)result];
}
