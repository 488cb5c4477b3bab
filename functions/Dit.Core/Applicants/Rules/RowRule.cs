namespace Dit.Core.Applicants.Rules;

/// <summary>What a finding of a rule does to its row.</summary>
public enum RuleEffect
{
    /// <summary>The row fails.</summary>
    Fail,
    /// <summary>The row fails where the column is mandatory or a projected date, else the value is left out with a warning.</summary>
    FailOrWarn,
    /// <summary>The row counts; somebody should look.</summary>
    Warn,
    /// <summary>What became of a row that passed.</summary>
    Inform,
}

/// <summary>A rule for rows of TIS, applicants (rules.md) or notifications: an id, an effect, a meaning and a test at most.</summary>
/// <param name="Id">A020, M010, S001, N001 ...</param>
/// <param name="Effect">What its finding does to the row.</param>
/// <param name="Meaning">When it speaks, in one line, for the catalogue.</param>
public sealed record RowRule(string Id, RuleEffect Effect, string Meaning)
{
    /// <summary>
    /// Answers the words of the finding, or null when there is none or it cannot be known (no position, no date). Null for the
    /// rules whose finding is made where the row is read, matched or recorded, and for those of notifications.
    /// </summary>
    internal Func<RowInQuestion, string?>? Test { get; private init; }

    internal static RowRule Fail(string id, string meaning, Func<RowInQuestion, string?>? test = null) =>
        new(id, RuleEffect.Fail, meaning) { Test = test };

    internal static RowRule FailOrWarn(string id, string meaning) => new(id, RuleEffect.FailOrWarn, meaning);

    internal static RowRule Warn(string id, string meaning, Func<RowInQuestion, string?>? test = null) =>
        new(id, RuleEffect.Warn, meaning) { Test = test };

    internal static RowRule Inform(string id, string meaning) => new(id, RuleEffect.Inform, meaning);

    /// <summary>Its finding as a message, for a rule that has but one severity.</summary>
    internal RowMessage Says(string words) => Effect switch
    {
        RuleEffect.Inform => new(Id, Severity.Info, words),
        RuleEffect.Warn => Warns(words),
        _ => Fails(words),
    };

    internal RowMessage Fails(string words) => new(Id, Severity.Error, words);

    internal RowMessage Warns(string words) => new(Id, Severity.Warning, words);
}
