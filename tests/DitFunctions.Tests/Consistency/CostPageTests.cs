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

    [Theory]
    [InlineData("dev", 2)]
    [InlineData("prod", 3)]
    public void Amount_OfAPart_IsWhatItsFormulaGives(string environment, int column) => Assert.All(
        _rows.Where(row => row[0] is not ("part" or "together")),
        row => Assert.Equal((row[0], Value(row[1], environment)), (row[0], Amount(row[column].Trim('(', ')')))));

    [Fact]
    public void Calls_OfAMonth_AreTheSumOfWhatTheTextCounts()
    {
        var text = Section("## Cost").ReplaceLineEndings(" ");
        var days = Regex.Match(text, @"such days some ([\d,]+), ([\d,]+) and ([\d,]+)\. .* is ([\d,]+) a month\.");
        Assert.Equal(
            days.Groups.Values.Skip(1).Sum(group => Number(group.Value)),
            Number(_rows.Single(row => row[0] == "calls")[1].Split(' ')[0]));
    }

    [Fact]
    public void Rules_OnThePage_AreThoseThatInfraMakes()
    {
        var alerts = Repository.Read("infra/modules/alerts.bicep");
        var log = Repository.BicepList("alertEvents").Count + Regex.Count(alerts, "query: 'union isfuzzy")
            + Regex.Count(alerts, "resource \\w+ 'Microsoft.Insights/scheduledQueryRules") - 1;
        Assert.Contains($"{log} log rules x 1.50 + {Regex.Count(alerts, "Microsoft.Insights/metricAlerts")} metric rules",
            Section("## Cost"), StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_OnThePage_AreThoseThatInfraMakes() =>
        Assert.Contains($"{Regex.Count(Repository.Read("infra/main.bicep"), "{ target: ")} x 0.01 x 730 h", Section("## Cost"),
            StringComparison.Ordinal);

    // In brackets it is a choice and no part of the sum.
    private static int Amount(string cell) => cell.Length == 0 || cell.StartsWith('(') ? 0 : (int)Number(cell);

    // A formula of the page: what is before a colon says for which environment it is, words are units, brackets are asides.
    private static int Value(string formula, string environment)
    {
        var own = formula.Split(';', StringSplitOptions.TrimEntries)
            .Select(part => part.Split(": ", 2))
            .FirstOrDefault(part => part.Length == 1 || part[0] == environment)?[^1] ?? "";
        var sum = Regex.Replace(own, @"\([^)]*\)", "").Split(" + ", StringSplitOptions.RemoveEmptyEntries).Sum(Product);
        return (int)Math.Round(sum, MidpointRounding.AwayFromZero);
    }

    private static decimal Product(string term)
    {
        var (value, divides) = (1m, false);
        foreach (var token in term.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(token => token is "x" or "/" || char.IsDigit(token[0])))
        {
            if (token is "x" or "/") divides = token == "/";
            else value = divides ? value / Number(token) : value * Number(token);
        }

        return value;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Section(string heading)
    {
        var page = Repository.Read("infra/README.md");
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        return page[start..page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal)];
    }
}
