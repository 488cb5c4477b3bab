using Azure.Core.Pipeline;
using Dit.Interface.Intake;
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
    /// <summary>That position, as a row of a GO file.</summary>
    public const string Position =
        "POA~1000~20200101~~1001~1001|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty "
            + "Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/001~~~~~";

    private readonly ServiceProvider _services;
    private string? _own;

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

    public static async Task<Rig> StartAsync(string connectionString, Action<IServiceCollection>? more = null,
        params HttpPipelinePolicy[] policies)
    {
        var rig = new Rig(TestAccount.Open(connectionString, policies), more ?? (_ => { }));
        await rig.Storage.CreateMissingAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>On storage of its own, empty at first.</summary>
    public static async Task<Rig> StartOwnAsync(Action<IServiceCollection>? more = null, params HttpPipelinePolicy[] policies)
    {
        var own = await TestAccount.NextAsync();
        var rig = await StartAsync(own, more, policies);
        rig._own = own;
        return rig;
    }

    /// <summary>Puts the least reference data in force: one body, one employer.</summary>
    public async Task GiveReferenceAsync()
    {
        await PutReferenceAsync();
        Assert.Empty(await Job<Dit.Interface.Reference.ReferenceWatch>().RunAsync(CancellationToken.None));
    }

    /// <summary>Puts it into its container, and takes nothing over.</summary>
    public async Task PutReferenceAsync()
    {
        var files = new Dictionary<string, string>
        {
            ["employers.csv"] = "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,true\n",
            ["bodies.csv"] = "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\n",
            ["recipients.csv"] = "vpd,name,email,role,kinds\n431,Officer,officer@example.org,MSO,*\n",
            ["locum-codes.csv"] = "code\n",
        };
        foreach (var (name, text) in files) await ConfigAsync(name, text);
    }

    /// <summary>Puts the same in force with other employers, each with an officer of its own.</summary>
    public async Task GiveEmployersAsync(params int[] vpds)
    {
        await GiveReferenceAsync();
        var employers = vpds.Select(vpd => $"{vpd},R{vpd},Trust {vpd},full,true\n");
        await ConfigAsync("employers.csv", $"vpd,ods_code,name,mode,enabled\n{string.Concat(employers)}");
        var officers = vpds.Select(vpd => $"{vpd},Officer {vpd},officer{vpd}@example.org,MSO,*\n");
        await ConfigAsync("recipients.csv", $"vpd,name,email,role,kinds\n{string.Concat(officers)}");
        Assert.Empty(await Job<Dit.Interface.Reference.ReferenceWatch>().RunAsync(CancellationToken.None));
    }

    /// <summary>Gives that employer the one position 1000, by a full file of this number.</summary>
    public async Task GivePositionAsync(int number = 1)
    {
        var name = $"GO_431_DIT_GOF_20260504_{number:D8}.DAT";
        await DropAsync(name, $"HDR~{name}~20260504 100000~431~~20260504 100000~02\r\n{Position}\r\nTRL~3\r\n");
        await WorkAsync();
    }

    /// <summary>A file of the body with these rows.</summary>
    public static string De(string name, params IReadOnlyCollection<string> rows) =>
        $"\"HDR\",\"{name}\",\"20260504 140000\",\"WMD\",\"\",\"20260504 140000\",\"01\"\r\n"
        + $"{string.Concat(rows.Select(row => row + "\r\n"))}\"TRL\",{rows.Count + 2}\r\n";

    /// <summary>Drops a file, and announces it.</summary>
    public async Task DropAsync(string name, string text)
    {
        var blob = Storage.Container(name.StartsWith("GO", StringComparison.Ordinal) ? Containers.EsrInbound : Containers.TisInbound)
            .GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(text), overwrite: true);
        await Job<Receive>().ReceiveAsync(blob, CancellationToken.None);
    }

    /// <summary>The texts of the notices that lie in an addressee's folder, in the order in which they were written.</summary>
    /// <param name="addressee">A VPD, <c>operators</c>, or a body's folder.</param>
    public async Task<List<string>> NoticesAsync(string addressee)
    {
        var texts = new List<string>();
        var container = Storage.Container(Containers.Notifications);
        await foreach (var blob in container.GetBlobsAsync())
            if (blob.Name.Contains($"/{addressee}/", StringComparison.Ordinal))
                texts.Add((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        return texts;
    }

    /// <summary>Handles what was sent and what follows from it, in order, but for one step.</summary>
    /// <returns>The messages of that step, which are gone from the queue.</returns>
    public async Task<IReadOnlyList<WorkMessage>> WorkAsync(string? lost = null)
    {
        var notHandled = new List<WorkMessage>();
        while (Sent.Messages is [var message, ..])
        {
            Sent.Messages.RemoveAt(0);
            if (message.Queue == lost) notHandled.Add(message);
            else await Job<IWorkHandler>().HandleAsync(message, CancellationToken.None);
        }

        return notHandled;
    }

    private Task ConfigAsync(string name, string text) =>
        Storage.Container(Containers.Config).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_own is not null) await TestAccount.RemoveAsync(_own);
    }

    internal sealed class KeptOutbox : IWorkOutbox
    {
        public List<WorkMessage> Messages { get; } = [];

        /// <summary>How long a queue takes for what it is sent.</summary>
        public TimeSpan Takes { get; set; }

        public async Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop)
        {
            if (Takes > TimeSpan.Zero) await Task.Delay(Takes, stop);
            lock (Messages) Messages.AddRange(messages);
        }
    }
}
