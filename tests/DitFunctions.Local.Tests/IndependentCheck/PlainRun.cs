using System.Text.Json;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Goes through a folder of drops and what <c>process</c> wrote for it, day by day, and gathers where the two disagree. Which
/// files were loaded, and when, it takes from the summaries; what must come of their rows it works out for itself.
/// </summary>
internal sealed class PlainRun
{
    private readonly PlainRegion _region = new();
    private readonly HashSet<string> _known = [];
    private readonly PlainFolders _folders;
    private readonly PlainTisFiles _tis;

    internal PlainRun(string input, string output)
    {
        _folders = new PlainFolders(input, output);
        _tis = new PlainTisFiles(_region, _folders);
    }

    internal List<string> Disagreements => _folders.Disagreements;

    /// <summary>How often each message was expected, so that a test can tell whether the days were worth anything.</summary>
    internal SortedDictionary<string, int> Messages => _tis.Messages;

    internal void Check()
    {
        _region.Reference.Read(Path.Combine(_folders.Input, "config"));
        foreach (var day in _folders.Days) CheckDay(day);
    }

    private void CheckDay(string day)
    {
        var today = PlainDay.Read(day)!.Value;
        _region.Reference.Read(Path.Combine(_folders.Input, day, "config"));
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folders.Output, day, "summary.json")));
        List<PlainSummary> files = [.. summary.RootElement.GetProperty("files").EnumerateArray().Select(PlainSummary.Read)];
        foreach (var file in files.Where(file => file.IsDone && file.Name.StartsWith("GO_", StringComparison.Ordinal))
            .OrderBy(file => file.Number))
            CheckEsr(file, day);
        foreach (var (body, known) in _region.Reference.Bodies)
            if (known.IsOn) CheckExtract(body, day, today);
        _region.Age(today);
        _tis.Check(files, day, today);
        foreach (var (vpd, employer) in _region.Reference.Employers)
            if (employer.IsOn && _region.Employers.TryGetValue(vpd, out var known)) CheckGrid(known, day, today);
    }

    private void CheckGrid(PlainEmployer employer, string day, int today)
    {
        var sheet = Path.Combine(_folders.Output, day, "reports", employer.Vpd, "rotation-grid.xlsx");
        var (what, expected) = ($"{employer.Vpd} {day} grid", PlainGrid.Of(_region, employer, today));
        if (File.Exists(sheet)) _folders.CompareAll(what, expected, [.. SheetRows.Read(sheet).Order(StringComparer.Ordinal)]);
        else _folders.Compare(what, "lines", "0", $"{expected.Count}");
    }

    private void CheckEsr(PlainSummary file, string day)
    {
        static List<string> Lines(IEnumerable<string[]> rows) => [.. rows.Select(row => string.Join('~', row))];
        var rows = PlainText.Tilde(PlainText.Read(_folders.Dropped(file.Name, "esr-inbound", day)))[1..^1];
        var employer = _region.EmployerOf(file.Name.Split('_')[1].PadLeft(3, '0'));
        var rejected = employer.Load(file.Name.Contains("_GOF_", StringComparison.Ordinal), rows);
        _folders.Compare(file.Name, "counts", $"{rows.Count} {rows.Count - rejected.Count} {rejected.Count} 0 0", file.Counts);
        _folders.CheckRejects(file.Name, day, Lines(rejected), path => Lines(PlainText.Tilde(PlainText.Read(path))[1..^1]));
    }

    private void CheckExtract(string body, string day, int today)
    {
        var expected = _region.Extract(body, today);
        var kind = _known.Add(body) ? "RMF" : "RMC";
        var files = Directory.GetFiles(Path.Combine(_folders.Output, day, "tis-outbound", body), $"DE_{body}_{kind}_*.DAT");
        _folders.Compare($"{body} {kind} {day}", "files", "1", $"{files.Length}");
        if (files.Length != 1) return;
        var (name, rows) = (Path.GetFileName(files[0]), PlainText.Quoted(PlainText.Read(files[0]))[1..^1]);
        var positions = rows.Where(row => row[0] is "POS" or "POR").Select(row => string.Join('|', row).Replace('?', '.')).ToList();
        _folders.CompareAll(name, expected, [.. positions.Chunk(2).Select(pair => string.Join('\n', pair))]);
        var persons = rows.Where(row => row[0] is not ("POS" or "POR")).Select(row => string.Join('|', row));
        _folders.CompareAll($"{name} persons", _region.Updates.Of(body, today), [.. persons]);
    }
}
