using System.Globalization;
using System.Text;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// A region of one body and one employer with ten training positions, written by hand: what a test drops into it is its own.
/// </summary>
internal sealed class Region : IDisposable
{
    internal const string Monday = "2026-05-04";
    private readonly TemporaryFolder _folder = new();

    internal Region()
    {
        Config("employers.csv", "vpd,ods_code,name,mode,enabled\n431,RRK,University Hospitals Birmingham,full,true\n");
        Config("bodies.csv", "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\nLDN,London,LDN,true\n");
        Config("recipients.csv", "vpd,name,email,role,kinds\n431,Medical Staffing,mso@example.org,MSO,*\n");
        Config("locum-codes.csv", "code\n970\n");
        Drop(Monday, "esr-inbound", "GO_431_DIT_GOF_20260504_00000010.DAT",
            Go("GO_431_DIT_GOF_20260504_00000010.DAT", Enumerable.Range(1000, 10).Select(id => Position(id))));
    }

    internal string Input => Path.Combine(_folder.Path, "in");

    internal string Output => Path.Combine(_folder.Path, "out");

    internal string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    internal static string Position(int id, string from = "20200101") =>
        $"POA~{id}~{from}~~{id + 1}~{id + 1}|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty "
            + $"Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/{id}~~~~~";

    internal static string Go(string name, IEnumerable<string> rows)
    {
        var list = rows.ToList();
        return $"HDR~{name}~20260504 100000~431~~20260504 "
            + $"100000~02\r\n{string.Concat(list.Select(row => row + "\r\n"))}TRL~{list.Count + 2}\r\n";
    }

    internal static string App(string name, params string[] rows) =>
        $"\"HDR\",\"{name}\",\"20260504 140000\",\"WMD\",\"\",\"20260504 "
            + $"140000\",\"01\"\r\n{string.Concat(rows.Select(row => row + "\r\n"))}\"TRL\",{rows.Length + 2}\r\n";

    /// <summary>
    /// A good applicant row for a position, with the canary in columns 33 to 36; other columns may be overwritten by number.
    /// </summary>
    internal static string Row(int position, string gmc, params (int Column, string Value)[] others)
    {
        var fields = Enumerable.Repeat("", 41).ToArray();
        void Set(int column, string value) => fields[column - 1] = value;
        Set(1, "\"APP\"");
        Set(2, "\"20260601\"");
        Set(3, "\"Canary-Surname\"");
        Set(4, "\"Robin\"");
        Set(8, "\"19900101\"");
        Set(9, position.ToString(CultureInfo.InvariantCulture));
        Set(10, (position + 1).ToString(CultureInfo.InvariantCulture));
        Set(16, "\"GMC\"");
        Set(17, $"\"{gmc}\"");
        for (var column = 33; column <= 36; column++) Set(column, "\"SPECIAL-CANARY\"");
        foreach (var (column, value) in others) Set(column, value);
        return string.Join(',', fields);
    }

    internal void Config(string name, string text) => Write(Path.Combine("config", name), Encoding.UTF8.GetBytes(text));

    internal void Drop(string day, string container, string name, string text) => Drop(day, container, name, Encoding.UTF8.GetBytes(text));

    internal void Drop(string day, string container, string name, byte[] bytes) => Write(Path.Combine(day, container, name), bytes);

    internal void DropApp(string name, params string[] rows) => Drop(Monday, "tis-inbound", name, App(name, rows));

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
