namespace Dit.Core.Applicants.Rules;

/// <summary>A rule for applicants: an id, an effect, a meaning and a test, and nothing else (rules.md, Applicants).</summary>
public sealed class ApplicantRule
{
    private ApplicantRule(string id, RuleEffect effect, string meaning, Func<RowInQuestion, string?>? test)
    {
        Id = id;
        Effect = effect;
        Meaning = meaning;
        Test = test;
    }

    /// <summary>Its id: A020, M010, S001 ...</summary>
    public string Id { get; }

    /// <summary>What its finding does to the row.</summary>
    public RuleEffect Effect { get; }

    /// <summary>When it speaks, in one line, for the catalogue.</summary>
    public string Meaning { get; }

    /// <summary>
    /// Answers the words of the finding, or null when there is none or it cannot be known (no position, no date). Null for the
    /// rules whose finding is made where the row is read, matched or recorded.
    /// </summary>
    internal Func<RowInQuestion, string?>? Test { get; }

    internal static ApplicantRule Fail(string id, string meaning, Func<RowInQuestion, string?>? test = null) =>
        new(id, RuleEffect.Fail, meaning, test);

    internal static ApplicantRule FailOrWarn(string id, string meaning) => new(id, RuleEffect.FailOrWarn, meaning, null);

    internal static ApplicantRule Warn(string id, string meaning, Func<RowInQuestion, string?>? test = null) =>
        new(id, RuleEffect.Warn, meaning, test);

    internal static ApplicantRule Inform(string id, string meaning) => new(id, RuleEffect.Inform, meaning, null);

    /// <summary>Its finding as a message, for a rule that has but one severity.</summary>
    internal RowMessage Says(string words) => Effect switch
    {
        RuleEffect.Inform => new RowMessage(Id, Severity.Info, words),
        RuleEffect.Warn => Warns(words),
        _ => Fails(words),
    };

    internal RowMessage Fails(string words) => new(Id, Severity.Error, words);

    internal RowMessage Warns(string words) => new(Id, Severity.Warning, words);
}
