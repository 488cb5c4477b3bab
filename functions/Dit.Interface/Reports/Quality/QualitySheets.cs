using Dit.Core.Quality;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Quality;

/// <summary>The sheets of a data-quality workbook: findings by rule, the weeks, and who is worst.</summary>
internal static class QualitySheets
{
    /// <param name="subject">The body or employer, as the title names it.</param>
    /// <param name="part">What a part is: Employer, Body.</param>
    /// <param name="nameOf">The name of a part by its key.</param>
    internal static IReadOnlyList<ReportSheet> Of(QualityReport report, string subject, string part, Func<string, string> nameOf)
    {
        var title = $"{subject}: data quality of applicants, 8 weeks to {report.Weeks.Day:dd/MM/yyyy} – ";
        return [Parts(report, title, part, nameOf), Rules(report, title), Weeks(report, title)];
    }

    private static ReportSheet Parts(QualityReport report, string title, string part, Func<string, string> nameOf) => new(
        part == "Body" ? "Bodies" : "Employers",
        title + (part == "Body" ? "by body, worst first" : "employers, worst first"),
        [new(part, 48), new("Rows", 9), new("Rejected", 10), new("Share rejected", 11), new("Most frequent finding", 52),
            .. Endings(report)],
        report.Parts.Select(line => new SheetRow(
            [
                SheetCell.Of(nameOf(line.Key)), SheetCell.Of(line.Rows),
                SheetCell.Of(line.Rejected, line.Rejected > 0 ? SheetTone.Amber : SheetTone.Plain),
                SheetCell.Share(line.RejectedShare),
                SheetCell.Of(line.Findings is [var worst, ..]
                    ? string.Create(CultureInfo.InvariantCulture, $"{worst.Rule} ({worst.Total} times): {worst.Meaning}") : ""),
                .. line.RejectedByWeek.Select(count => SheetCell.Of(count)),
            ])))
    { FrozenColumns = 1 };

    private static ReportSheet Rules(QualityReport report, string title) => new(
        "Findings by rule",
        title + "findings by rule, most frequent first",
        [new("Rule", 8), new("What it means", 70), new("Effect", 20), new("All 8 weeks", 10), new("Against the week before", 16),
            .. Endings(report)],
        report.All.Findings.Select(rule => new SheetRow(
            [
                SheetCell.Of(rule.Rule), SheetCell.Of(rule.Meaning), SheetCell.Of(rule.Effect), SheetCell.Of(rule.Total),
                SheetCell.Of(Direction(rule.Change), rule.Change > 0 ? SheetTone.Red : rule.Change < 0 ? SheetTone.Green : SheetTone.Plain),
                .. rule.ByWeek.Select(count => SheetCell.Of(count)),
            ])))
    { FrozenColumns = 1 };

    private static ReportSheet Weeks(QualityReport report, string title) => new(
        "Weeks",
        title + "by week",
        [new("Week ending", 14), .. Files(report), new("Rows", 10), new("Rejected", 10), new("Share rejected", 14)],
        report.Weeks.Endings.Select((day, week) => new SheetRow(
            [
                SheetCell.Of(day),
                .. report.Files.Count > 0 ? [SheetCell.Of(report.Files[week])] : Array.Empty<SheetCell>(),
                SheetCell.Of(report.All.RowsByWeek[week]), SheetCell.Of(report.All.RejectedByWeek[week]),
                SheetCell.Share(QualityPage.ShareOf(report, week)),
            ])));

    // An employer's rows come in files of several bodies: a count of files would say nothing of it.
    private static IEnumerable<SheetColumn> Files(QualityReport report) => report.Files.Count > 0 ? [new("Files", 10)] : [];

    private static IEnumerable<SheetColumn> Endings(QualityReport report) =>
        report.Weeks.Endings.Select(day => new SheetColumn(day.ToString("dd/MM", CultureInfo.InvariantCulture), 8, SheetGroup.Second));

    private static string Direction(int change) => change switch
    {
        > 0 => string.Create(CultureInfo.InvariantCulture, $"{change} more"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-change} fewer"),
        _ => "the same",
    };
}
