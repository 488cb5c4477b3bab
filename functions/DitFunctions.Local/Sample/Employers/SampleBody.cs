namespace DitFunctions.Local.Sample;

/// <summary>A deanery body of the sample.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefixes">The first segments of its DPNs.</param>
/// <param name="Trusts">Trusts of its region: ODS code, a space, name.</param>
internal sealed record SampleBody(string Code, string Name, IReadOnlyList<string> Prefixes, IReadOnlyList<string> Trusts)
{
    /// <summary>Where the body stands among the sample's bodies, from 0.</summary>
    internal int Index { get; init; }
}
