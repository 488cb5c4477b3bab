using System.Collections.Frozen;
using Dit.Core.Applicants.Rules;

namespace Dit.Core.Quality;

/// <summary>How often a rule spoke in each of the eight weeks.</summary>
/// <param name="ByWeek">The counts, the oldest week first.</param>
public sealed record RuleTrend(string Rule, IReadOnlyList<int> ByWeek)
{
    // A040 is told as information, yet a row that stands twice in a file is the sender's to fix.
    private const string DuplicateRow = "A040";
    private static readonly FrozenDictionary<string, RowRule> _rules =
        ApplicantRules.All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>All eight weeks together.</summary>
    public int Total => ByWeek.Sum();

    /// <summary>The last week less the one before.</summary>
    public int Change => ByWeek[^1] - ByWeek[^2];

    /// <summary>What the rule means, in one line; empty for a rule that the catalogue no longer has.</summary>
    public string Meaning => _rules.TryGetValue(Rule, out var rule) ? char.ToUpperInvariant(rule.Meaning[0]) + rule.Meaning[1..] : "";

    /// <summary>What it does to a row: "Rejected", "Warning" or "Information".</summary>
    public string Effect => !_rules.TryGetValue(Rule, out var rule) ? "" : rule.Effect switch
    {
        RuleEffect.Fail => "Rejected",
        RuleEffect.FailOrWarn => "Rejected or warning",
        RuleEffect.Warn => "Warning",
        _ => "Information",
    };

    /// <summary>True for a rule that finds a fault in the data; false for what only tells what became of a row (S001, A041 ...).</summary>
    public static bool IsFault(string rule) =>
        rule == DuplicateRow || !_rules.TryGetValue(rule, out var known) || known.Effect != RuleEffect.Inform;
}
