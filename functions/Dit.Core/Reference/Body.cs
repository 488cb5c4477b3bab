using Dit.Core.Codes;

namespace Dit.Core.Reference;

/// <summary>A deanery body (bodies.csv).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefixes">The first segments of the DPNs that it manages, upper-case: EOE has EAN and EOE.</param>
/// <param name="Enabled">Whether files are exchanged with it.</param>
public sealed record Body(DeaneryBody Code, string Name, IReadOnlyList<string> Prefixes, bool Enabled);
