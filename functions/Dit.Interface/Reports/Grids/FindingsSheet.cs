using Dit.Core.Applicants;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Grids;

/// <summary>The second sheet of an employer's workbook: what is to be tidied about its positions (P001 to P009).</summary>
internal static class FindingsSheet
{
    private static readonly SheetColumn[] _columns =
    [
        new("Rule", 8), new("Severity", 11), new("DPN", 28), new("Position id", 13), new("Position number", 13), new("Post", 40),
            new("What it is, and what to do", 90),
    ];

    internal static ReportSheet Of(IReadOnlyList<PositionFinding> findings, PositionBook positions, string employer, DateOnly day) => new(
        "Position findings",
        string.Create(CultureInfo.InvariantCulture,
            $"{employer}: position findings on {day:dd/MM/yyyy} – "
                + $"{(findings.Count == 0 ? "nothing to tidy" : $"{findings.Count} to look at")}"),
        _columns,
        findings.Select((finding, i) =>
            RowOf(finding, positions.Positions.GetValueOrDefault(finding.Position), i == 0 || findings[i - 1].Rule != finding.Rule)))
    { FrozenColumns = 3 };

    private static SheetRow RowOf(PositionFinding finding, Position? position, bool isNewRule) => new(
        [
            SheetCell.Of(finding.Rule), SheetCell.Of(finding.Severity.ToString(), ToneOf(finding.Severity)), SheetCell.Of(finding.Dpn),
            SheetCell.Id(finding.Position.Value), SheetCell.Id(position?.Number),
            SheetCell.Of(position is null ? "" : PostName.Of(position)), SheetCell.Of(Sentence(finding.Words)),
        ],
        isNewRule);

    private static SheetTone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => SheetTone.Red,
        Severity.Warning => SheetTone.Amber,
        _ => SheetTone.Blue,
    };

    private static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
}
