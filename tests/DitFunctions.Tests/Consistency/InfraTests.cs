using System.Text.RegularExpressions;
using Dit.Interface.Tests.Consistency;

namespace DitFunctions.Tests.Consistency;

/// <summary>What infra/ must never do, and what it must always do.</summary>
public sealed class InfraTests
{
    [Fact]
    public void Lifecycle_NoRule_RemovesWhatTheAppKeeps()
    {
        Assert.DoesNotContain("managementPolicies", Repository.Read("infra/modules/drop-storage.bicep"), StringComparison.Ordinal);
        var state = Repository.Read("infra/modules/state-storage.bicep");
        Assert.Equal(1, Regex.Count(state, "baseBlob:"));
        Assert.Matches("rule.container != eventDeadLetterContainerName\\s+\\? \\{\\}\\s+: \\{\\s+baseBlob:", state);
    }

    [Theory]
    [InlineData("drop-storage", "blobs", "queues")]
    [InlineData("state-storage", "blobs", "queueService", "tableService")]
    [InlineData("host-storage", "account::blobs", "account::queues", "account::tables")]
    public void Audit_OfEveryAccount_CoversItsServices(string module, params string[] services)
    {
        var text = Repository.Read($"infra/modules/{module}.bicep");
        Assert.All(services,
            service => Assert.Matches($"Microsoft.Insights/diagnosticSettings[^{{]*{{\\s+name: 'audit'\\s+scope: {service}\\s", text));
    }

    [Fact]
    public void Scan_PoisonOfVerdicts_CanBeReadByOperators()
    {
        var scan = Repository.Read("infra/modules/malware-scan.bicep");
        Assert.Matches("scope: poison\\s+properties: {\\s+principalId: people.operators[^}]+roleIds.storageQueueDataReader", scan);
        Assert.Contains("storageQueueDataReader: '19e7f393-937e-4f77-808e-94535e297925'", Repository.Read("infra/roles.bicep"),
            StringComparison.Ordinal);
    }

    // Authorization is there in every subscription.
    [Fact]
    public void Providers_OnThePage_AreThoseOfWhatInfraMakes()
    {
        var page = Repository.Read("infra/README.md");
        var (from, to) = (page.IndexOf("az provider register", StringComparison.Ordinal),
            page.IndexOf("az group create", StringComparison.Ordinal));
        var made = Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicep", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"(Microsoft\.\w+)/").Select(match => match.Groups[1].Value))
            .Distinct().Where(provider => provider != "Microsoft.Authorization");
        Assert.Equal(made.Order(), Regex.Matches(page[from..to], @"Microsoft\.\w+").Select(match => match.Value).Order());
    }

    [Fact]
    public void Region_IsInTheUnitedKingdom() =>
        Assert.Matches("'uksouth'\\s+'ukwest'\\s+\\]\\)\\s+param location", Repository.Read("infra/main.bicep"));

    [Fact]
    public void Shape_OneTriggerForEachQueue_AndFewTimers()
    {
        Assert.Equal(3, Published.OfKind("timerTrigger").Count());
        Assert.DoesNotContain(Published.Functions,
            function => function.Says("queueName")?.EndsWith("-poison", StringComparison.Ordinal) == true);
    }
}
