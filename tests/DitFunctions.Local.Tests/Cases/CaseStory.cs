using System.Text.RegularExpressions;
using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Interface.Applicants;
using Dit.Interface.Storage;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Cases;

/// <summary>What came out of a case, a line for each thing: the first word says of what sort it is, the second on which day.</summary>
internal sealed partial class CaseStory(string output)
{
    private static readonly int _gmc = TisLayouts.Applicant["RegistrationNumber"];
    private readonly List<string> _lines = [];

    internal IReadOnlyList<string> Lines => _lines;

    /// <summary>Adds a day's lines.</summary>
    internal async Task AddAsync(DaySummary summary, DitStorage storage)
    {
        foreach (var file in summary.Files)
            Add("file", summary, $"{file.Name} {file.Status} {(file.Status == "Done" ? Counts(file) : file.Reason)}");
        foreach (var file in summary.Files.Where(file => file.Status == "Done" && file.Confirmation is not null))
            AddConfirmation(summary, file);
        foreach (var file in Files(summary, "tis-outbound", "*_RM*.DAT")) AddExtract(summary, file);
        foreach (var notice in Files(summary, "notifications", "*.txt")) AddNotice(summary, notice);
        foreach (var grid in Files(summary, "reports", "rotation-grid.xlsx"))
            foreach (var row in GridLines.Read(grid)) Add("grid", summary, $"{Path.GetFileName(Path.GetDirectoryName(grid))} {row}");
        await foreach (var record in new ApplicantStore(storage).AllAsync(default)) Add("applicant", summary, Words(record));
    }

    /// <summary>The text of the notices of a day, by <c>addressee kind</c>.</summary>
    internal string Notice(string day, string addressee, string kind)
    {
        var folder = Path.Combine(output, day, "notifications", addressee);
        return Directory.Exists(folder)
            ? string.Join('\n', Directory.GetFiles(folder, $"*-{kind}.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)) : "";
    }

    private void Add(string sort, DaySummary summary, string words) => _lines.Add($"{sort} {summary.Date} {words}".TrimEnd());

    private IEnumerable<string> Files(DaySummary summary, string folder, string pattern)
    {
        var root = Path.Combine(output, summary.Date, folder);
        return Directory.Exists(root) ? Directory.GetFiles(root, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private void AddConfirmation(DaySummary summary, DayFile file)
    {
        var body = file.Name.Split('_')[1];
        var lines = Rig.Records(Path.Combine(output, summary.Date, "tis-outbound", body, file.Confirmation!))[1..^1];
        foreach (var row in lines.Where(line => line[0] == "APC").GroupBy(line => line[1]))
            Add("apc", summary, $"{file.Name} {row.Key} {row.First()[4]} {string.Join(' ', row.Select(line => line[5].Split(' ')[0]))}");
        foreach (var line in lines.Where(line => line[0] == "DCC"))
            Add("dcc", summary,
                $"{file.Name} {line[1]} {line[2]} {line[3]} {line[4]} {line[5]} "
                    + $"{string.Join(' ', RuleId().Matches(line[6]).Select(rule => rule.Value))}");
    }

    private void AddExtract(DaySummary summary, string file)
    {
        foreach (var row in Rig.Records(file)[1..^1])
        {
            var words = row[0] switch
            {
                "POR" => $"{row[3]} {row[1]} {row[6]} {row[8]}",
                "PERS" => $"{row[1]} {row[5]} {row[4]} {row[12]}",
                "PBD" => $"{row[1]} {row[3]} {row[4]}",
                "ABS" => $"{row[1]} {string.Join(' ', row[2..5])}",
                _ => null,
            };
            if (words is not null) Add(row[0] == "POR" ? "post" : "person", summary, $"{(row[0] == "POR" ? row[7] : row[0])} {words}");
        }
    }

    // The numbered headings say whom or what the notice is about; a digest of findings holds whatever else the positions have.
    private void AddNotice(DaySummary summary, string file)
    {
        var lines = File.ReadAllLines(file);
        string Header(string name) => lines.First(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
        var addressee = Path.GetFileName(Path.GetDirectoryName(file))!;
        if (Header("Kind") == "position-findings") return;
        var about = Header("Kind") == "alert"
            ? ContentHash().Replace(Header("Id"), "")
            : string.Join("; ",
                lines.Where(line => line.Split(". ") is [var number, _] && number.All(char.IsAsciiDigit))
                    .Select(line => line.Split(". ")[1].Split(" (row")[0]));
        if (!about.EndsWith("-receipt-missing", StringComparison.Ordinal)) Add("notice", summary, $"{addressee} {Header("Kind")}: {about}");
    }

    [GeneratedRegex("-[0-9a-fA-F]{8}$")]
    private static partial Regex ContentHash();

    [GeneratedRegex(@"\bN\d{3}\b")]
    private static partial Regex RuleId();

    private static string Counts(DayFile file) =>
        $"{file.Rows} = {file.Accepted} + {file.Rejected} + {file.Duplicates} + {file.Superseded}";

    private static string Words(ApplicantRecord record) =>
        $"{record.Vpd} {record.Position} {record.Values[TisLayouts.Applicant["LastName"]]} {record.Values[_gmc]} {record.State} "
            + $"{record.ProjectedHire:yyyyMMdd} {record.ProjectedEnd:yyyyMMdd}";
}
