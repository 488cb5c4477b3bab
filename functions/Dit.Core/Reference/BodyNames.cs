using System.Collections.Frozen;

namespace Dit.Core.Reference;

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
