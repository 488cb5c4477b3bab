using System.Globalization;
using System.Text;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Bytes;

/// <summary>Good files of every kind that comes in, each with rows that do something: what is spoilt is spoilt from these.</summary>
internal static class GoodFiles
{
    internal static readonly string[] Bodies = ["EMD", "KSS", "NTH", "WMD", "PEN", "NWN", "YHD", "EOE", "OXF", "WES", "LDN", "MER", "SEV"];

    /// <summary>The posts that every employer of the region has: one of each body.</summary>
    internal static IEnumerable<string> Posts(int firstId) => Bodies.Select((body, index) =>
        Region.Position(firstId + index).Replace("WMD/", body + "/", StringComparison.Ordinal));

    internal static byte[] Esr(string vpd, int firstId)
    {
        var name = EsrName(vpd);
        string[] rows =
        [
            .. Posts(firstId), Doctor.Person(firstId), Doctor.Address(firstId, "1 High St, \\Flat \"2\""), Doctor.Registration(firstId),
                Doctor.Assignment(firstId, firstId + 1),
            Doctor.Person(firstId + 1), Doctor.Assignment(firstId + 1, firstId + 2, "20260630"), $"POD~{firstId + 3}", $"ASD~{firstId}9",
                "VHA~1~2~Car", "POA~1~2~3", "ORA~7001~Cardiology~~~~~~~~~~7002~~",
        ];
        return Encoding.UTF8.GetBytes(Region.Go(name, rows).Replace("~431~", $"~{vpd}~", StringComparison.Ordinal));
    }

    internal static string EsrName(string vpd) => $"GO_{vpd}_DIT_GOF_20260504_00000010.DAT";

    internal static string Name(string body, string kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"DE_{body}_{kind}_20260504_{number:D8}.DAT");

    /// <summary>A DE file of one kind from a body; <paramref name="firstId"/> is the first post of the employer that it is about.</summary>
    internal static byte[] Tis(string body, string kind, string name, int firstId, Random chance)
    {
        var post = firstId + Array.IndexOf(Bodies, body);
        var rows = kind switch
        {
            "APP" => Enumerable.Range(0, 8).Select(_ => Applicant(post, chance)),
            "RTC" =>
                [$"\"RTC\",\"DE_{body}_RMF_20260504_00000001.DAT\",\"{(chance.Next(2) == 0 ? "SUCCESS" : "FAIL")}\",4,4,0,\"done, "
                    + "\"\"all\"\" of it\""],
            _ => Enumerable.Range(1, 6).Select(type => Notification(body, $"{body}/RRK01/034/STR/{post}", Math.Min(type, 5), chance)),
        };
        return Encoding.UTF8.GetBytes(Region.App(name, [.. rows]).Replace("\"WMD\"", $"\"{body}\"", StringComparison.Ordinal));
    }

    private static string Applicant(int post, Random chance) => Region.Row(
        post,
        string.Create(CultureInfo.InvariantCulture, $"{chance.Next(1_000_000, 1_000_040)}"),
        (3, $"\"Canary-{(char)('A' + chance.Next(26))}\u00E9\"\", \\\""), (12, "\"2026-06-03\""), (13, "\"20261201\""),
            (14, "\"AB123456C\""), (25, "\"B15 2TH\""), (26, "\"GB\""));

    private static string Notification(string body, string dpn, int type, Random chance)
    {
        var fields = Enumerable.Repeat("", 36).ToArray();
        void Set(int column, string value) => fields[column - 1] = $"\"{value}\"";
        Set(1, "NOT");
        Set(2, type.ToString(CultureInfo.InvariantCulture));
        Set(3, body);
        Set(4, dpn);
        foreach (var person in (int[])[9, 15, 22, 26])
        {
            Set(person, $"Canary-{(char)('A' + chance.Next(26))}");
            Set(person + 1, "Robin");
            Set(person + 2, string.Create(CultureInfo.InvariantCulture, $"{chance.Next(1_000_000, 1_000_040)}"));
        }

        foreach (var date in (int[])[12, 19, 30, 31]) Set(date, "20260805");
        Set(32, "20270201");
        Set(13, "431");
        Set(14, "1");
        Set(34, "0.6");
        Set(35, "false");
        return string.Join(',', fields);
    }
}
