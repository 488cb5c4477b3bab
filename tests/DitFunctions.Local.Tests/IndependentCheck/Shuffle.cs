using System.Globalization;
using System.Text;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Stirs the files of a sample: other values in positions, people, assignments and applicant rows, each still readable as a row.
/// </summary>
internal static class Shuffle
{
    internal static void Stir(string folder, int seed)
    {
        var chance = new Random(seed);
        var days = Directory.GetDirectories(folder, "20*").Order(StringComparer.Ordinal).ToList();
        var people = new List<string[]>();
        var today = PlainDay.Read(Path.GetFileName(days[0]))!.Value;
        foreach (var file in Directory.GetFiles(Path.Combine(days[0], "esr-inbound"), "GO_*_GOF_*.DAT").Order(StringComparer.Ordinal))
            people.AddRange(ShuffledEsr.Stir(file, chance, today));
        // Receipts, which change what the next extract holds, stay out.
        foreach (var file in Directory.GetFiles(folder, "DE_*_RTC_*", SearchOption.AllDirectories)) File.Delete(file);
        var earlier = new Dictionary<string, List<string[]>>();
        foreach (var day in days)
            foreach (var file in Directory.GetFiles(Path.Combine(day, "tis-inbound"), "DE_*_APP_*.DAT").Order(StringComparer.Ordinal))
                StirApplicants(file, day, people, earlier, chance);
        if (days.Count > 1) foreach (var (body, rows) in earlier) DropLate(days, body, rows, chance);
        StirNotifications(days, [.. PostsOf(days), .. people.Select(person => new[] { "", person[0], person[1], person[4] })], chance);
    }

    // Applicants with the DPN that their rows give: most notifications are about people whom the region knows.
    private static IEnumerable<string[]> PostsOf(List<string> days) =>
        days.SelectMany(day => Directory.GetFiles(Path.Combine(day, "tis-inbound"), "DE_*_APP_*.DAT")).Order(StringComparer.Ordinal)
            .Select(Records).OfType<List<string[]>>().SelectMany(records => records[1..^1])
            .Where(row => row.Length == 41 && row[10].Length > 0)
                .Select(row => new[] { row[10].Trim().ToUpperInvariant(), row[2], row[3], row[16] });

    private static void StirNotifications(List<string> days, List<string[]> people, Random chance)
    {
        var earlier = new Dictionary<string, List<string[]>>();
        foreach (var day in days)
            foreach (var file in Directory.GetFiles(Path.Combine(day, "tis-inbound"), "DE_*_DN*.DAT").Order(StringComparer.Ordinal))
            {
                if (Records(file) is not { } records) continue;
                var body = Path.GetFileName(file).Split('_')[1];
                if (!earlier.TryGetValue(body, out var before)) earlier.Add(body, before = []);
                var rows = new ShuffledNotes(records[1..^1], before, people, PlainDay.Read(Path.GetFileName(day))!.Value, chance).Stir();
                before.AddRange(rows.Take(200).Select(row => (string[])row.Clone()));
                Write(file, records[0], rows);
            }

        if (days.Count < 2) return;
        foreach (var (body, rows) in earlier)
            Drop(days[1], body, "DNC", PlainDay.Read(Path.GetFileName(days[0]))!.Value - 2, [.. rows.Where(_ => chance.Next(10) == 0)]);
    }

    // The records of a file whose envelope and quotes are in order; null for any other.
    private static List<string[]>? Records(string file)
    {
        if (!PlainText.IsUtf8(File.ReadAllBytes(file))) return null;
        var records = PlainText.Quoted(PlainText.Read(file));
        return records.Count < 10 || records[0][0] != "HDR" || records[^1][0] != "TRL" ? null : records;
    }

    private static void StirApplicants(string file, string day, List<string[]> people, Dictionary<string, List<string[]>> earlier,
        Random chance)
    {
        if (Records(file) is not { } records) return;
        var body = Path.GetFileName(file).Split('_')[1];
        if (!earlier.TryGetValue(body, out var before)) earlier.Add(body, before = []);
        var rows = new ShuffledRows(records[1..^1], before, people, PlainDay.Read(Path.GetFileName(day))!.Value, chance).Stir();
        before.AddRange(rows.Where(row => row.Length == 41).Take(400));
        Write(file, records[0], rows);
    }

    // Rows of the first day again, some changed, in a file that is dated before it and comes on the second day.
    private static void DropLate(List<string> days, string body, List<string[]> rows, Random chance)
    {
        var late = rows.Where(_ => chance.Next(8) == 0).Select(row => (string[])row.Clone()).ToList();
        foreach (var row in late.Where(_ => chance.Next(3) == 0)) row[26] = "0121 496 0777";
        Drop(days[1], body, "APP", PlainDay.Read(Path.GetFileName(days[0]))!.Value - 3, late);
    }

    private static void Drop(string day, string body, string kind, int date, List<string[]> rows)
    {
        var dated = PlainDay.Write(date);
        var name = $"DE_{body}_{kind}_{dated}_00000077.DAT";
        Write(Path.Combine(day, "tis-inbound", name), ["HDR", name, $"{dated} 101356", body, "", $"{dated} 000000", "01"], rows);
    }

    private static void Write(string file, string[] header, List<string[]> rows)
    {
        var text = new StringBuilder().Append(Line(header));
        foreach (var row in rows) text.Append(Line(row));
        text.Append(CultureInfo.InvariantCulture, $"\"TRL\",{rows.Count + 2}\r\n");
        File.WriteAllText(file, text.ToString(), new UTF8Encoding(false));
    }

    // Ids stand bare where they are digits.
    private static string Line(string[] fields)
    {
        bool IsBare(string field, int index) =>
            field.Length == 0 || (index is 8 or 9 && fields.Length == 41 && field.All(char.IsAsciiDigit));
        string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return string.Join(',', fields.Select((field, index) => IsBare(field, index) ? field : Quoted(field))) + "\r\n";
    }
}
