using Dit.Interface.Delivery;
using Dit.Interface.Hosting;
using Dit.Interface.Tests.Consistency;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Consistency;

/// <summary>Settings in infra/, the sample and the code are the same set.</summary>
public sealed class SettingsNamesTests
{
    private static readonly string[] _identity = ["credential", "clientId"];

    private static IEnumerable<string> Known =>
    [
        .. Keys(StorageSettings.DropName, "blobServiceUri", "queueServiceUri"),
        .. Keys(StorageSettings.StateName, "blobServiceUri", "tableServiceUri", "queueServiceUri"),
        .. Keys(TransportSettings.BusName, "fullyQualifiedNamespace"),
        Settings.Shown(TransportSettings.Key),
        Settings.Shown(NotifySettings.KeyName),
        Settings.Shown(NotifySettings.TemplateName),
        Settings.Shown(LimitSettings.MaxFileBytes),
        Settings.Shown(UploadSettings.SettleSeconds),
        Settings.Shown(UploadSettings.AwaitScan),
        Settings.Shown(DeskAddress.Key),
        .. ScheduleSettings.All.Select(Settings.Shown),
    ];

    // The platform tells the app its own address, so that infra/ need not set it.
    private static IEnumerable<string> SetInInfra => Known.Except([Settings.Shown(DeskAddress.Key)]);

    [Fact]
    public void Settings_InInfra_AreThoseThatTheCodeReads() =>
        Assert.Equal(SetInInfra.Order(), Repository.BicepSettings().Where(key => key.StartsWith("Dit", StringComparison.Ordinal)).Order());

    [Fact]
    public void Settings_InTheReadme_AreThoseThatTheCodeReads()
    {
        var readme = Repository.Read("functions/DitFunctions/README.md");
        Assert.All(Known.Where(key => key.StartsWith("Dit__", StringComparison.Ordinal)),
            key => Assert.True(
                readme.Contains($"`{key}`", StringComparison.Ordinal)
                || (key.StartsWith("Dit__Schedules__", StringComparison.Ordinal)
                    && readme.Contains($"`{key["Dit__Schedules__".Length..]}`", StringComparison.Ordinal)),
                $"{key} is not in the table of settings"));
    }

    [Fact]
    public void Functions_InTheReadme_AreThoseOfThePackage()
    {
        var readme = Repository.Read("functions/DitFunctions/README.md");
        var steps = new[] { "Bus", "Storage" };
        Assert.All(
            Published.Functions.Select(function => function.Name)
                .Where(name => !steps.Any(step => name.StartsWith(step, StringComparison.Ordinal))),
            name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_InTheSample_AreKnownToTheCode()
    {
        var allowed = Known.Append(StorageSettings.DropName).Append(StorageSettings.StateName).ToHashSet();
        Assert.All(Repository.Sample().Keys.Where(key => key.StartsWith("Dit", StringComparison.Ordinal)),
            key => Assert.Contains(key, allowed));
    }

    [Fact]
    public void Sample_AsItStands_IsAccepted()
    {
        var sample = Repository.Sample();
        var settings = new Settings(key => sample.GetValueOrDefault(Settings.Shown(key)));
        var storage = StorageSettings.Read(settings);
        var transport = TransportSettings.Read(settings);
        ScheduleSettings.Check(settings);
        Assert.Empty(settings.Faults);
        Assert.False(transport.IsServiceBus);
        Assert.True(storage.State.IsDevelopment);
    }

    [Fact]
    public void Schedules_InInfra_HaveSixFields()
    {
        var infra = Repository.Read("infra/main.bicep");
        foreach (var key in ScheduleSettings.All)
        {
            var name = key[(key.LastIndexOf(':') + 1)..].ToLowerInvariant();
            var cron = System.Text.RegularExpressions.Regex.Match(infra, $"  {name}: '([^']+)'").Groups[1].Value;
            Assert.Equal(6, cron.Split(' ').Length);
        }
    }

    private static IEnumerable<string> Keys(string name, params string[] parts) =>
        parts.Concat(_identity).Select(part => $"{name}__{part}");
}
