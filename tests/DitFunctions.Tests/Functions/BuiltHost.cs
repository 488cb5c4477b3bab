using System.Reflection;
using Azure.Storage.Queues;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Consistency;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Tests.Functions;

/// <summary>
/// The host as Program.cs builds it, on an Azurite and with a clock that stands. A function is called as the platform calls it: a new
/// object of its class with what the container gives, and arguments by their type.
/// </summary>
internal sealed class BuiltHost : IDisposable
{
    private readonly IHost _host;
    private readonly string _connectionString;

    private BuiltHost(IHost host, string connectionString) => (_host, _connectionString) = (host, connectionString);

    internal IServiceProvider Services => _host.Services;

    internal FakeTimeProvider Clock => (FakeTimeProvider)Job<TimeProvider>();

    internal DitStorage Storage => Job<DitStorage>();

    /// <summary>The functions that were called.</summary>
    internal HashSet<string> Called { get; } = [];

    internal static async Task<BuiltHost> StartAsync(AzuriteFixture azurite)
    {
        var settings = Repository.Sample().ToDictionary(
            value => value.Key.Replace("__", ":", StringComparison.Ordinal),
            value => value.Value == "UseDevelopmentStorage=true" ? azurite.ConnectionString : value.Value);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(settings!);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero)));
        var host = builder.AddDit().Build();
        await host.CreateMissingAsync();
        return new(host, azurite.ConnectionString);
    }

    /// <summary>The same, with one body and one employer in force.</summary>
    internal static async Task<BuiltHost> StartWithReferenceAsync(AzuriteFixture azurite)
    {
        var host = await StartAsync(azurite);
        await host.GiveReferenceAsync();
        await host.CallAsync("Often", new TimerInfo());
        return host;
    }

    internal T Job<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A Storage queue; its client encodes nothing.</summary>
    internal QueueClient Queue(string name) => new(_connectionString, name);

    /// <summary>Calls a function.</summary>
    /// <param name="name">The function's name in functions.metadata.</param>
    /// <param name="given">What its trigger brings.</param>
    internal async Task<object?> CallAsync(string name, object given)
    {
        var entry = Published.Functions.Single(function => function.Name == name).EntryPoint;
        var at = entry.LastIndexOf('.');
        var type = typeof(DitHost).Assembly.GetType(entry[..at])!;
        var method = type.GetMethod(entry[(at + 1)..], BindingFlags.Public | BindingFlags.Instance)!;
        var arguments = method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : given);
        using var scope = Services.CreateScope();
        var task = (Task)method.Invoke(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type), [.. arguments])!;
        await task;
        Called.Add(name);
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    /// <summary>Puts the least reference data into the config container.</summary>
    internal async Task GiveReferenceAsync()
    {
        var files = new Dictionary<string, string>
        {
            ["employers.csv"] = "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,true\n",
            ["bodies.csv"] = "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\n",
            ["recipients.csv"] = "vpd,name,email,role,kinds\n431,Officer,officer@example.org,MSO,*\n",
            ["locum-codes.csv"] = "code\n",
        };
        foreach (var (name, text) in files)
            await Storage.Container(Containers.Config).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
    }

    /// <summary>The names of a container's blobs.</summary>
    internal async Task<IReadOnlyList<string>> NamesAsync(string container)
    {
        var names = new List<string>();
        await foreach (var blob in Storage.Container(container).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    public void Dispose() => _host.Dispose();
}
