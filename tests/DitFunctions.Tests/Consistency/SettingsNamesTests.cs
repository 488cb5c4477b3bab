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
        .. ScheduleSettings.All.Select(Settings.Shown),
    ];

    [Fact]
    public void Settings_InInfra_AreThoseThatTheCodeReads() =>
        Assert.Equal(Known.Order(), Repository.BicepSettings().Where(key => key.StartsWith("Dit", StringComparison.Ordinal)).Order());

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
