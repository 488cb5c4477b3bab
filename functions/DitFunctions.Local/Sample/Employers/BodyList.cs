namespace DitFunctions.Local.Sample.Employers;

/// <summary>The thirteen bodies (interface-files.md, section 1), in the order in which a sample takes them.</summary>
internal static class BodyList
{
    internal static IReadOnlyList<SampleBody> All { get; } =
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
}
