namespace DitFunctions.Local.Sample;

/// <summary>An invented address; the postcode has the UK form.</summary>
internal sealed record SampleAddress(string Line1, string Line2, string Town, string County, string Postcode, string Country);

/// <summary>
/// Makes addresses, now and then with the characters that have broken a load: backslash, comma, quote, tilde, line break.
/// </summary>
internal sealed class SampleAddresses(Chance chance)
{
    private const string LastLetters = "ABDEFGHJLNPQRSTUWXYZ";

    private static readonly string[] _streets =
    [
        "Acacia Avenue", "Mill Lane", "Station Road", "Church Street", "Old Hospital Walk", "St Mary's Close", "Queen's Drive",
        "The Crescent", "Pump Lane", "Windmill Hill", "Canal Side", "Infirmary Road", "Victoria Terrace", "Nightingale Way",
    ];

    private static readonly (string Town, string County, string Area)[] _towns =
    [
        ("Birmingham", "West Midlands", "B"), ("Wolverhampton", "West Midlands", "WV"), ("Coventry", "West Midlands", "CV"),
        ("Leicester", "Leicestershire", "LE"), ("Nottingham", "Nottinghamshire", "NG"), ("London", "", "SE"), ("London", "", "NW"),
        ("Leeds", "West Yorkshire", "LS"), ("Sheffield", "South Yorkshire", "S"), ("Newcastle upon Tyne", "Tyne and Wear", "NE"),
        ("Norwich", "Norfolk", "NR"), ("Stoke-on-Trent", "Staffordshire", "ST"), ("King's Lynn", "Norfolk", "PE"),
        ("Plymouth", "Devon", "PL"), ("Bristol", "", "BS"), ("Southampton", "Hampshire", "SO"), ("Oxford", "Oxfordshire", "OX"),
        ("Liverpool", "Merseyside", "L"), ("Manchester", "Greater Manchester", "M"), ("Brighton", "East Sussex", "BN"),
    ];

    // Trouble that stands in APP rows; a GO row cannot hold a tilde or a line break.
    private static readonly string[] _troublesome =
    [
        "Flat 2, \"The Oaks\"", "Ward 7\\8", "Residence C:\\Block\\4", "c/o Doctors' Mess, Level 3", "Staff House ~ Room 12",
        "Flat 3\nNightingale House", "\"Rose Cottage\"", "Room 1,2,3", "Apartment\u00A09", "Ends with a backslash \\",
    ];

    internal SampleAddress Next()
    {
        var (town, county, area) = chance.Pick(_towns);
        var house = FormattableString.Invariant($"{chance.Between(1, 240)} {chance.Pick(_streets)}");
        return chance.OneIn(25)
            ? new SampleAddress(chance.Pick(_troublesome), house, town, county, Postcode(area), "GB")
            : new SampleAddress(house, "", town, county, Postcode(area), chance.OneIn(4) ? "" : "GB");
    }

    private string Postcode(string area)
    {
        var last = $"{LastLetters[chance.Below(LastLetters.Length)]}{LastLetters[chance.Below(LastLetters.Length)]}";
        return FormattableString.Invariant($"{area}{chance.Between(1, 28)} {chance.Between(1, 9)}{last}");
    }
}
