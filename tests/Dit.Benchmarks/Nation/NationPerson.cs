using System.Globalization;

namespace Dit.Benchmarks.Nation;

/// <summary>An invented person; the same number is the same person.</summary>
/// <param name="Number">From 0; applicants who are nobody's employee have numbers of their own.</param>
internal sealed record NationPerson(int Number)
{
    private static readonly string[] _first = ["Robin", "Zoë", "Alex", "Sam", "Kit", "Jo", "Lee", "Ashley", "Morgan", "Ellis"];
    private static readonly string[] _last =
        ["Smith", "O'Brien", "Nwosu", "Patel", "Jones-Grey", "Khan", "Evans", "Li", "Murphy", "Adeyemi"];

    internal string FirstName => _first[Number % 10];

    // Letters for the number, so that no two people of a nation share birth date and names by chance.
    internal string LastName =>
        _last[Number / 10 % 10]
            + string.Concat(Number.ToString("D7", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    internal DateOnly Born => new DateOnly(1970, 1, 1).AddDays(Number * 7 % 9_000);

    internal string BornText => Born.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    internal string Gmc => (1_000_000 + Number).ToString("D7", CultureInfo.InvariantCulture);

    internal string NiNumber =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + Number / 1_000_000 % 3)}B{Number % 1_000_000:D6}A");
}
