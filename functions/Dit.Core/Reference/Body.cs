namespace Dit.Core.Reference;

/// <summary>A deanery body (bodies.csv).</summary>
/// <param name="Prefixes">The first segments of the DPNs that it manages, upper-case: EOE has EAN and EOE.</param>
/// <param name="Enabled">Whether files are exchanged with it.</param>
public sealed record Body(DeaneryBody Code, string Name, IReadOnlyList<string> Prefixes, bool Enabled)
{
    /// <summary>What else a managing body field of ESR may say for it: <c>Northern</c> for NTH (rules.md, Employers).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>All that a managing body field may say for it: code and aliases. A name that is not an alias is no answer [D].</summary>
    public IEnumerable<string> FieldValues => [Code.Code, .. Aliases];
}
