namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What a row of a DNC or DNF comes to.</summary>
/// <param name="Note">The row.</param>
/// <param name="Main">The rule of its first message.</param>
/// <param name="More">The rules of further errors, or of warnings that its judgement brings.</param>
internal sealed record PlainAnswer(PlainNote Note, string Main, IReadOnlyList<string> More)
{
    internal bool IsFailed => string.CompareOrdinal(Main, "N040") < 0;

    /// <summary>The rules of all messages in their order: errors or what became of the row, then warnings by id.</summary>
    internal IEnumerable<string> Rules => Main == "N040" ? [Main]
        : IsFailed && Note.Errors.Count > 0 ? [.. Note.Errors.Order(StringComparer.Ordinal), .. Note.Warnings.Order(StringComparer.Ordinal)]
        : [Main, .. More.Concat(Note.Warnings).Order(StringComparer.Ordinal)];

    /// <summary>ERROR, WARNING or INFO: the gravest.</summary>
    internal string Severity => IsFailed ? "ERROR" : Rules.Skip(1).Any() ? "WARNING" : "INFO";

    internal static PlainAnswer Failed(PlainNote note, IEnumerable<string> rules) => new(note, rules.First(), [.. rules.Skip(1)]);
}
