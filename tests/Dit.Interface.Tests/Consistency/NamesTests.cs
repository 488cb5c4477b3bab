using System.Text.RegularExpressions;
using Dit.Core.Notices;
using Dit.Interface.Measures;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Consistency;

/// <summary>Names in infra/ and in the code are the same set.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Containers_InInfraAndCode_AreTheSame() => Assert.Equal(
        Containers.All.Order(), Repository.BicepList("dropContainerNames").Concat(Repository.BicepList("stateContainerNames")).Order());

    [Fact]
    public void Tables_InInfraAndCode_AreTheSame() => Assert.Equal(Tables.All.Order(), Repository.BicepList("tableNames").Order());

    [Fact]
    public void Queues_InInfraAndCode_AreTheSame() => Assert.Equal(WorkQueues.All, Repository.BicepList("queueNames"));

    [Fact]
    public void Metrics_InInfraAndCode_AreTheSame()
    {
        var infra = Regex.Matches(Repository.BicepBody("metricNames", '{', '}'), "'([^']+)'").Select(match => match.Groups[1].Value);
        Assert.Equal(DitMeter.All.Order(), infra.Order());
    }

    [Fact]
    public void Metrics_InTheWorkbook_AreThoseOfTheCode()
    {
        var workbook = Regex.Matches(Repository.Read("infra/dashboards/day.workbook.json"), @"dit\.[a-z_]+").Select(match => match.Value)
            .Distinct();
        Assert.Equal(DitMeter.All.Order(), workbook.Order());
    }

    [Fact]
    public void EventNames_InInfra_AreLoggedByTheCode()
    {
        var logged = LogEvents().Select(logEvent => logEvent.Name).ToHashSet();
        var infra = Regex.Matches(Repository.BicepBody("eventNames", '{', '}'), "'([^']+)'").Select(match => match.Groups[1].Value);
        Assert.All(infra, name => Assert.Contains(name, logged));
        Assert.Contains(Regex.Match(Repository.Read("infra/names.bicep"), "var alertLogEvent = '([^']+)'").Groups[1].Value, logged);
    }

    [Fact]
    public void Alerts_InCodeRulesAndRunbook_AreTheSame()
    {
        var code = Enum.GetNames<AlertEvent>();
        var rules =
            Regex.Matches(Repository.Read("infra/modules/alerts.bicep"), @"^  (\w+): \{ name: '([a-z-]+)', severity: \d, says: '",
                RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.Equal(code.Order(), Repository.BicepList("alertEvents").Order());
        Assert.Equal(code.Order(), rules.Keys.Order());
        Assert.All(rules, rule => Assert.Equal(rule.Value, Hyphened(rule.Key)));
        var runbook = Repository.Read("infra/README.md");
        Assert.All(rules.Values, name => Assert.Contains($"\n### {name}\n", runbook, StringComparison.Ordinal));
        Assert.All(rules.Values, name => Assert.Contains($"| [{name}](#{name}) |", runbook, StringComparison.Ordinal));
    }

    [Fact]
    public void LogEvents_InDitInterface_HaveIdsOfTheirOwn()
    {
        var events = LogEvents();
        Assert.NotEmpty(events);
        Assert.DoesNotContain(events, logEvent => logEvent.Id == 0);
        Assert.Equal(events.Count, events.Select(logEvent => logEvent.Id).Distinct().Count());
        Assert.Equal(events.Count, events.Select(logEvent => logEvent.Name).Distinct().Count());
    }

    private static string Hyphened(string name) =>
        string.Concat(
            name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}"
                : $"{char.ToLowerInvariant(letter)}"));

    private static IReadOnlyList<(int Id, string Name)> LogEvents() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "functions/Dit.Interface"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "LoggerMessage\\(EventId = (\\d+), EventName = \"(\\w+)\""))
            .Select(match =>
                (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value))];
}
