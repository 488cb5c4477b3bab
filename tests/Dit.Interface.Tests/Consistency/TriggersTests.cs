using System.Text.RegularExpressions;
using Dit.Interface.Hosting;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Consistency;

/// <summary>Functions, what they wait for and what switches them off are the same in code, infra/ and the sample settings.</summary>
public sealed class TriggersTests
{
    [Fact]
    public void Functions_Names_AreToldOnce()
    {
        Assert.NotEmpty(Trigger.All);
        Assert.Equal(Trigger.All.Count, Trigger.All.Select(trigger => trigger.Function).Distinct().Count());
        var attributes = Directory.GetFiles(Path.Combine(Repository.Root, "functions/DitFunctions/Triggers"), "*.cs").Sum(file => Regex.Count(File.ReadAllText(file), @"\[Function\("));
        Assert.Equal(attributes, Trigger.All.Count);
    }

    [Fact]
    public void BlobFunctions_InInfraAndCode_WatchTheSameContainers()
    {
        var infra = Regex.Matches(Repository.BicepBody("blobFunctions", '[', ']'), @"container: '([^']+)'\s+functionName: '([^']+)'").Select(match => (match.Groups[1].Value + "/{name}", match.Groups[2].Value));
        Assert.Equal(infra, Trigger.OfKind("Blob").Select(trigger => (trigger.Target, trigger.Function)));
        Assert.All(Trigger.OfKind("Blob"), trigger => Assert.Contains("BlobTriggerSource.EventGrid", trigger.Arguments, StringComparison.Ordinal));
        Assert.Equal([Containers.EsrInbound, Containers.TisInbound], Trigger.OfKind("Blob").Select(trigger => trigger.Target.Split('/')[0]).Order());
    }

    [Fact]
    public void StorageFunctions_InInfra_AreThoseOfTheCode() =>
        Assert.Equal(Repository.BicepList("storageQueueFunctionNames").Order(), Trigger.OfKind("Queue").Select(trigger => trigger.Function).Order());

    [Fact]
    public void Queues_OfBothTransports_HaveAFunctionAndOneForDeadLetters()
    {
        Assert.Equal(WorkQueues.All.SelectMany(queue => new[] { queue, $"{queue}-poison" }).Order(), Trigger.OfKind("Queue").Select(trigger => trigger.Target).Order());
        Assert.Equal(WorkQueues.All.SelectMany(queue => new[] { queue, $"{queue}/$deadletterqueue" }).Order(), Trigger.OfKind("ServiceBus").Select(trigger => trigger.Target).Order());
    }

    [Fact]
    public void Sessions_InInfraAndCode_AreTheSame() => Assert.Equal(
        Repository.BicepList("sessionQueueNames"),
        Trigger.OfKind("ServiceBus").Where(trigger => trigger.Arguments.Contains("IsSessionsEnabled = true", StringComparison.Ordinal)).Select(trigger => trigger.Target));

    [Fact]
    public void Schedules_OfTimers_AreTheSettingsThatAreChecked() =>
        Assert.Equal(ScheduleSettings.All.Select(key => $"%{key}%").Order(), Trigger.OfKind("Timer").Select(trigger => trigger.Target).Order());

    [Fact]
    public void Sample_SwitchesOff_WhatHasNoServiceOnOneMachine()
    {
        var off = Repository.Sample().Where(setting => setting.Key.StartsWith("AzureWebJobs.", StringComparison.Ordinal) && setting.Value == "true").Select(setting => setting.Key);
        var without = Trigger.OfKind("Blob").Concat(Trigger.OfKind("ServiceBus")).Select(trigger => $"AzureWebJobs.{trigger.Function}.Disabled");
        Assert.Equal(without.Order(), off.Order());
    }
}
