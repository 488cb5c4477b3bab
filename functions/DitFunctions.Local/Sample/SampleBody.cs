namespace DitFunctions.Local.Sample;

/// <summary>A deanery body of the sample.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefixes">The first segments of its DPNs.</param>
internal sealed record SampleBody(string Code, string Name, IReadOnlyList<string> Prefixes)
{
    // The thirteen bodies (interface-files.md, section 1), in the order in which a sample takes them.
    private static readonly SampleBody[] _all =
    [
        new("WMD", "West Midlands", ["WMD"]),
        new("LDN", "London", ["LDN"]),
        new("EOE", "East of England", ["EAN", "EOE"]),
        new("YHD", "Yorkshire and the Humber", ["YHD", "YOR"]),
        new("NWN", "North Western", ["NWN", "NWE"]),
        new("MER", "Mersey", ["MER"]),
        new("EMD", "East Midlands", ["EMD"]),
        new("KSS", "Kent, Surrey and Sussex", ["KSS"]),
        new("NTH", "North East", ["NTH", "NOR"]),
        new("WES", "Wessex", ["WES", "WSX"]),
        new("SEV", "Severn", ["SEV"]),
        new("PEN", "Peninsula", ["PEN"]),
        new("OXF", "Thames Valley", ["OXF"]),
    ];

    /// <summary>Trusts of its region: ODS code, a space, name.</summary>
    internal IReadOnlyList<string> Trusts => WordList.Trusts[Code];

    /// <summary>Where the body stands among the sample's bodies, from 0.</summary>
    internal int Index { get; init; }

    internal static IReadOnlyList<SampleBody> Of(SampleOptions options) =>
        [.. _all.Take(options.BodyCount).Select((body, index) => body with { Index = index })];
}
