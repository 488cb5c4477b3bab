namespace DitFunctions.Local.Sample.Employers;

/// <summary>A deanery body of the sample.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefixes">The first segments of its DPNs.</param>
internal sealed record SampleBody(string Code, string Name, IReadOnlyList<string> Prefixes)
{
    /// <summary>Trusts of its region: ODS code, a space, name.</summary>
    internal IReadOnlyList<string> Trusts => WordList.Trusts[Code];

    /// <summary>Where the body stands among the sample's bodies, from 0.</summary>
    internal int Index { get; init; }
}

/// <summary>A department of an employer (ORA) with its place (LCA).</summary>
internal sealed record Department(long Id, string Name, long LocationId, string Place);
