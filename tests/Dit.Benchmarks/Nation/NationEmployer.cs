using System.Globalization;
using Dit.Core.Codes;

namespace Dit.Benchmarks.Nation;

/// <summary>An employer of the day.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Body">The body that manages its posts, from 0.</param>
internal sealed record NationEmployer(int Index, int Body)
{
    private static readonly string[] _bodies = ["WMD", "LDN", "EOE", "YHD", "NWN", "MER", "EMD", "KSS", "NTH", "WES", "SEV", "PEN", "OXF"];

    internal Vpd Vpd => Vpd.Parse((101 + Index).ToString(CultureInfo.InvariantCulture));

    internal string BodyCode => BodyName(Body);

    internal string OdsCode => string.Create(CultureInfo.InvariantCulture, $"T{Index:D3}");

    internal static string BodyName(int body) => _bodies[body];

    internal long PositionId(int post) => 1_000_000 + Index * 10_000L + post;

    internal string Dpn(int post) => string.Create(CultureInfo.InvariantCulture, $"{BodyCode}/{OdsCode}1/034/STR/{post:D4}");

    /// <summary>The position as ESR's POA row.</summary>
    internal string PositionRow(int post)
    {
        var id = PositionId(post);
        return string.Create(CultureInfo.InvariantCulture,
            $"POA~{id}~20200101~~{id + 1}~{id + 1}|Specialty Registrar|021|Cardiology|~1~~"
            + $"Medical and Dental~Specialty Registrar~021~MN37~3~N~7001~Active~"
            + $"SHARED~Y~N~{Dpn(post)}~{BodyCode}~{OdsCode}~~Medical Staff~");
    }
}
