using Azure.Core.Pipeline;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dit.Interface.Tests;

/// <summary>The jobs on an Azurite, with a clock that stands and an outbox that keeps what is sent.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Rig(DitStorage storage, Action<IServiceCollection> more)
    {
        Storage = storage;
        var services = new ServiceCollection();
        more(services);
        _services = services
            .AddSingleton(storage).AddSingleton<TimeProvider>(Clock).AddSingleton<IWorkOutbox>(Sent)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddDitInterface().BuildServiceProvider();
    }

    public DitStorage Storage { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));

    public KeptOutbox Sent { get; } = new();

    public T Job<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<Rig> StartAsync(string connectionString, Action<IServiceCollection>? more = null, params HttpPipelinePolicy[] policies)
    {
        var rig = new Rig(DitStorage.FromConnectionString(connectionString, policies), more ?? (_ => { }));
        await rig.Storage.CreateMissingAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>Puts the least reference data in force: one body, one employer.</summary>
    public async Task GiveReferenceAsync()
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
        Assert.Empty(await Job<Dit.Interface.Reference.ReferenceStore>().TakeOverAsync(CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal sealed class KeptOutbox : IWorkOutbox
    {
        public List<WorkMessage> Messages { get; } = [];

        public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop)
        {
            Messages.AddRange(messages);
            return Task.CompletedTask;
        }
    }
}
