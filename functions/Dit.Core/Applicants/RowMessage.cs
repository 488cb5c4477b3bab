namespace Dit.Core.Applicants;

/// <summary>One message about a row: one line of its confirmation.</summary>
/// <param name="Rule">The rule's id: A020, M010, S001 ...</param>
/// <param name="Words">What it says, in words an MSO can act on; never a name, number or date of a person.</param>
public sealed record RowMessage(string Rule, Severity Severity, string Words)
{
    /// <summary>The message text of the confirmation: id, space, words; cut at a word where it is too long.</summary>
    public string Text => ConfirmationText.Fit($"{Rule} {Words}");
}
