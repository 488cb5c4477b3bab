using Dit.Core.Applicants;
using Dit.Core.Applicants.Rules;

namespace Dit.Core.Placements.Rules;

/// <summary>A rule for notifications: an id, an effect and a meaning; the ids are this project's own [X].</summary>
/// <param name="Id">N001 ...</param>
/// <param name="Effect">What its finding does to the row.</param>
/// <param name="Meaning">When it speaks, in one line, for the catalogue.</param>
public sealed record NotificationRule(string Id, RuleEffect Effect, string Meaning)
{
    /// <summary>Its finding as a message, for a rule that has but one severity.</summary>
    internal RowMessage Says(string words) => Effect switch
    {
        RuleEffect.Inform => new RowMessage(Id, Severity.Info, words),
        RuleEffect.Warn => new RowMessage(Id, Severity.Warning, words),
        _ => new RowMessage(Id, Severity.Error, words),
    };

    internal RowMessage Warns(string words) => new(Id, Severity.Warning, words);
}
