using System.Xml.Linq;
using Dit.Core.Quality;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Tests.Reports;

public sealed class QualityPageTests
{
    private static readonly DateOnly _day = new(2026, 7, 27);

    [Fact]
    public void Write_NamesWithMarkup_AreEscaped()
    {
        var page = QualityPage.Write(Report(), "West <script>alert(1)</script> & \"East\"", vpd => $"Trust <b onclick='x'>{vpd}</b>");

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("West &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;East&quot;", page, StringComparison.Ordinal);
        Assert.Contains("Trust &lt;b onclick=&#39;x&#39;&gt;431&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Page_IsWellFormedAndStandsByItself()
    {
        var page = Parse(Page());

        Assert.DoesNotContain(page.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "href" or "onclick" or "action");
        Assert.Equal("en-GB", page.Root!.Attribute("lang")!.Value);
        Assert.DoesNotContain("url(", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ChartsAndTables_SayWhatTheyShow()
    {
        var page = Parse(Page());
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(3, page.Descendants("table").Count(table => table.Element("caption") is { Value.Length: > 0 }));
        Assert.Equal(3, page.Descendants("table").Count());
        Assert.All(page.Descendants("svg"),
            svg => Assert.True(svg.Attribute("aria-hidden") is not null || svg.Attribute("aria-label") is not null
                || svg.Attribute("aria-labelledby") is not null));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')),
            id => Assert.Contains(id, ids));
        Assert.All(page.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
    }

    [Fact]
    public void Write_Numbers_StandInWordsBesideTheChart()
    {
        var chart = Parse(Page()).Descendants("desc").Single().Value;

        Assert.EndsWith("week ending 20 July: no rows; week ending 27 July: 20.0%", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingFound_SaysSo()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(new FileQuality(_day, []));

        Assert.Contains("Nothing: every row was good.", QualityPage.Write(QualityReport.OfBody(sums), "WMD", vpd => vpd),
            StringComparison.Ordinal);
    }

    private static string Page() => QualityPage.Write(Report(), "West Midlands (WMD)", vpd => vpd);

    private static QualityReport Report()
    {
        var sums = new QualitySums(new QualityWeeks(_day));
        sums.Add(new FileQuality(_day, [new EmployerQuality("431", 10, 2, new Dictionary<string, int> { ["A020"] = 2 })]));
        return QualityReport.OfBody(sums);
    }

    // The page keeps to HTML that is XML too but for its void elements.
    private static XDocument Parse(string page) =>
        XDocument.Parse(
            System.Text.RegularExpressions.Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<(meta[^>]*)>",
                "<$1/>"));
}
