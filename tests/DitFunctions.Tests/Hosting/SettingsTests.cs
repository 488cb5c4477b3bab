using Dit.Interface.Hosting;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Hosting;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> _cloud = new()
    {
        ["DitDrop:blobServiceUri"] = "https://drop.blob.core.windows.net",
        ["DitState:blobServiceUri"] = "https://state.blob.core.windows.net",
        ["DitState:tableServiceUri"] = "https://state.table.core.windows.net",
        ["DitState:queueServiceUri"] = "https://state.queue.core.windows.net",
        ["DitState:clientId"] = "00000000-0000-0000-0000-000000000001",
        ["DitServiceBus:fullyQualifiedNamespace"] = "bus.servicebus.windows.net",
        ["Dit:Transport"] = "ServiceBus",
        ["Dit:Schedules:Often"] = "30 */5 * * * *",
        ["Dit:Schedules:Quarter"] = "0 */15 * * * *",
        ["Dit:Schedules:Night"] = "0 30 1 * * *",
    };

    [Fact]
    public void Settings_OfTheCloud_AreAccepted()
    {
        var (faults, storage, transport) = Read([]);

        Assert.Empty(faults);
        Assert.Equal("state.table.core.windows.net", storage.State.Tables!.Host);
        Assert.False(storage.State.IsDevelopment);
        Assert.True(transport.IsServiceBus);
        Assert.Equal("bus.servicebus.windows.net", transport.Namespace);
    }

    [Theory]
    [InlineData("DitDrop:blobServiceUri",
        "The setting DitDrop is missing; give a connection string, or DitDrop__blobServiceUri and an identity.")]
    [InlineData("DitState:tableServiceUri", "The setting DitState__tableServiceUri is missing; it says where the account's tables are.")]
    [InlineData("DitServiceBus:fullyQualifiedNamespace",
        "The setting DitServiceBus__fullyQualifiedNamespace is missing; it says which Service Bus namespace carries the messages.")]
    [InlineData("Dit:Transport", "The setting Dit__Transport is missing; it says what carries the messages, ServiceBus or StorageQueues.")]
    [InlineData("Dit:Schedules:Often", "The setting Dit__Schedules__Often is missing; it says when a timer ticks, as six fields in UTC.")]
    public void Settings_OneMissing_IsOneSentence(string key, string sentence) =>
        Assert.Equal([sentence], Read(new() { [key] = null }).Faults);

    [Theory]
    [InlineData("Dit:Transport", "Pigeon", "The setting Dit__Transport is Pigeon; it must be ServiceBus or StorageQueues.")]
    [InlineData("Dit:Schedules:Quarter", "*/5 * * * *",
        "The setting Dit__Schedules__Quarter is no schedule; it must have six fields: second, minute, hour, day, month, day of week.")]
    [InlineData("DitState:blobServiceUri", "state",
        "The setting DitState__blobServiceUri is no address; it must look like https://account.blob.core.windows.net.")]
    [InlineData("DitDrop", "UseDevelopmentStorage=true",
        "The settings DitDrop and DitState differ in kind; both must be connection strings, or both must go by identity.")]
    public void Settings_OneWrong_IsOneSentence(string key, string value, string sentence) =>
        Assert.Equal([sentence], Read(new() { [key] = value }).Faults);

    [Fact]
    public void Settings_StorageQueuesWithoutAddress_IsOneSentence() => Assert.Equal(
        ["The setting DitState__queueServiceUri is missing; it says where the account's queues are."],
        Read(new() { ["Dit:Transport"] = "StorageQueues", ["DitState:queueServiceUri"] = null }).Faults);

    [Fact]
    public void ThrowIfFaulty_SeveralFaults_TellsAll()
    {
        var settings = new Settings(_ => null);
        StorageSettings.Read(settings);
        ScheduleSettings.Check(settings);

        var told = Assert.Throws<WrongSettingsException>(settings.ThrowIfFaulty);

        Assert.Equal(5, told.Faults.Count);
        Assert.All(told.Faults, fault => Assert.Contains(fault, told.Message, StringComparison.Ordinal));
    }

    private static (IReadOnlyList<string> Faults, StorageSettings Storage, TransportSettings Transport) Read(
        Dictionary<string, string?> changed)
    {
        var settings = new Settings(key => changed.TryGetValue(key, out var value) ? value : _cloud.GetValueOrDefault(key));
        var storage = StorageSettings.Read(settings);
        var transport = TransportSettings.Read(settings);
        ScheduleSettings.Check(settings);
        return (settings.Faults, storage, transport);
    }
}
