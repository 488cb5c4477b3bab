namespace DitFunctions.Local.Sample;

/// <summary>
/// The thirteen bodies (interface-files.md, section 1) with trusts of their regions, in the order in which a sample takes them.
/// </summary>
internal static class BodyList
{
    internal static IReadOnlyList<SampleBody> All { get; } =
    [
        new("WMD", "West Midlands", ["WMD"], TrustLists.WestMidlands),
        new("LDN", "London", ["LDN"], TrustLists.London),
        new("EOE", "East of England", ["EAN", "EOE"], TrustLists.EastOfEngland),
        new("YHD", "Yorkshire and the Humber", ["YHD", "YOR"], TrustLists.Yorkshire),
        new("NWN", "North Western", ["NWN", "NWE"], TrustLists.NorthWestern),
        new("MER", "Mersey", ["MER"], TrustLists.Mersey),
        new("EMD", "East Midlands", ["EMD"], TrustLists.EastMidlands),
        new("KSS", "Kent, Surrey and Sussex", ["KSS"], TrustLists.KentSurreySussex),
        new("NTH", "North East", ["NTH", "NOR"], TrustLists.NorthEast),
        new("WES", "Wessex", ["WES", "WSX"], TrustLists.Wessex),
        new("SEV", "Severn", ["SEV"], TrustLists.Severn),
        new("PEN", "Peninsula", ["PEN"], TrustLists.Peninsula),
        new("OXF", "Thames Valley", ["OXF"], TrustLists.ThamesValley),
    ];
}
