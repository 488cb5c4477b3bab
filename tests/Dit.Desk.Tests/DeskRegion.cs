using Azure.Core.Pipeline;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Desk.Access;
using Dit.Desk.Serving;
using Dit.Interface;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Dit.Samples;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests;
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
    private EmptyStorage? _account;

    /// <summary>The evening of the last day.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 5, 18, 0, 0, TimeSpan.Zero));

    public string ConnectionString => _account!.ConnectionString;

    /// <summary>The desk's address.</summary>
    public Uri Address { get; private set; } = null!;

    internal DitStorage Storage { get; private set; } = null!;

    /// <summary>An employer at which people with hostile names are to start, and their records.</summary>
    internal (Vpd Vpd, IReadOnlyList<ApplicantRecord> Records) Hostile { get; private set; }

    /// <summary>The employers in force, as a person would upload them.</summary>
    internal string EmployersInForce { get; private set; } = "";

    /// <summary>Debian's browser, started when it is asked for first.</summary>
    internal DeskBrowser Browser { get; } = new();

    public async Task InitializeAsync()
    {
        var input = Path.Combine(_folder, "in");
        await FullSample.WriteAsync(new SampleOptions(7, 3, 240, 2, new DateOnly(2026, 5, 4)), input);
        _account = await EmptyStorage.OpenAsync();
        await using (var session = await StorageSession.OpenAsync(new(ConnectionString, null, MayJoin: true), null, default))
        {
            await session.PrepareAsync(default);
            await new ProcessRun(session.Storage, session.Queues, NullLoggerFactory.Instance, null).RunAsync(ProcessFolder.Read(input),
                Path.Combine(_folder, "out"), default);
        }

        Storage = DitStorage.FromConnectionString(ConnectionString);
        EmployersInForce = (await new ReferenceStore(Storage, Clock).FilesAsync(default))!["employers.csv"];
        Hostile = await HostileNames.AddAsync(Storage, BusinessDate.Today(Clock));
        await new DeadLetterBook(Storage, Clock).NoteAsync(WorkQueues.Match, "APP-WMD.00003701.abcdefabcdef", "1", "RequestFailed",
            default);
        Address = await ServeAsync();
    }

    /// <summary>The address of somebody who sees one employer and no more.</summary>
    internal async Task<string> RecipientAsync()
    {
        var known = await new ReferenceStore(Storage, Clock).CurrentAsync(default);
        return known.Employers.Values.Where(employer => employer.Enabled)
            .Select(employer =>
                known.RecipientsOf(new NoticeAddress.Employer(employer.Vpd), NoticeKind.ApplicantsReceived) is [var first, ..] ? first.Email
                    : null)
            .OfType<string>().First(email => known.AddressesOf(email).Count() == 1);
    }

    /// <summary>What the desk needs of a host.</summary>
    public void AddTo(IServiceCollection services, IDeskSignIn signIn, params HttpPipelinePolicy[] policies) => services
        .AddSingleton(DitStorage.FromConnectionString(ConnectionString, policies)).AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IWorkOutbox, NoOutbox>().AddSingleton(signIn)
        .AddDitInterface().AddDesk();

    /// <summary>Ends with the region.</summary>
    public void Owns(WebApplication app) => _apps.Add(app);

    /// <summary>Serves the desk once more, with policies in the storage's pipeline.</summary>
    public async Task<Uri> ServeAsync(params HttpPipelinePolicy[] policies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        AddTo(builder.Services, new HeaderSignIn(), policies);
        var app = builder.Build();
        app.MapFallback("{*path}", DeskPipeline.Build(app.Services));
        await app.StartAsync();
        Owns(app);
        return new(app.Urls.First());
    }

    /// <summary>A client that signs in as somebody, keeps cookies, and follows no redirect.</summary>
    public HttpClient ClientOf(string who, Uri? address = null)
    {
        var client =
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() })
            {
                BaseAddress = address
                ?? Address
            };
        client.DefaultRequestHeaders.Add(HeaderSignIn.Header, who);
        return client;
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        foreach (var app in _apps) await app.DisposeAsync();
        await _account!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class NoOutbox : IWorkOutbox
    {
        public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) => Task.CompletedTask;
    }
}
