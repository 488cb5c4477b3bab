using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dit.Interface.Hosting;
using Dit.Interface.Tests.Consistency;
using DitFunctions.Local.Queues;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Consistency;

/// <summary>host.json agrees with what the code and infra/ take for granted.</summary>
public sealed class HostJsonTests
{
    private static readonly JsonElement _host = Published.Json("host.json");
    private static readonly JsonElement _queues = _host.GetProperty("extensions").GetProperty("queues");
    private static readonly JsonElement _bus = _host.GetProperty("extensions").GetProperty("serviceBus");

    [Fact]
    public void FunctionTimeout_LeavesTimeToStop()
    {
        Assert.Equal(WorkLimit.PlatformTimeout, Span(_host, "functionTimeout"));
        Assert.True(WorkLimit.Longest < Span(_host, "functionTimeout"));
    }

    [Fact]
    public void ServiceBus_Lock_OutlivesTheFunction() =>
        Assert.True(Span(_bus, "maxAutoLockRenewalDuration") > Span(_host, "functionTimeout"));

    [Fact]
    public void ServiceBus_Settlement_IsThePlatforms()
    {
        Assert.True(_bus.GetProperty("autoCompleteMessages").GetBoolean());
        Assert.All(BusTrigger.All, trigger => Assert.True(trigger.Attribute.AutoCompleteMessages));
    }

    [Fact]
    public void Tries_AreTheSameInEveryTransport()
    {
        var tries = _queues.GetProperty("maxDequeueCount").GetInt32();
        var infra = Regex.Match(Repository.Read("infra/modules/service-bus.bicep"), @"maxDeliveryCount: (\d+)").Groups[1].Value;
        Assert.Equal(tries, int.Parse(infra, CultureInfo.InvariantCulture));
        Assert.Equal(tries, new QueuePumpOptions().MaxDequeueCount);
    }

    [Fact]
    public void QueueEncoding_IsTheSameOnBothSides()
    {
        Assert.Equal("base64", _queues.GetProperty("messageEncoding").GetString());
        Assert.Equal(Azure.Storage.Queues.QueueMessageEncoding.Base64, TransportServices.Encoding);
    }

    [Fact]
    public void Telemetry_IsNotSampled()
    {
        Assert.Equal("OpenTelemetry", _host.GetProperty("telemetryMode").GetString());
        Assert.False(_host.GetProperty("logging").GetProperty("applicationInsights").GetProperty("samplingSettings")
            .GetProperty("isEnabled").GetBoolean());
    }

    private static TimeSpan Span(JsonElement of, string name) =>
        TimeSpan.Parse(of.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
