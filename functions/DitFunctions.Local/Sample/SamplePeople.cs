using Dit.Core.Identity;

namespace DitFunctions.Local.Sample;

/// <summary>
/// Makes people, no two alike: GMC numbers, NI numbers, and birth date with names are each unique in the whole sample, so
/// that two people match only where a case plants it.
/// </summary>
internal sealed class SamplePeople(int seed, DateOnly firstDay)
{
    private const int GmcNumbers = 8_999_999;
    private const int NiNumbers = 1_000_000;
    private const string NiSuffixes = "ABCD";

    // Prefixes in use, each valid by the HMRC form.
    private static readonly string[] _niPrefixes =
        ["AB", "AE", "BA", "CE", "EB", "HL", "JC", "JK", "KA", "LB", "MR", "NA", "PE", "RS", "SK", "TA", "WM", "YZ"];
    private static readonly string[] _nationalities =
        ["British", "British", "British", "Irish", "Indian", "Nigerian", "Pakistani", "Polish", "Greek", "Egyptian"];
    private readonly Chance _chance = new(seed, "people");
    private readonly SampleAddresses _addresses = new(new Chance(seed, "addresses"));
    private readonly HashSet<(DateOnly Born, string Names)> _taken = [];
    private readonly long _offset = new Chance(seed, "numbers").Below(GmcNumbers);
    private int _serial;

    /// <summary>A doctor with a GMC number and most often a NI number, born on a day on which nobody of the same names was.</summary>
    internal SamplePerson Next(string? lastName = null, string? firstName = null)
    {
        var serial = NextSerial();
        var gender = _chance.OneIn(2) ? "M" : "F";
        var (last, first, born) = NextIdentity(gender, lastName, firstName);
        return new SamplePerson
        {
            Serial = serial,
            Title = _chance.OneIn(12) ? "Mr" : "Dr",
            LastName = last,
            FirstName = first,
            MiddleNames = _chance.OneIn(4) ? _chance.Pick(Firsts(gender)) : "",
            Gender = gender,
            Born = born,
            NiNumber = _chance.OneIn(10) ? "" : NiNumber(serial),
            Gmc = Gmc(serial),
            Address = _addresses.Next(),
            Mobile = string.Create(CultureInfo.InvariantCulture, $"07700 900{_chance.Below(1000):D3}"),
            Nationality = _chance.Pick(_nationalities),
        };
    }

    /// <summary>From each follow a GMC and a NI number that nobody else has.</summary>
    internal int NextSerial() => ++_serial;

    private (string Last, string First, DateOnly Born) NextIdentity(string gender, string? lastName, string? firstName)
    {
        while (true)
        {
            var last = lastName ?? _chance.Pick(WordList.Names["Last"]);
            if (lastName is null && _chance.OneIn(15)) last = $"{last}-{_chance.Pick(WordList.Names["Last"])}";
            var first = firstName ?? _chance.Pick(Firsts(gender));
            var born = firstDay.AddYears(-24).AddDays(-_chance.Below(16 * 365));
            if (_taken.Add((born, $"{PersonName.Fold(last)}|{PersonName.Fold(first)}"))) return (last, first, born);
        }
    }

    private static IReadOnlyList<string> Firsts(string gender) => gender == "M" ? WordList.Names["Men"] : WordList.Names["Women"];

    // A step without a common divisor walks through all numbers before it meets one again.
    internal string Gmc(int serial) =>
        ((_offset + serial * 1_234_577L) % GmcNumbers + 1_000_000).ToString("D7", CultureInfo.InvariantCulture);

    internal string NiNumber(int serial)
    {
        var number = (_offset + serial * 7_654_321L) % ((long)NiNumbers * _niPrefixes.Length);
        var prefix = _niPrefixes[number / NiNumbers];
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{number % NiNumbers:D6}{NiSuffixes[serial % NiSuffixes.Length]}");
    }
}
