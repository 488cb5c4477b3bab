namespace DitFunctions.Local.Sample;

/// <summary>An invented address; the postcode has the UK form.</summary>
internal sealed record SampleAddress(string Line1, string Line2, string Town, string County, string Postcode, string Country);
