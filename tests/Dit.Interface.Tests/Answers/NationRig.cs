using System.Globalization;
using Dit.Core.Codes;
using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;

namespace Dit.Interface.Tests.Answers;

/// <summary>
/// A rig with as many bodies and employers as it is told, each with some days of files that are done, and a position each.
/// </summary>
internal static class NationRig
{
    internal const int Bodies = 13;
    private static readonly string[] _codes = ["EMD", "EOE", "KSS", "LDN", "MER", "NTH", "NWN", "OXF", "PEN", "SEV", "WES", "WMD", "YHD"];

    /// <summary>Fills a rig.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="employers">How many employers there are then.</param>
    /// <param name="days">How many days of files each sender has.</param>
    /// <param name="there">How many employers, with all bodies, were there before.</param>
    internal static async Task FillAsync(Rig rig, int employers, int days, int there = 0)
    {
        var vpds = Enumerable.Range(101, employers).Select(number => Vpd.Parse(number.ToString(CultureInfo.InvariantCulture))).ToList();
        Assert.Empty(await rig.Job<ReferenceStore>().PutAsync(
            new Dictionary<string, string>
            {
                ["employers.csv"] = Lines("vpd,ods_code,name,mode,enabled", vpds.Select(vpd => $"{vpd},R{vpd},Trust {vpd},part,true")),
                ["bodies.csv"] = Lines("code,name,prefixes,enabled", _codes.Select(code => $"{code},Body {code},{code},true")),
                ["recipients.csv"] = Lines("vpd,name,email,role,kinds",
                    vpds.Select(vpd => $"{vpd},Officer,officer{vpd}@example.org,MSO,*")),
                ["locum-codes.csv"] = "code\n",
            },
            default));
        var books = rig.Job<EsrBooks>();
        await Parallel.ForEachAsync(vpds.Skip(there),
            async (vpd, stop) => await books.PutAsync(vpd, Position(vpd), new EsrBookRows(), stop));
        var today = BusinessDate.Today(rig.Clock);
        var streams = vpds.Skip(there).Select(vpd => $"GO-{vpd}").Concat(there == 0 ? _codes.Select(code => $"APP-{code}") : []);
        await rig.SeedAsync(
            [.. streams.SelectMany(stream => Enumerable.Range(0, days).Select(back => Done(stream, today.AddDays(-back), days - back)))]);
        await rig.Job<LaneTable>().CloseEmptyAsync(default);
    }

    internal static FileEntry Done(string stream, DateOnly day, int number) => new()
    {
        Run = new(stream, number, $"{number:D12}"),
        Name = FormattableString.Invariant(stream.StartsWith("GO-", StringComparison.Ordinal)
            ? $"GO_{stream[3..]}_DIT_GOC_{day:yyyyMMdd}_{number:D8}.DAT"
                : (FormattableString)$"DE_{stream[4..]}_APP_{day:yyyyMMdd}_{number:D8}.DAT"),
        Status = FileStatus.Done,
        Counts = new(10, 9, 1, 0, 0),
        ReceivedOn = day,
        ClosedOn = day,
        ReceivedAt = BusinessDate.At(day, new(9, 0)),
    };

    private static EsrBookRows Position(Vpd vpd)
    {
        var rows = new EsrBookRows();
        rows.Put(
            EsrKey.Of("POA", $"{vpd}000", new DateOnly(2020, 1, 1)),
            $"POA~{vpd}000~20200101~~{vpd}001~{vpd}001|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty "
                + $"Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/{vpd}~~~~~");
        return rows;
    }

    private static string Lines(string head, IEnumerable<string> rows) => $"{head}\n{string.Join('\n', rows)}\n";
}
