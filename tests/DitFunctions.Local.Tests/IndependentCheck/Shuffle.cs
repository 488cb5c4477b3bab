using System.Globalization;
using System.Text;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Stirs the files of a sample: other values in positions, people, assignments and applicant rows, each still readable as a row.</summary>
internal static class Shuffle
{
    internal static void Stir(string folder, int seed)
    {
        var chance = new Random(seed);
        var days = Directory.GetDirectories(folder, "20*").Order(StringComparer.Ordinal).ToList();
        var people = new List<string[]>();
        foreach (var file in Directory.GetFiles(Path.Combine(days[0], "esr-inbound"), "GO_*_GOF_*.DAT").Order(StringComparer.Ordinal)) people.AddRange(ShuffledEsr.Stir(file, chance, PlainDay.Read(Path.GetFileName(days[0]))!.Value));
        // The check is about applicants and extracts: notifications and receipts, which change both, stay out.
        foreach (var other in (string[])["DNC", "DNF", "RTC"])
            foreach (var file in Directory.GetFiles(folder, $"DE_*_{other}_*", SearchOption.AllDirectories)) File.Delete(file);
        var earlier = new Dictionary<string, List<string[]>>();
        foreach (var day in days)
            foreach (var file in Directory.GetFiles(Path.Combine(day, "tis-inbound"), "DE_*_APP_*.DAT").Order(StringComparer.Ordinal)) StirApplicants(file, day, people, earlier, chance);
        if (days.Count > 1) foreach (var (body, rows) in earlier) DropLate(days, body, rows, chance);
    }

    private static void StirApplicants(string file, string day, List<string[]> people, Dictionary<string, List<string[]>> earlier, Random chance)
    {
        if (!PlainText.IsUtf8(File.ReadAllBytes(file))) return;
        var records = PlainText.Quoted(PlainText.Read(file));
        if (records.Count < 10 || records[0][0] != "HDR" || records[^1][0] != "TRL") return;
        var body = Path.GetFileName(file).Split('_')[1];
        if (!earlier.TryGetValue(body, out var before)) earlier.Add(body, before = []);
        var rows = new ShuffledRows(records[1..^1], before, people, PlainDay.Read(Path.GetFileName(day))!.Value, chance).Stir();
        before.AddRange(rows.Where(row => row.Length == 41).Take(400));
        Write(file, records[0], rows);
    }

    // Rows of the first day again, some changed, in a file that is dated before it and comes on the second day.
    private static void DropLate(List<string> days, string body, List<string[]> rows, Random chance)
    {
        var date = PlainDay.Write(PlainDay.Read(Path.GetFileName(days[0]))!.Value - 3);
        var name = $"DE_{body}_APP_{date}_00000077.DAT";
        var late = rows.Where(_ => chance.Next(8) == 0).Select(row => (string[])row.Clone()).ToList();
        foreach (var row in late.Where(_ => chance.Next(3) == 0)) row[26] = "0121 496 0777";
        Write(Path.Combine(days[1], "tis-inbound", name), ["HDR", name, $"{date} 101356", body, "", $"{date} 000000", "01"], late);
    }

    private static void Write(string file, string[] header, List<string[]> rows)
    {
        var text = new StringBuilder().Append(Line(header));
        foreach (var row in rows) text.Append(Line(row));
        text.Append(CultureInfo.InvariantCulture, $"\"TRL\",{rows.Count + 2}\r\n");
        File.WriteAllText(file, text.ToString(), new UTF8Encoding(false));
    }

    // Ids stand bare where they are digits.
    private static string Line(string[] fields) => string.Join(',', fields.Select((field, index) =>
        field.Length == 0 || (index is 8 or 9 && fields.Length == 41 && field.All(char.IsAsciiDigit)) ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";
}
