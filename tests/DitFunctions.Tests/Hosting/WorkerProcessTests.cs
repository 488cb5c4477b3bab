using System.Reflection;
using Dit.WorkerHost;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Tests.Hosting;

/// <summary>
/// The published worker as the Functions host starts it: a process of its own that is reached by gRPC. The host's side is a small one of
/// the tests; which functions wait for what, and when they are called, is the genuine host's own.
/// </summary>
public sealed class WorkerProcessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Tick = """{"ScheduleStatus":null,"IsPastDue":false}""";

    // So that a worker that hangs is ended, on a machine however slow.
    private static CancellationToken Stop => new CancellationTokenSource(TimeSpan.FromMinutes(15)).Token;

    [Fact]
    public async Task Worker_StartedAsByTheHost_ListsItsFunctionsLoadsAllRunsOneAndEnds()
    {
        var stop = Stop;
        await using var host = await SmallHost.StartAsync();
        using var worker = host.Start(Published.Folder, SampleSettings.On(azurite.ConnectionString));

        await worker.ConnectAsync(stop);
        var functions = await worker.ListAsync(stop);
        Assert.Equal(Declared.Order(), functions.Select(function => (function.Name, function.EntryPoint)).Order());

        foreach (var function in functions) await worker.LoadAsync(function, stop);
        await worker.InvokeAsync(functions.Single(function => function.Name == "Often"), Tick, stop);
        Assert.Equal(0, await worker.EndAsync(stop));
        Assert.Empty(worker.Errors);
    }

    [Fact]
    public async Task Worker_WhoseFunctionFails_SaysWhy()
    {
        var stop = Stop;
        await using var host = await SmallHost.StartAsync();
        using var worker = host.Start(Published.Folder, SampleSettings.On(azurite.ConnectionString));
        await worker.ConnectAsync(stop);
        var function = (await worker.ListAsync(stop)).Single(function => function.Name == "StorageMatch");
        await worker.LoadAsync(function, stop);

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => worker.InvokeAsync(function, "\"no message\"", stop));

        Assert.StartsWith("StorageMatch failed: The queue message is not of the schema", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_TwoSettingsMissing_EndsWithALineForEach()
    {
        var settings = SampleSettings.On(azurite.ConnectionString);
        settings.Remove("Dit__Transport");
        settings.Remove("Dit__Schedules__Night");
        await using var host = await SmallHost.StartAsync();
        using var worker = host.Start(Published.Folder, settings);

        Assert.Equal(1, await worker.EndAsync(Stop));

        Assert.Equal(2, worker.Errors.Count);
        Assert.All(worker.Errors, line => Assert.StartsWith("LanguageWorkerConsoleLog error: ", line, StringComparison.Ordinal));
        Assert.Contains(worker.Errors, line => line.Contains("Dit__Transport", StringComparison.Ordinal));
        Assert.Contains(worker.Errors, line => line.Contains("Dit__Schedules__Night", StringComparison.Ordinal));
    }

    // What the host's assembly declares, by its attributes.
    private static IEnumerable<(string, string)> Declared =>
        from type in typeof(DitHost).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select (function.Name, $"{type.FullName}.{method.Name}");
}
