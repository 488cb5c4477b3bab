using System.Globalization;
using System.Text.RegularExpressions;
using Dit.Interface.Tests.Consistency;

namespace DitFunctions.Tests.Consistency;

/// <summary>The cost page of infra/README.md agrees with its own prices, and with what infra/ makes.</summary>
public sealed class CostPageTests
{
    private static readonly IReadOnlyList<string[]> _rows =
    [
        .. Section("## Cost").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray()),
    ];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Together_OfAColumn_IsTheSumOfItsParts(int column)
    {
        var parts = _rows.Where(row => row[0] is not ("part" or "together")).Sum(row => Amount(row[column]));
        Assert.Equal(parts, Amount(_rows.Single(row => row[0] == "together")[column]));
    }

    [Fact]
    public void Rules_OnThePage_AreThoseThatInfraMakes()
    {
        var alerts = Repository.Read("infra/modules/alerts.bicep");
        var log = Repository.BicepList("alertEvents").Count + Regex.Count(alerts, "query: 'union isfuzzy")
            + Regex.Count(alerts, "resource \\w+ 'Microsoft.Insights/scheduledQueryRules") - 1;
        Assert.Contains($"{log} log rules x 1.50, {Regex.Count(alerts, "Microsoft.Insights/metricAlerts")} metric rules",
            Section("## Cost"), StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_OnThePage_AreThoseThatInfraMakes() =>
        Assert.Contains($"{Regex.Count(Repository.Read("infra/main.bicep"), "{ target: ")} x 0.01 an hour", Section("## Cost"),
            StringComparison.Ordinal);

    // What stands last in a cell; in brackets it is a choice and no part of the sum.
    private static int Amount(string cell) =>
        cell.Length == 0 || cell.StartsWith('(') ? 0
            : int.Parse(cell.Split('=', ' ')[^1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Section(string heading)
    {
        var page = Repository.Read("infra/README.md");
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        return page[start..page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal)];
    }
}
