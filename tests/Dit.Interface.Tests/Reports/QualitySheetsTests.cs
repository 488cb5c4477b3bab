using Dit.Core.Quality;
using Dit.Interface.Reports.Quality;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Tests.Reports;

public sealed class QualitySheetsTests
{
    private static readonly DateOnly _day = new(2026, 7, 27);

    [Fact]
    public void Of_Report_HasEmployersRulesAndWeeksWithTheirNumbers()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(new FileQuality(_day, [new EmployerQuality("431", 10, 2, new Dictionary<string, int> { ["A020"] = 2, ["S001"] = 8 })]));

        var sheets = QualitySheets.Of(QualityReport.OfBody(sums), "West Midlands (WMD)", "Employer", vpd => $"Trust {vpd}");

        Assert.Equal(["Employers", "Findings by rule", "Weeks"], sheets.Select(sheet => sheet.Name));
        Assert.All(sheets, sheet => Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Count, row.Cells.Count)));
        Assert.Equal(["Trust 431", "10", "2", "0.2"], sheets[0].Rows.Single().Cells.Take(4).Select(Shown));
        var rule = sheets[1].Rows.Single().Cells;
        Assert.Equal(["A020", "Rejected", "2", "2 more"], new[] { rule[0], rule[2], rule[3], rule[4] }.Select(Shown));
        Assert.Equal(8, sheets[2].Rows.Count());
    }

    private static string Shown(SheetCell cell) =>
        cell.Number?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? cell.Text;
}
