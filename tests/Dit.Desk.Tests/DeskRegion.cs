using Azure.Core.Pipeline;
using Dit.Desk.Access;
using Dit.Desk.Serving;
using Dit.Interface;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dit.Desk.Tests;

/// <summary>A small region that was processed for two days, and the desk over it, served by Kestrel to whoever a header names.</summary>
public sealed class DeskRegion : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dit-desk-").FullName;
    private readonly List<WebApplication> _apps = [];
    private AzuriteServer? _azurite;

    /// <summary>The evening of the last day.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 5, 18, 0, 0, TimeSpan.Zero));

    public string ConnectionString => _azurite!.ConnectionString;

    /// <summary>The desk's address.</summary>
    public Uri Address { get; private set; } = null!;

    internal SampleExpectation Expected { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var input = Path.Combine(_folder, "in");
        await SampleRegion.WriteAsync(new SampleOptions(7, 3, null, 240, 2, new DateOnly(2026, 5, 4)), input, null, default);
        Expected = await SampleExpectation.ReadAsync(input, default);
        _azurite = await AzuriteServer.StartPrivateAsync(null, default);
        await using (var session = await StorageSession.OpenAsync(new(ConnectionString, null, MayJoin: true), null, default))
        {
            await session.PrepareAsync(default);
            await new ProcessRun(session.Storage, session.Queues, NullLoggerFactory.Instance, null).RunAsync(ProcessFolder.Read(input), Path.Combine(_folder, "out"), default);
        }

        Address = await ServeAsync();
    }

    /// <summary>Serves the desk once more, with policies in the storage's pipeline.</summary>
    public async Task<Uri> ServeAsync(params HttpPipelinePolicy[] policies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton(DitStorage.FromConnectionString(ConnectionString, policies)).AddSingleton<TimeProvider>(Clock).AddSingleton<IWorkOutbox, NoOutbox>().AddSingleton<IDeskSignIn, HeaderSignIn>()
            .AddDitInterface().AddDesk();
        var app = builder.Build();
        app.MapFallback("{*path}", DeskPipeline.Build(app.Services));
        await app.StartAsync();
        _apps.Add(app);
        return new(app.Urls.First());
    }

    /// <summary>A client that signs in as somebody, keeps cookies, and follows no redirect.</summary>
    public HttpClient ClientOf(string who, Uri? address = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address ?? Address };
        client.DefaultRequestHeaders.Add(HeaderSignIn.Header, who);
        return client;
    }

    public async Task DisposeAsync()
    {
        foreach (var app in _apps) await app.DisposeAsync();
        await _azurite!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class NoOutbox : IWorkOutbox
    {
        public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) => Task.CompletedTask;
    }
}
