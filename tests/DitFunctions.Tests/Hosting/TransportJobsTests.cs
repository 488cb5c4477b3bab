using Dit.Interface;
using Dit.Interface.Hosting;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Tests.Hosting;

/// <summary>The timed jobs that a transport brings.</summary>
public sealed class TransportJobsTests
{
    private const string Emulator = "UseDevelopmentStorage=true";

    [Theory]
    [InlineData("ServiceBus")]
    [InlineData("StorageQueues")]
    public async Task Jobs_OfEitherTransport_RunBeforeTheFirstReferenceData(string transport)
    {
        var settings = new Dictionary<string, string>
        {
            ["Dit:Transport"] = transport,
            ["DitServiceBus:fullyQualifiedNamespace"] = "bus.example.org",
            ["DitState"] = Emulator,
        };
        await using var services = new ServiceCollection().AddLogging().AddSingleton(DitStorage.FromConnectionString(Emulator))
            .AddDitInterface()
            .AddTransport(TransportSettings.Read(new Settings(settings.GetValueOrDefault)), new Account { ConnectionString = Emulator })
            .BuildServiceProvider();

        var jobs = services.GetRequiredService<TimedWork>().Jobs.TakeLast(2).ToList();

        Assert.Equal(["dead-letters", "queue-depths"], jobs.Select(job => job.Name));
        Assert.All(jobs, job => Assert.True(job.RunsBeforeReference, job.Name));
    }
}
