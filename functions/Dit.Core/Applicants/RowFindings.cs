using Dit.Core.Applicants.Rules;

namespace Dit.Core.Applicants;

/// <summary>All that validation has to say of a row.</summary>
/// <param name="Errors">What fails it, in the order of the catalogue.</param>
/// <param name="Warnings">What does not, in the order of the catalogue.</param>
internal sealed record RowFindings(IReadOnlyList<RowMessage> Errors, IReadOnlyList<RowMessage> Warnings)
{
    private static readonly RowFindings _none = new([], []);

    /// <summary>Errors, then warnings.</summary>
    internal IReadOnlyList<RowMessage> All => [.. Errors, .. Warnings];

    /// <summary>Tests all rules, not just up to the first that fails.</summary>
    internal static RowFindings Of(RowInQuestion question)
    {
        List<RowMessage>? found = question.Row.SyntaxFindings.Count == 0 ? null : [.. question.Row.SyntaxFindings];
        if (!question.Row.IsMalformed)
        {
            foreach (var rule in ApplicantRules.Validation)
                if (rule.Test!(question) is { } words) (found ??= []).Add(rule.Says(words));
        }

        if (found is null) return _none;
        // Findings of one rule keep the order of the columns.
        var ordered = ApplicantRules.InOrder(found).ToLookup(message => message.Severity == Severity.Error);
        return new RowFindings([.. ordered[true]], [.. ordered[false]]);
    }
}
