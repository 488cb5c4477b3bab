using System.Text.RegularExpressions;
using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Consistency;
using Dit.Interface.Work;
using DitFunctions.Transport;

namespace DitFunctions.Tests.Consistency;

/// <summary>What the package tells the platform agrees with infra/, host.json and the sample settings.</summary>
public sealed class TriggersTests
{
    // The functions of a file's steps by Storage queues.
    private static IEnumerable<PublishedFunction> Steps =>
        Published.OfKind("queueTrigger").Where(function => function.Says("queueName") != Scans.Queue);

    [Fact]
    public void BlobFunctions_InInfraAndPackage_WatchTheSameContainers()
    {
        var infra = Regex.Matches(Repository.BicepBody("blobFunctions", '[', ']'), @"container: '([^']+)'\s+functionName: '([^']+)'")
            .Select(match => (match.Groups[1].Value + "/{name}", match.Groups[2].Value));
        var blobs = Published.OfKind("blobTrigger").ToList();
        Assert.Equal(infra.Order(), blobs.Select(function => (function.Says("path")!, function.Name)).Order());
        Assert.All(blobs,
            function => Assert.Equal(("EventGrid", StorageSettings.DropName), (function.Says("source"), function.Says("connection"))));
        Assert.Equal([Containers.EsrInbound, Containers.TisInbound],
            blobs.Select(function => function.Says("path")!.Split('/')[0]).Order());
    }

    [Fact]
    public void StorageFunctions_InInfra_AreThoseOfThePackage() =>
        Assert.Equal(Repository.BicepList("storageQueueFunctionNames").Order(), Steps.Select(function => function.Name).Order());

    [Fact]
    public void ScanFunction_InInfra_IsThatOfThePackage()
    {
        var function = Assert.Single(Published.OfKind("queueTrigger"), function => function.Says("queueName") == Scans.Queue);
        Assert.Equal((function.Name, Scans.Queue),
            (Repository.BicepText("scanFunctionName"), Repository.BicepText("scanFunctionQueueName")));
        Assert.Equal(StorageSettings.StateName, function.Says("connection"));
    }

    [Fact]
    public void Queues_OfBothTransports_HaveAFunctionEach()
    {
        Assert.Equal(WorkQueues.All.Order(), Steps.Select(function => function.Says("queueName")!).Order());
        Assert.All(Steps, function => Assert.Equal(StorageSettings.StateName, function.Says("connection")));
        Assert.Equal(WorkQueues.All.Order(), BusTrigger.All.Select(trigger => trigger.Attribute.QueueName!).Order());
        Assert.All(BusTrigger.All, trigger => Assert.Equal(TransportSettings.BusName, trigger.Attribute.Connection));
    }

    // A build without those triggers publishes none; the one that is deployed publishes each as its attribute says.
    [Fact]
    public void BusFunctions_OfThePackage_AreThoseOfTheirAttributes() => Assert.Equal(
        typeof(DitHost).Assembly.GetType("DitFunctions.Triggers.BusWork") is null
            ? []
            : BusTrigger.All.Select(trigger =>
                (trigger.Function, trigger.Attribute.QueueName, trigger.Attribute.Connection, trigger.Attribute.IsSessionsEnabled)).Order(),
        Published.OfKind("serviceBusTrigger").Select(function =>
            (function.Name, function.Says("queueName"), function.Says("connection"),
                string.Equals(function.Says("isSessionsEnabled"), "true", StringComparison.OrdinalIgnoreCase))).Order());

    [Fact]
    public void Sessions_InInfraAndCode_AreTheSame() => Assert.Equal(
        Repository.BicepList("sessionQueueNames"),
            BusTrigger.All.Where(trigger => trigger.Attribute.IsSessionsEnabled).Select(trigger => trigger.Attribute.QueueName!));

    [Fact]
    public void Schedules_OfTimers_AreTheSettingsThatAreChecked() =>
        Assert.Equal(ScheduleSettings.All.Select(key => $"%{key}%").Order(),
            Published.OfKind("timerTrigger").Select(function => function.Says("schedule")!).Order());

    [Fact]
    public void HttpFunctions_InThePackage_NameTheirWholeRoutes()
    {
        Assert.Equal("", Published.Json("host.json").GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal(["api/health", "desk/{*path}"], Published.OfKind("httpTrigger").Select(function => function.Says("route")!).Order());
    }

    [Fact]
    public void Extensions_OfThePackage_AreThoseThatItsTriggersNeed()
    {
        var extensions = Published.Json("extensions.json").GetProperty("extensions").EnumerateArray()
            .Select(extension => extension.GetProperty("name").GetString()).ToList();
        Assert.Contains("AzureStorageBlobs", extensions);
        Assert.Contains("AzureStorageQueues", extensions);
        Assert.Equal(Published.OfKind("serviceBusTrigger").Any(), extensions.Contains("ServiceBus"));
        Assert.All(
            Published.Json("extensions.json").GetProperty("extensions").EnumerateArray(),
            extension =>
                Assert.True(File.Exists(Path.Combine(Published.Folder, extension.GetProperty("hintPath").GetString()!)),
                    "The package lacks an extension that it names."));
    }

    [Fact]
    public void Sample_SwitchesOff_WhatHasNoServiceOnOneMachine()
    {
        var off = Repository.Sample()
            .Where(setting => setting.Key.StartsWith("AzureWebJobs.", StringComparison.Ordinal) && setting.Value == "true")
                .Select(setting => setting.Key);
        var without = Published.OfKind("blobTrigger").Select(function => function.Name).Append(Repository.BicepText("scanFunctionName"))
            .Concat(BusTrigger.All.Select(trigger => trigger.Function));
        Assert.Equal(without.Select(name => $"AzureWebJobs.{name}.Disabled").Order(), off.Order());
    }
}
