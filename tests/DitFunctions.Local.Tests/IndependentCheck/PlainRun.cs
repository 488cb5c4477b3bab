using System.Globalization;
using System.Text.Json;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Goes through a folder of drops and what <c>process</c> wrote for it, day by day, and gathers where the two disagree. Which
/// files were loaded, and when, it takes from the summaries; what must come of their rows it works out for itself.
/// </summary>
internal sealed class PlainRun(string input, string output)
{
    private readonly PlainRegion _region = new();
    private readonly HashSet<string> _known = [];

    internal List<string> Disagreements { get; } = [];

    /// <summary>How often each message was expected, so that a test can tell whether the days were worth anything.</summary>
    internal SortedDictionary<string, int> Messages { get; } = new(StringComparer.Ordinal);

    internal void Check()
    {
        _region.Reference.Read(Path.Combine(input, "config"));
        foreach (var day in Directory.GetDirectories(input, "20*").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)) CheckDay(day);
    }

    private void CheckDay(string day)
    {
        var today = PlainDay.Read(day)!.Value;
        _region.Reference.Read(Path.Combine(input, day, "config"));
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, day, "summary.json")));
        var done = summary.RootElement.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("status").GetString() == "Done").ToList();
        foreach (var file in done.Where(file => NameOf(file).StartsWith("GO_", StringComparison.Ordinal)).OrderBy(NumberOf)) CheckEsr(file, day);
        foreach (var (body, known) in _region.Reference.Bodies)
            if (known.IsOn) CheckExtract(body, day, today);
        _region.Age(today);
        foreach (var file in done.Where(file => NameOf(file).Contains("_APP_", StringComparison.Ordinal)).OrderBy(file => NameOf(file).Split('_')[3] + NumberOf(file).ToString("D8", CultureInfo.InvariantCulture)).ThenBy(NameOf, StringComparer.Ordinal))
            CheckApplicants(file, day, today);
        foreach (var (vpd, employer) in _region.Reference.Employers)
            if (employer.IsOn && _region.Employers.TryGetValue(vpd, out var known)) CheckGrid(known, day, today);
    }

    private void CheckGrid(PlainEmployer employer, string day, int today)
    {
        var sheet = Path.Combine(output, day, "reports", employer.Vpd, "rotation-grid.xlsx");
        var expected = PlainGrid.Of(_region, employer, today);
        if (File.Exists(sheet)) CompareAll($"{employer.Vpd} {day} grid", expected, [.. SheetRows.Read(sheet).Order(StringComparer.Ordinal)]);
        else Compare($"{employer.Vpd} {day} grid", "lines", "0", $"{expected.Count}");
    }

    private void CheckEsr(JsonElement file, string day)
    {
        var rows = PlainText.Tilde(PlainText.Read(Dropped(NameOf(file), "esr-inbound", day)))[1..^1];
        var rejected = _region.EmployerOf(NameOf(file).Split('_')[1].PadLeft(3, '0')).Load(NameOf(file).Contains("_GOF_", StringComparison.Ordinal), rows);
        Compare(NameOf(file), "counts", $"{rows.Count} {rows.Count - rejected.Count} {rejected.Count} 0 0", Counts(file));
        CheckRejects(NameOf(file), day, [.. rejected.Select(row => string.Join('~', row))], path => [.. PlainText.Tilde(PlainText.Read(path))[1..^1].Select(row => string.Join('~', row))]);
    }

    private void CheckExtract(string body, string day, int today)
    {
        var expected = _region.Extract(body, today);
        var kind = _known.Add(body) ? "RMF" : "RMC";
        var files = Directory.GetFiles(Path.Combine(output, day, "tis-outbound", body), $"DE_{body}_{kind}_*.DAT");
        Compare($"{body} {kind} {day}", "files", "1", $"{files.Length}");
        if (files.Length != 1) return;
        var rows = PlainText.Quoted(PlainText.Read(files[0])).Where(row => row[0] is "POS" or "POR").Select(row => string.Join('|', row).Replace('?', '.')).ToList();
        CompareAll(Path.GetFileName(files[0]), expected, [.. rows.Chunk(2).Select(pair => string.Join('\n', pair))]);
        var persons = PlainText.Quoted(PlainText.Read(files[0]))[1..^1].Where(row => row[0] is not ("POS" or "POR")).Select(row => string.Join('|', row));
        CompareAll(Path.GetFileName(files[0]) + " persons", _region.Updates.Of(body, today), [.. persons]);
    }

    private void CheckApplicants(JsonElement file, string day, int today)
    {
        var name = NameOf(file);
        var part = name.Split('_');
        var rows = new PlainApplicants(_region, (PlainDay.Read(part[3])!.Value, NumberOf(file)), part[1], today).Take(PlainText.Quoted(PlainText.Read(Dropped(name, "tis-inbound", day)))[1..^1]);
        foreach (var message in rows.SelectMany(row => row.Words().Split(' ').Skip(2))) Messages[message] = Messages.GetValueOrDefault(message) + 1;
        var lines = PlainText.Quoted(PlainText.Read(Path.Combine(output, day, "tis-outbound", part[1], file.GetProperty("confirmation").GetString()!)))[1..^1];
        CompareAll(name, [.. rows.Select(row => row.Words() + Echo(row))], [.. lines.GroupBy(line => line[1]).Select(Told)], [.. rows.Select(row => string.Join('|', row.Fields))]);
        int rejected = rows.Count(row => row.Errors.Count > 0), duplicates = rows.Count(row => row.Success == "A040"), superseded = rows.Count(row => row.Success == "A043");
        Compare(name, "counts", $"{rows.Count} {rows.Count - rejected - duplicates - superseded} {rejected} {duplicates} {superseded}", Counts(file));
        var expected = rows.Where(row => row.Errors.Count > 0).Select(row => string.Join('|', Kept([.. row.Fields])));
        CheckRejects(name, day, [.. expected], path => [.. PlainText.Quoted(PlainText.Read(path))[1..^1].Select(row => string.Join('|', row))]);
    }

    // Columns 33 to 36 are never kept. Where they stand in a row of another shape nobody knows: its beginning is kept, and a count.
    private static IEnumerable<string> Kept(IReadOnlyList<string> fields)
    {
        if (fields.Count == 41 && fields[0].Trim() == "APP") return fields.Select((field, index) => index is >= 32 and <= 35 ? "" : field);
        var safe = fields.Take(Math.Max(0, Math.Min(32, fields.Count - 9))).TakeWhile(field => field.IndexOfAny(['"', '\r', '\n']) < 0).ToList();
        return safe.Append($"({fields.Count} columns; {safe.Count} are kept)");
    }

    // A row's lines in the confirmation, as the row itself says what it expects: each message once, and whom it is about.
    private static string Told(IGrouping<string, string[]> lines)
    {
        var first = lines.First();
        var words = lines.Select(line => line[5].Split(' ')[0] + ":" + line[6]).Distinct();
        var isEven = lines.All(line => line[4] == first[4] && line[7] == first[7] && line[3] == first[3]);
        return $"{lines.Key} {first[4]} {string.Join(' ', words)} {first[3].ToUpperInvariant()} {first[9]} {first[10]} {first[7].Length > 0} {first[8].Length > 0} {isEven}";
    }

    private static string Echo(PlainRow row)
    {
        var isSuccess = row.Errors.Count == 0;
        var (dpn, id, number) = row.Position is { } known ? (known.Dpn, known.Column(1), known.Number) : row.IsBroken ? ("", "", "") : (row.RowDpn, row.Fields[8].Trim(), row.Fields[9].Trim());
        return $" {dpn} {id} {number} {isSuccess} {row.HasAssignment} True";
    }

    private void CheckRejects(string name, string day, List<string> expected, Func<string, List<string>> read)
    {
        var path = Path.Combine(output, day, "rejects", name);
        CompareAll(name + " rejects", expected, File.Exists(path) ? read(path) : []);
    }

    // A held file lies in the folder of an earlier day.
    private string Dropped(string name, string container, string day) => Directory.GetDirectories(input, "20*").Order(StringComparer.Ordinal)
        .Where(folder => string.CompareOrdinal(Path.GetFileName(folder), day) <= 0)
        .Select(folder => Path.Combine(folder, container, name)).Last(File.Exists);

    private void CompareAll(string what, List<string> expected, List<string> found, List<string>? rows = null)
    {
        for (var i = 0; i < Math.Max(expected.Count, found.Count); i++) Compare(what, $"[{i}] {rows?.ElementAtOrDefault(i)}", expected.ElementAtOrDefault(i), found.ElementAtOrDefault(i));
    }

    private void Compare(string what, string where, string? expected, string? found)
    {
        if (expected != found) Disagreements.Add($"{what} {where}\n  expected {expected}\n  found    {found}");
    }

    private static string Counts(JsonElement file) => string.Join(' ', ((string[])["rows", "accepted", "rejected", "duplicates", "superseded"]).Select(count => file.GetProperty(count).GetInt32()));

    private static string NameOf(JsonElement file) => file.GetProperty("name").GetString()!;

    private static int NumberOf(JsonElement file) => int.Parse(Path.GetFileNameWithoutExtension(NameOf(file)).Split('_')[^1], CultureInfo.InvariantCulture);
}
