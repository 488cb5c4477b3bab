namespace DitFunctions.Local.Sample;

/// <summary>An employer of the sample.</summary>
/// <param name="Index">Where it stands among the sample's employers, from 0.</param>
/// <param name="Body">The body whose posts it has.</param>
/// <param name="OdsCode">Of a real trust, or beginning with X as no trust's does.</param>
/// <param name="IsOn">False when it is switched off: its files are loaded, nothing is sent for it.</param>
internal sealed record RegionEmployer(int Index, SampleBody Body, string OdsCode, string Name, bool IsOn)
{
    // With 389, a prime, the steps of 37 meet no number twice.
    private const int VpdRange = 389;
    private const int FirstVpd = 431;

    internal Vpd Vpd { get; } = Vpd.Parse(Index switch
    {
        0 => $"{FirstVpd}",
        1 => "096",
        _ when 100 + Index * 37 % VpdRange is var number && number != FirstVpd => $"{number}",
        _ => $"{100 + VpdRange}",
    });

    /// <summary>Full Records rather than Part Records.</summary>
    internal bool IsFull => Index % 3 != 2;

    /// <summary>Body by body in turn, real trusts as long as there are any.</summary>
    internal static IReadOnlyList<RegionEmployer> Of(SampleOptions options, IReadOnlyList<SampleBody> bodies)
    {
        var trusts = Enumerable.Range(0, bodies.Max(body => body.Trusts.Count))
            .SelectMany(round => bodies.Where(body => round < body.Trusts.Count).Select(body => (body, body.Trusts[round])));
        var invented = Enumerable.Range(0, options.Employers).Select(n => (bodies[n % bodies.Count],
            string.Create(CultureInfo.InvariantCulture, $"X{(char)('A' + n / 10 % 26)}{n % 10} Invented Hospitals {n + 1} (invented)")));
        // The last of a body that has others is not live yet.
        return [.. trusts.Concat(invented).Take(options.Employers).Select((place, index) => new RegionEmployer(index, place.Item1,
            place.Item2[..3], place.Item2[4..], index < options.Employers - 1 || options.Employers == bodies.Count))];
    }
}
