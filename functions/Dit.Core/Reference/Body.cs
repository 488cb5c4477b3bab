using System.Collections.Frozen;

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

/// <summary>Which body a managing body field means: people type its code or an alias, in any letter case.</summary>
public sealed class BodyNames
{
    private readonly FrozenDictionary<string, DeaneryBody> _byName;

    /// <summary>A value of two bodies is the first one's by code; the reader of bodies.csv refuses such a file.</summary>
    public BodyNames(IEnumerable<Body> bodies) => _byName = bodies.OrderBy(body => body.Code)
        .SelectMany(body => body.FieldValues.Select(name => (Name: Normalise(name), body.Code)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The body that a field means; null when it means none that is known.</summary>
    public DeaneryBody? Find(string field) => _byName.TryGetValue(Normalise(field), out var body) ? body : null;

    /// <summary>A name as it is compared: upper-case, trimmed, inner white space as one blank.</summary>
    public static string Normalise(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
