namespace Dit.Core.Notices;

/// <summary>A rule that rejected three or more rows of a body within seven days.</summary>
/// <param name="Rows">How many rows in the seven days.</param>
/// <param name="Days">On how many of them.</param>
/// <param name="From">The first of the seven days.</param>
public sealed record RepeatedCause(string Rule, int Rows, int Days, DateOnly From)
{
    /// <summary>How many rows make a cause a repeated one (rules.md, Notifications).</summary>
    public const int LeastRows = 3;

    /// <summary>Within how many days, today included.</summary>
    public const int Window = 7;

    /// <summary>The causes to be told today, in order of rule: one that was told within the last seven days is not told again.</summary>
    /// <param name="counts">A body's counts; those outside the seven days do not count.</param>
    /// <param name="lastTold">When a rule was last told to the body's office; null when never.</param>
    public static IReadOnlyList<RepeatedCause> Of(IEnumerable<RejectionCount> counts, DateOnly today, Func<string, DateOnly?> lastTold)
    {
        var from = today.AddDays(1 - Window);
        return [.. counts.Where(count => count.Day >= from && count.Day <= today && count.Rows > 0)
                .GroupBy(count => count.Rule, StringComparer.Ordinal)
                .Select(rule =>
                    new RepeatedCause(rule.Key, rule.Sum(count => count.Rows), rule.Select(count => count.Day).Distinct().Count(), from))
                .Where(cause => cause.Rows >= LeastRows && !(lastTold(cause.Rule) is { } told && told >= from))
                .OrderBy(cause => cause.Rule, StringComparer.Ordinal)];
    }
}

/// <summary>How many rows of a body one rule rejected on a business date: a row that several rules reject counts for each.</summary>
/// <param name="Rule">The rule's id: A012, N004 ...</param>
public sealed record RejectionCount(DateOnly Day, string Rule, int Rows);
